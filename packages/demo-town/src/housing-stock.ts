import { areaSpecs } from "./area-specs.ts";
import { freeSpots } from "./free-spots.ts";
import type { Geography } from "./geography.ts";
import { streetNames } from "./names.ts";
import { groupNeighbourhoods, type Neighbourhoods } from "./neighbourhoods.ts";
import { placeAreas, type PlacedArea } from "./place-areas.ts";
import { buildPrivateArea, buildStreetBlocks, streetBlockSizes } from "./private-stock.ts";
import { createRandom } from "./random.ts";
import { buildScatteredDepartments, buildSocialArea } from "./social-stock.ts";
import { plantStructure, type PlantedStructure } from "./plant-structure.ts";
import type { StockDepartment, StockDraft, StockStairwell, StockUnit } from "./stock-types.ts";

/** Homes of a town of scale 1: occupied, and with those that stand empty. */
const perTown = { socialOccupied: 12_000, social: 12_120, othersOccupied: 36_200, others: 37_100, departments: 150 };

/** Every home of the town with where it lies, before anybody lives there. */
export interface HousingStock {
  readonly areas: readonly PlacedArea[];
  readonly units: readonly StockUnit[];
  readonly departments: readonly StockDepartment[];
  readonly buildings: readonly (readonly [number, number])[];
  readonly stairwells: readonly StockStairwell[];
  readonly ladder: Neighbourhoods;
  readonly planted: PlantedStructure;
  /** Homes that stand empty, of the social ones and of the others. */
  readonly empty: { readonly social: number; readonly others: number };
}

/** Builds areas, departments, street blocks, stairwells and rows; the seed decides everything that is not named. */
export function buildHousingStock(seed: number, scale: number, geography: Geography): HousingStock {
  const social = Math.round(perTown.social * scale);
  const others = Math.round(perTown.others * scale);
  const specs = areaSpecs(scale, social);
  const areas = placeAreas(specs, geography, createRandom(seed, "areas"));
  const draft: StockDraft = { stairwells: [], units: [], departments: [], buildings: [] };
  const nextStreet = streetNames(createRandom(seed, "streets"), new Set(specs.flatMap((spec) => spec.streets ?? [])));
  const random = createRandom(seed, "stock");

  for (const [index, area] of areas.entries()) {
    if (area.tenure === "social") buildSocialArea(index, area, draft, nextStreet, geography, random);
  }
  const inSocialAreas = total(draft.stairwells);
  // One department more comes from the one that is split in two.
  const scattered = Math.max(3, Math.round(perTown.departments * scale) - draft.departments.length - 1);
  const blocks = streetBlockSizes(others - sumOf(areas.filter((area) => area.tenure !== "social")), createRandom(seed, "blocks"));
  const spots = freeSpots(blocks.length + 2 * scattered, areas, geography, createRandom(seed, "spots"));
  buildScatteredDepartments(Math.max(0, social - inSocialAreas), scattered, spots.slice(blocks.length), draft, nextStreet, geography, random);
  for (const [index, area] of areas.entries()) {
    if (area.tenure !== "social") buildPrivateArea(index, area, draft, nextStreet, geography, random);
  }
  buildStreetBlocks(blocks, spots, draft, nextStreet, geography, random);

  const planted = plantStructure(areas, draft, nextStreet);
  return {
    areas,
    units: draft.units,
    departments: draft.departments.map((department, index) => (department.name === "" ? { ...department, name: streetOf(index, draft) } : department)),
    buildings: draft.buildings,
    stairwells: draft.stairwells,
    ladder: groupNeighbourhoods(draft.units, geography, 5),
    planted,
    empty: { social: social - Math.round(perTown.socialOccupied * scale), others: others - Math.round(perTown.othersOccupied * scale) },
  };
}

function total(stairwells: readonly StockStairwell[]): number {
  return stairwells.reduce((sum, stairwell) => sum + stairwell.dwellings, 0);
}

function sumOf(areas: readonly PlacedArea[]): number {
  return areas.reduce((sum, area) => sum + area.dwellings, 0);
}

/** Scattered departments are called after their first street. */
function streetOf(department: number, draft: StockDraft): string {
  return draft.stairwells.find((stairwell) => stairwell.departments[0] === department)?.street ?? "Spredte boliger";
}
