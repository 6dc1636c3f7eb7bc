import { indicatorCatalogue } from "@byfokus/catalogue";
import type { Area, Department, Indicator, Stairwell, Town } from "@byfokus/model";
import { areaLinks } from "./area-links.ts";
import { drawBoards, organisationId } from "./boards.ts";
import { drawDisadvantage } from "./disadvantage.ts";
import { townEvents } from "./events.ts";
import { drawFlows } from "./flows.ts";
import { drawGeography, type Geography } from "./geography.ts";
import { hardCases, type HardCases } from "./hard-cases.ts";
import { furnishHomes, type Homes } from "./homes.ts";
import { buildHousingStock, type HousingStock } from "./housing-stock.ts";
import { mapDrawing } from "./map-drawing.ts";
import { staffToday, townPots } from "./money-and-staff.ts";
import { organisationSpecs } from "./names.ts";
import { observe } from "./observations.ts";
import { firstYear, lastYear } from "./people.ts";
import { planCases } from "./plan-cases.ts";
import { baseNames, countedIds, countPopulation, type Counts } from "./population.ts";
import { publishedStatuses } from "./published-statuses.ts";
import { at, createRandom } from "./random.ts";

export interface FjordbyOptions {
  /** Integer of at least 0; the same seed gives the same town, byte for byte, on every machine. */
  readonly seed?: number;
  /** Size against Fjordby's 48,200 households, from 0.1; 7 gives about 30,000 stairwells. */
  readonly scale?: number;
  /** Share of variance between stairwells inside a department, 0-0.2. No public figure exists: an assumption. */
  readonly stairwellIcc?: number;
}

export const fjordbyDefaults: Required<FjordbyOptions> = { seed: 1, scale: 1, stairwellIcc: 0.06 };

export interface GeneratedTown {
  readonly town: Town;
  /** One entry per dwelling that stands, stairwell after stairwell; NaN where a size is missing. */
  readonly dwellings: { readonly stairwellId: string[]; readonly areaM2: Float64Array; readonly rooms: Float64Array };
  readonly hardCases: HardCases;
}

/** Raised when the same seed no longer gives the same town, so that editions of old and new towns differ. */
const generatorVersion = 2;

/** Fjordby: a municipality that does not exist, made from a seed. It holds counts only; the persons behind them are drawn and forgotten. */
export function generateTown(options: FjordbyOptions = {}): GeneratedTown {
  const { seed, scale, stairwellIcc } = checked({ ...fjordbyDefaults, ...options });
  const geography = drawGeography(scale);
  const stock = buildHousingStock(seed, scale, geography);
  const homes = furnishHomes(stock, seed);
  const counts = countPopulation(stock, homes, drawDisadvantage(stock, seed, stairwellIcc), seed, scale);
  const stairwellIds = nameStairwells(stock);
  const town: Town = {
    name: "Fjordby Kommune",
    synthetic: true,
    edition: {
      id: editionId(seed, scale, stairwellIcc),
      asOf: `${lastYear}-10-01`,
      label: `${lastYear}-10`,
      sources: [`Fjordby, syntetiske data: frø ${seed}, størrelse ${scale}`],
      export: "full",
    },
    districts: geography.districts,
    organisations: organisations(stock),
    departments: stock.departments.map(department),
    areas: stock.areas.map((area) => housingArea(area, geography)),
    buildings: stock.buildings.map(([u, v], index) => ({ id: `bygning-${index + 1}`, point: geography.toMetres(u, v) })),
    stairwells: stock.stairwells.map((_, index) => stairwell(stock, counts, stairwellIds, geography, index)),
    indicators: countedIds.map(definition),
    observations: observe(stock, counts, stairwellIds),
    boards: drawBoards(stock, seed),
    flows: drawFlows(stock, counts, geography, seed),
    links: areaLinks(stock),
    planCases: planCases(stock),
    events: townEvents(stock),
    pots: townPots(stock),
    staffToday: staffToday(stock),
    baseMap: geography.baseMap,
  };
  return { town, dwellings: dwellingColumns(stock, homes, stairwellIds), hardCases: hardCases(stock, stairwellIds) };
}

function checked(options: Required<FjordbyOptions>): Required<FjordbyOptions> {
  const { seed, scale, stairwellIcc } = options;
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`Expected a seed that is an integer of at least 0, got ${seed}.`);
  if (!(scale >= 0.1 && scale <= 50)) throw new Error(`Expected a scale from 0.1 to 50, got ${scale}.`);
  if (!(stairwellIcc >= 0 && stairwellIcc <= 0.2)) throw new Error(`Expected a share of variance from 0 to 0.2, got ${stairwellIcc}.`);
  return options;
}

/** District letter, quarter, neighbourhood and a running number: "C2-014-7". Never ten digits in a row of six and four. */
function nameStairwells(stock: HousingStock): string[] {
  const firstQuarter = new Map<number, number>();
  for (const [index, unit] of stock.units.entries()) {
    const quarter = at(stock.ladder.quarterOf, index);
    firstQuarter.set(unit.district, Math.min(quarter, firstQuarter.get(unit.district) ?? quarter));
  }
  const used = new Map<number, number>();
  return stock.stairwells.map(({ unit }) => {
    const { district } = at(stock.units, unit);
    const neighbourhood = at(stock.ladder.neighbourhoodOf, unit);
    const number = (used.get(neighbourhood) ?? 0) + 1;
    used.set(neighbourhood, number);
    const quarter = at(stock.ladder.quarterOf, unit) - (firstQuarter.get(district) ?? 0) + 1;
    return `${at(mapDrawing.districts, district).code}${quarter}-${String(neighbourhood + 1).padStart(3, "0")}-${number}`;
  });
}

function editionId(seed: number, scale: number, icc: number): string {
  const random = createRandom(seed, `edition ${generatorVersion} ${scale} ${icc}`);
  return (random.next().toString(16).padStart(8, "0") + random.next().toString(16).padStart(8, "0")).slice(0, 12);
}

function organisations(stock: HousingStock): Town["organisations"] {
  const present = new Set(stock.departments.map((place) => place.organisation));
  return organisationSpecs.flatMap(({ name }, index) => (present.has(index) ? [{ id: organisationId(index), name }] : []));
}

function department({ id, name, organisation, validFrom, validTo }: HousingStock["departments"][number]): Department {
  return { id, name, organisationId: organisationId(organisation), ...(validFrom === undefined ? {} : { validFrom }), ...(validTo === undefined ? {} : { validTo }) };
}

function housingArea(area: HousingStock["areas"][number], geography: Geography): Area {
  const statuses = publishedStatuses(area.name);
  return { id: area.id, name: area.name, tenure: area.tenure, districtId: at(geography.districts, area.district).id, geometry: area.geometry, ...(statuses.length === 0 ? {} : { statuses }) };
}

function stairwell(stock: HousingStock, counts: Counts, ids: readonly string[], geography: Geography, index: number): Stairwell {
  const place = at(stock.stairwells, index);
  const newest = (lastYear - firstYear) * counts.stairwells + index;
  const base = (name: (typeof baseNames)[number]): number => at(at(counts.base, baseNames.indexOf(name)), newest);
  return {
    id: at(ids, index),
    label: place.firstNumber === place.lastNumber ? `${place.street} ${place.firstNumber}` : `${place.street} ${place.firstNumber}–${place.lastNumber}`,
    tenure: place.tenure,
    departmentIds: place.departments.map((number) => at(stock.departments, number).id),
    ...(place.area < 0 ? {} : { areaId: at(stock.areas, place.area).id }),
    districtId: at(geography.districts, place.district).id,
    ...(place.building < 0 ? {} : { buildingId: `bygning-${place.building + 1}` }),
    dwellings: place.dwellings,
    households: base("households"),
    residents: base("residents"),
    point: geography.toMetres(place.u, place.v),
    ...(place.validTo === undefined ? {} : { validTo: place.validTo }),
  };
}

function definition(id: string): Indicator {
  const found = indicatorCatalogue.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`Expected indicator "${id}" in the catalogue, got ${indicatorCatalogue.length} others.`);
  return found;
}

function dwellingColumns(stock: HousingStock, homes: Homes, ids: readonly string[]): GeneratedTown["dwellings"] {
  const standing = stock.stairwells.flatMap((place, index) => (place.validTo === undefined ? [index] : []));
  const homesOf = (index: number): number[] => Array.from({ length: at(stock.stairwells, index).dwellings }, (_, home) => at(homes.firstOf, index) + home);
  const all = standing.flatMap(homesOf);
  return {
    stairwellId: standing.flatMap((index) => homesOf(index).map(() => at(ids, index))),
    areaM2: Float64Array.from(all, (home) => at(homes.areaM2, home)),
    rooms: Float64Array.from(all, (home) => at(homes.rooms, home)),
  };
}
