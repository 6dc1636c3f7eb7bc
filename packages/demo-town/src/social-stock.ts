import type { Geography } from "./geography.ts";
import type { Spot } from "./free-spots.ts";
import { numberDoors, rowSizes, stairwellSizes } from "./layout.ts";
import { organisationSpecs } from "./names.ts";
import { pointInArea, type PlacedArea } from "./place-areas.ts";
import { at, drawIndex, type Random } from "./random.ts";
import type { StockDraft } from "./stock-types.ts";

/** Stairwells of one long house; six are the most common number in Danish estates. */
const stairwellsPerBuilding = 6;

/** Builds an area of social homes: houses and rows on a grid, shared by departments one stretch after the other. */
export function buildSocialArea(area: number, place: PlacedArea, draft: StockDraft, nextStreet: () => string, geography: Geography, random: Random): void {
  const low = Math.round(place.dwellings * place.lowDense);
  const stairs = stairwellSizes(place.dwellings - low, random);
  const rows = rowSizes(low, random);
  const houses = Math.ceil(stairs.length / stairwellsPerBuilding);
  const cell = grid(houses + rows.length, place);
  const mainOrganisation = place.name === "Egeparken" ? 0 : drawOrganisation(random);
  const departments = new DepartmentQueue(area, place, mainOrganisation, draft, random);
  const streets = [...(place.streets ?? [])];
  const door = numberDoors(() => streets.shift() ?? nextStreet(), 18);
  for (const [index, dwellings] of stairs.entries()) {
    const house = Math.floor(index / stairwellsPerBuilding);
    const inHouse = Math.min(stairwellsPerBuilding, stairs.length - house * stairwellsPerBuilding);
    const [along, across, widthM] = cell(house);
    if (index % stairwellsPerBuilding === 0) draft.buildings.push(pointInArea(place, along, across, geography));
    const offset = (index % stairwellsPerBuilding) - (inHouse - 1) / 2;
    const [u, v] = pointInArea(place, along + offset * Math.min(16, (widthM * 0.85) / inHouse), across, geography);
    draft.stairwells.push({ tenure: "social", form: "stairs", area, district: place.district, ...departments.take(dwellings), building: draft.buildings.length - 1, ...door(1), u, v, dwellings });
  }
  const rowDoor = numberDoors(nextStreet, 40);
  for (const [index, dwellings] of rows.entries()) {
    const [along, across] = cell(houses + index);
    const [u, v] = pointInArea(place, along, across, geography);
    draft.stairwells.push({ tenure: "social", form: "row", area, district: place.district, ...departments.take(dwellings), building: -1, ...rowDoor(dwellings), u, v, dwellings });
  }
}

/** Builds social homes outside every area: small departments of rows, every third one in two places. */
export function buildScatteredDepartments(dwellings: number, count: number, spots: readonly Spot[], draft: StockDraft, nextStreet: () => string, geography: Geography, random: Random): void {
  const weights = Array.from({ length: count }, () => 0.4 + 1.2 * random.unit());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let built = 0;
  let cumulative = 0;
  for (const [index, weight] of weights.entries()) {
    cumulative += weight;
    const size = index === count - 1 ? dwellings - built : Math.max(6, Math.round((cumulative / total) * dwellings) - built);
    if (size <= 0) return;
    built += size;
    // The smallest organisations come first, so that each has a department.
    const organisation = index < 5 ? organisationSpecs.length - 1 - index : drawOrganisation(random);
    const places = index % 3 === 0 && size >= 14 ? 2 : 1;
    const door = numberDoors(nextStreet, 60);
    const number = draft.departments.length;
    draft.departments.push({ id: departmentId(number), name: "", organisation, area: -1 });
    for (let part = 0; part < places; part++) {
      const spot = at(spots, (index + part * count) % spots.length);
      const here = part === 0 ? Math.ceil(size / places) : Math.floor(size / places);
      const district = geography.districtAt(spot.u, spot.v);
      draft.units.push({ tenure: "social", area: -1, district, u: spot.u, v: spot.v, dwellings: here });
      for (const [row, homes] of rowSizes(here, random).entries()) {
        const v = spot.v + ((row - 1) * 40) / geography.unitM[1];
        draft.stairwells.push({ tenure: "social", form: "row", area: -1, district, unit: draft.units.length - 1, departments: [number], building: -1, ...door(homes), u: spot.u, v, dwellings: homes });
      }
    }
  }
}

export function departmentId(number: number): string {
  return `afd-${String(number + 1).padStart(3, "0")}`;
}

/** Hands out stairwells to an area's departments until each has its share. */
class DepartmentQueue {
  readonly #quotas: number[];
  readonly #area: number;
  readonly #place: PlacedArea;
  readonly #mainOrganisation: number;
  readonly #draft: StockDraft;
  readonly #random: Random;
  #taken = 0;
  #open = -1;
  #startedAt = 0;

  constructor(area: number, place: PlacedArea, mainOrganisation: number, draft: StockDraft, random: Random) {
    let sum = 0;
    this.#quotas = (place.departments ?? [1]).map((share) => (sum += share * place.dwellings));
    this.#area = area;
    this.#place = place;
    this.#mainOrganisation = mainOrganisation;
    this.#draft = draft;
    this.#random = random;
  }

  take(dwellings: number): { unit: number; departments: number[] } {
    const full = this.#open >= 0 && this.#open < this.#quotas.length - 1 && this.#taken + dwellings / 2 > at(this.#quotas, this.#open);
    if (this.#open < 0 || (full && this.#taken > this.#startedAt)) this.#openNext();
    this.#taken += dwellings;
    const unit = this.#draft.units.length - 1;
    const before = at(this.#draft.units, unit);
    this.#draft.units[unit] = { ...before, dwellings: before.dwellings + dwellings };
    return { unit, departments: [this.#draft.departments.length - 1] };
  }

  #openNext(): void {
    this.#open += 1;
    this.#startedAt = this.#taken;
    const number = this.#draft.departments.length;
    const organisation = this.#place.size === "large" || this.#random.unit() < 0.8 ? this.#mainOrganisation : drawOrganisation(this.#random);
    this.#draft.departments.push({ id: departmentId(number), name: `${this.#place.name} ${this.#open + 1}`, organisation, area: this.#area });
    this.#draft.units.push({ tenure: "social", area: this.#area, district: this.#place.district, u: this.#place.u, v: this.#place.v, dwellings: 0 });
  }
}

function drawOrganisation(random: Random): number {
  return drawIndex(organisationSpecs.map((spec) => spec.weight), random);
}

/** Middle of each cell and its width, metres from the area's middle. */
function grid(cells: number, place: PlacedArea): (cell: number) => readonly [number, number, number] {
  const [halfWidth, halfDepth] = [place.halfM[0] * 0.88, place.halfM[1] * 0.84];
  const columns = Math.max(1, Math.round(Math.sqrt((cells * halfWidth) / (halfDepth * 2.2))));
  const rows = Math.max(1, Math.ceil(cells / columns));
  return (cell) => {
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    return [((2 * column + 1) / columns - 1) * halfWidth, (1 - (2 * row + 1) / rows) * halfDepth, (2 * halfWidth) / columns];
  };
}
