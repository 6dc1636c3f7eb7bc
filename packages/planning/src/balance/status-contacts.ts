import { sfc32 } from "@byfokus/analysis";
import type { AreaSummary, PlanningContext } from "../table/planning-table.ts";
import { statusClasses, type StatusBasis, type StatusClass } from "./status-classes.ts";

/** How near vulnerable areas are to well-functioning ones. Describes places; never a rule on who lives where. */
export interface StatusContacts {
  readonly basis: StatusBasis;
  readonly vulnerable: readonly string[];
  readonly wellFunctioning: readonly string[];
  /** Areas whose class is unknown, and areas without a position: in no figure but the lists. */
  readonly unknown: readonly string[];
  readonly withoutPosition: readonly string[];
  /** Residents, or households where no residents are known. */
  readonly people: "residents" | "households";
  /** Pairs of areas that touch, and what chance gives when the classes are laid out at random over the areas. */
  readonly touching: { readonly pairs: number; readonly vulnerableAndWellFunctioning: number; readonly expected: number | null };
  readonly exposure: readonly ExposureAtDistance[];
  /** Straight line between the middles of areas, per vulnerable area; `null` without a well-functioning one. */
  readonly nearest: readonly { readonly areaId: string; readonly nearestId: string | null; readonly distanceM: number | null }[];
}

export interface ExposureAtDistance {
  readonly withinM: number;
  /** Vulnerable areas with any other area within reach: what the means are over. */
  readonly places: number;
  /** Mean over them, unweighted, of the share of other areas within reach that function well, 0-1; `null` where `places` is 0. The area itself does not count. */
  readonly shareOfAreas: number | null;
  /** The same of the people in those areas. */
  readonly shareOfPeople: number | null;
  /** Of all people in areas, those in well-functioning ones. */
  readonly shareOfTown: number | null;
  /** Mean of either share when the classes are laid out at random over the areas that have another within reach; exact. */
  readonly expected: number | null;
  /** How often such a layout gives a share of people as low or lower: (1 + number)/(1 + labellings), seeded. */
  readonly pLow: number | null;
  readonly labellings: number;
  /** Vulnerable areas without a well-functioning one within reach. */
  readonly withNone: number;
}

/** Walking distances in use: next door, a short and a long walk. */
export const contactDistancesM: readonly number[] = [500, 1000, 2000];

/** Settings of the contacts. */
export interface StatusContactsOptions {
  readonly basis?: StatusBasis;
  readonly labellings?: number;
  readonly seed?: number;
}

/**
 * Contact between vulnerable and well-functioning areas: who touches whom, what an average vulnerable area has within
 * 500, 1,000 and 2,000 m, and how far the nearest well-functioning area is, each beside a random layout of the same
 * classes. Distances are straight lines between areas' middles; homes outside areas are not in it.
 */
export function statusContacts(context: PlanningContext, { basis = "need", labellings = 999, seed = 1 }: StatusContactsOptions = {}): StatusContacts {
  const { areas } = context.table;
  const classes = statusClasses(context, basis);
  const idsOf = (wanted: StatusClass): readonly string[] => areas.filter((_, at) => classes[at] === wanted).map(({ id }) => id);
  const people = areas.some(({ residents }) => residents > 0) ? "residents" : "households";
  const places = areas.flatMap((area, at): readonly ClassedPlace[] => {
    const status = classes[at] ?? "unknown";
    return status === "unknown" || !Number.isFinite(area.x) || !Number.isFinite(area.y) ? [] : [{ area, status, people: area[people] }];
  });
  return {
    basis,
    vulnerable: idsOf("vulnerable"),
    wellFunctioning: idsOf("wellFunctioning"),
    unknown: idsOf("unknown"),
    withoutPosition: areas.filter(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y)).map(({ id }) => id),
    people,
    touching: touchingPairs(areas, classes),
    exposure: contactDistancesM.map((withinM) => exposureWithin(places, withinM, labellings, seed)),
    nearest: places.filter(({ status }) => status === "vulnerable").map(({ area }) => nearestTo(area, places)),
  };
}

interface ClassedPlace {
  readonly area: AreaSummary;
  readonly status: StatusClass;
  readonly people: number;
}

/** Join counts with their expectation under random labelling: pairs x 2 v w / (n (n - 1)) (Cliff & Ord 1981). */
function touchingPairs(areas: readonly AreaSummary[], classes: readonly StatusClass[]): StatusContacts["touching"] {
  const known = classes.flatMap((status, at) => (status === "unknown" ? [] : [at]));
  const pairs = known.flatMap((a) => (areas[a]?.neighbours ?? []).flatMap((b) => (b > a && classes[b] !== "unknown" ? [[a, b] as const] : [])));
  const mixed = pairs.filter(([a, b]) => new Set([classes[a], classes[b]]).size === 2 && [classes[a], classes[b]].every((status) => status === "vulnerable" || status === "wellFunctioning"));
  const n = known.length;
  const count = (wanted: StatusClass): number => known.filter((at) => classes[at] === wanted).length;
  return { pairs: pairs.length, vulnerableAndWellFunctioning: mixed.length, expected: n < 2 ? null : (pairs.length * 2 * count("vulnerable") * count("wellFunctioning")) / (n * (n - 1)) };
}

function exposureWithin(all: readonly ClassedPlace[], withinM: number, labellings: number, seed: number): ExposureAtDistance {
  const near = all.map((place, i) => all.flatMap((other, j) => (i !== j && distanceM(place.area, other.area) <= withinM ? [j] : [])));
  // The areas a random layout is over: those with another within reach.
  const linked = near.flatMap((others, i) => (others.length > 0 ? [i] : []));
  const labels = linked.map((i) => all[i]?.status ?? "unknown");
  const statuses = all.map(({ status }) => status);
  const found = meanShares(all, near, linked, statuses);
  const well = labels.filter((status) => status === "wellFunctioning").length;
  const townPeople = all.reduce((sum, place) => sum + place.people, 0);
  const random = sfc32(seed);
  let asLow = 0;
  for (let labelling = 0; found.ofPeople !== null && labelling < labellings; labelling++) {
    shuffle(labels, random);
    linked.forEach((i, k) => (statuses[i] = labels[k] ?? "unknown"));
    if ((meanShares(all, near, linked, statuses).ofPeople ?? 1) <= found.ofPeople + 1e-12) asLow++;
  }
  return {
    withinM,
    places: found.places,
    shareOfAreas: found.ofAreas,
    shareOfPeople: found.ofPeople,
    shareOfTown: townPeople > 0 ? all.reduce((sum, place) => sum + (place.status === "wellFunctioning" ? place.people : 0), 0) / townPeople : null,
    // Given that one area is vulnerable, each of the others functions well with the same chance.
    expected: found.places === 0 ? null : well / (linked.length - 1),
    pLow: found.ofPeople === null ? null : (1 + asLow) / (1 + labellings),
    labellings,
    withNone: all.filter(({ status }, i) => status === "vulnerable" && !(near[i] ?? []).some((j) => all[j]?.status === "wellFunctioning")).length,
  };
}

/** Unweighted means over the vulnerable areas; where nobody lives within reach the share of people is that of areas. */
function meanShares(all: readonly ClassedPlace[], near: readonly (readonly number[])[], linked: readonly number[], statuses: readonly StatusClass[]): { readonly places: number; readonly ofAreas: number | null; readonly ofPeople: number | null } {
  let [places, ofAreas, ofPeople] = [0, 0, 0];
  for (const i of linked) {
    if (statuses[i] !== "vulnerable") continue;
    const others = near[i] ?? [];
    let [well, people, wellPeople] = [0, 0, 0];
    for (const j of others) {
      const living = all[j]?.people ?? 0;
      people += living;
      if (statuses[j] !== "wellFunctioning") continue;
      well++;
      wellPeople += living;
    }
    places++;
    ofAreas += well / others.length;
    ofPeople += people > 0 ? wellPeople / people : well / others.length;
  }
  return places === 0 ? { places, ofAreas: null, ofPeople: null } : { places, ofAreas: ofAreas / places, ofPeople: ofPeople / places };
}

function nearestTo(area: AreaSummary, places: readonly ClassedPlace[]): StatusContacts["nearest"][number] {
  let nearest: { readonly id: string; readonly distanceM: number } | null = null;
  for (const { area: other, status } of places) {
    if (status !== "wellFunctioning") continue;
    const away = distanceM(area, other);
    if (nearest === null || away < nearest.distanceM || (away === nearest.distanceM && other.id < nearest.id)) nearest = { id: other.id, distanceM: away };
  }
  return { areaId: area.id, nearestId: nearest?.id ?? null, distanceM: nearest?.distanceM ?? null };
}

function distanceM(a: AreaSummary, b: AreaSummary): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function shuffle(labels: StatusClass[], random: () => number): void {
  for (let i = labels.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [labels[i], labels[j]] = [labels[j] ?? "unknown", labels[i] ?? "unknown"];
  }
}
