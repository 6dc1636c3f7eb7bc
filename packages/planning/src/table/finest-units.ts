import type { Area, Department, District, Organisation, Stairwell, Tenure, Town } from "@byfokus/model";
import { polygonMiddle } from "./polygon-middle.ts";
import { householdsWithoutStairwells } from "./households-without-stairwells.ts";
import { tenures } from "./tenures.ts";
import { validOn } from "./valid-on.ts";

/**
 * The town column by column at the finest level its data has: the stairwells that are valid on the edition's day, in
 * the source's order, then one unit for each valid area without any of them, labelled as the area.
 *
 * Index columns point into the lists below; -1 means none.
 */
export interface FinestUnits {
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** The first `stairwellCount` units are stairwells, the rest areas without stairwells. */
  readonly stairwellCount: number;
  /** Place in `town.stairwells`, for the units after `stairwellCount` in `town.areas`. */
  readonly unitInSource: Int32Array;
  /** Place of each area in `town.areas`. */
  readonly areaInSource: Int32Array;
  readonly areaOf: Int32Array;
  /** Home group: an area, else the rest of a district, else the rest of the town (`groupCount`). */
  readonly groupOf: Int32Array;
  readonly departmentOf: Int32Array;
  readonly organisationOf: Int32Array;
  readonly districtOf: Int32Array;
  readonly buildingOf: Int32Array;
  readonly tenureOf: Uint8Array;
  readonly dwellings: Float64Array;
  readonly households: Float64Array;
  readonly residents: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Valid on the edition's day, in the source's order. */
  readonly areas: readonly Area[];
  readonly departments: readonly Department[];
  readonly organisations: readonly Organisation[];
  readonly districts: readonly District[];
  /** Groups: one per area, then one per district for what lies outside areas, then one for the rest. */
  readonly groupCount: number;
}

/** Lays the town out; unknown or no longer valid references count as none. */
export function finestUnits(town: Town): FinestUnits {
  const day = town.edition.asOf;
  const areas = town.areas.filter((area) => validOn(area, day));
  const departments = town.departments.filter((department) => validOn(department, day));
  const stairwells = town.stairwells.filter((stairwell) => validOn(stairwell, day));
  const areaIndex = indexOfIds(areas);
  const departmentIndex = indexOfIds(departments);
  const organisationIndex = indexOfIds(town.organisations);
  const districtIndex = indexOfIds(town.districts);
  const buildingIndex = indexOfIds(town.buildings);
  const inhabited = new Set(stairwells.map((stairwell) => stairwell.areaId));
  const bare = areas.filter((area) => !inhabited.has(area.id));
  const count = stairwells.length + bare.length;
  const sourceOfArea = indexOfIds(town.areas);
  const sourceOfStairwell = indexOfIds(town.stairwells);

  const units = {
    ids: [...stairwells, ...bare].map((place) => place.id),
    labels: [...stairwells.map((stairwell) => stairwell.label), ...bare.map((area) => area.name)],
    stairwellCount: stairwells.length,
    unitInSource: Int32Array.from([...stairwells.map(({ id }) => find(sourceOfStairwell, id)), ...bare.map(({ id }) => find(sourceOfArea, id))]),
    areaInSource: Int32Array.from(areas, ({ id }) => find(sourceOfArea, id)),
    areaOf: new Int32Array(count).fill(-1),
    groupOf: new Int32Array(count),
    departmentOf: new Int32Array(count).fill(-1),
    organisationOf: new Int32Array(count).fill(-1),
    districtOf: new Int32Array(count).fill(-1),
    buildingOf: new Int32Array(count).fill(-1),
    tenureOf: new Uint8Array(count),
    dwellings: new Float64Array(count),
    households: new Float64Array(count),
    residents: new Float64Array(count),
    x: new Float64Array(count).fill(NaN),
    y: new Float64Array(count).fill(NaN),
    areas,
    departments,
    organisations: town.organisations,
    districts: town.districts,
    groupCount: areas.length + town.districts.length + 1,
  };

  const place = (i: number, areaId: string | undefined, districtId: string | undefined, tenure: Tenure): void => {
    const area = find(areaIndex, areaId);
    const district = find(districtIndex, districtId ?? areas[area]?.districtId);
    units.areaOf[i] = area;
    units.districtOf[i] = district;
    units.groupOf[i] = area >= 0 ? area : district >= 0 ? areas.length + district : areas.length + town.districts.length;
    units.tenureOf[i] = tenures.indexOf(tenure);
  };

  stairwells.forEach((stairwell: Stairwell, i) => {
    place(i, stairwell.areaId, stairwell.districtId, stairwell.tenure);
    const department = stairwell.departmentIds.find((id) => departmentIndex.has(id));
    units.departmentOf[i] = find(departmentIndex, department);
    units.organisationOf[i] = find(organisationIndex, departments[units.departmentOf[i] ?? -1]?.organisationId);
    units.buildingOf[i] = find(buildingIndex, stairwell.buildingId);
    units.dwellings[i] = stairwell.dwellings;
    units.households[i] = stairwell.households ?? stairwell.dwellings;
    units.residents[i] = stairwell.residents;
    units.x[i] = stairwell.point?.[0] ?? NaN;
    units.y[i] = stairwell.point?.[1] ?? NaN;
  });

  const bareHouseholds = householdsWithoutStairwells(town, bare);
  bare.forEach((area, k) => {
    const i = stairwells.length + k;
    place(i, area.id, area.districtId, area.tenure);
    units.dwellings[i] = units.households[i] = bareHouseholds[k] ?? 0;
    units.residents[i] = typeof area.residents === "number" ? area.residents : 0;
    const middle = area.geometry === undefined ? undefined : polygonMiddle(area.geometry);
    units.x[i] = middle?.[0] ?? NaN;
    units.y[i] = middle?.[1] ?? NaN;
  });
  return units;
}

function indexOfIds(places: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(places.map((place, i) => [place.id, i]));
}

function find(index: ReadonlyMap<string, number>, id: string | undefined): number {
  return id === undefined ? -1 : (index.get(id) ?? -1);
}
