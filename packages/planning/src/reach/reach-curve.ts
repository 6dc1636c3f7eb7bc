import { bestCoverage, concentration, lorenzCurve, populationForCoverage, reachOfSelection, type LorenzCurve } from "@byfokus/analysis";
import { isKnown, type Count } from "@byfokus/model";

/** Places with those in need and all residents (or households), and which of them are chosen. */
export interface ReachInput {
  readonly ids: readonly string[];
  readonly need: readonly Count[];
  readonly residents: readonly Count[];
  /** Absent where only the curve is asked for. */
  readonly chosen?: readonly boolean[];
  /** Ids of places whose own need may not be shown: they count, but are not named. */
  readonly unnamed?: ReadonlySet<string>;
}

/**
 * Who a choice of places holds. Shares 0-1; `null` where a figure is undefined: without a choice, for a choice of
 * nobody or everybody, and everywhere where nobody is in need.
 */
export interface ReachReport {
  readonly places: number;
  /** Places left out because a figure is unknown; never counted as 0. */
  readonly dropped: { readonly missing: number; readonly suppressed: number };
  /** Ids of the places left out, in their order; absent in a report made before they were kept. */
  readonly droppedIds?: readonly string[];
  /** The places not chosen with most need that may be named, at most five, by falling need and then id; absent without a choice. */
  readonly mostOutside?: readonly { readonly id: string; readonly need: number; readonly residents: number }[];
  /** Residents in need, and all of them, in chosen places; absent without a choice. */
  readonly chosenCounts?: { readonly need: number; readonly residents: number };
  /** Of the residents. */
  readonly populationShare: number | null;
  /** Of the need. */
  readonly coverage: number | null;
  /** Of the need, in the places that were not chosen. */
  readonly outside: number | null;
  readonly precision: number | null;
  readonly leakage: number | null;
  readonly lift: number | null;
  /** Coverage of the best choice with the same residents. */
  readonly bestCoverage: number | null;
  readonly efficiency: number | null;
  /** C: 0 as the residents are spread, near 1 where few places hold all need. */
  readonly concentration: number | null;
  /** Least share of the residents whose places hold 50 and 80 % of the need. */
  readonly residentsFor50: number | null;
  readonly residentsFor80: number | null;
  /** The curve of need, from 0 to 1; thinned to about 200 points where there are more places. */
  readonly lorenz: readonly { readonly residents: number; readonly need: number }[];
  /** Places by falling share of need, as the curve takes them. */
  readonly order: readonly string[];
}

const mostPoints = 200;

/**
 * Reach of a choice of places, beside what any choice of the same size could reach.
 *
 * @throws where lengths differ, or need exceeds residents
 */
export function reachCurve({ ids, need, residents, chosen, unnamed }: ReachInput): ReachReport {
  for (const [name, list] of [["need", need], ["residents", residents], ["chosen", chosen ?? ids]] as const) {
    if (list.length !== ids.length) throw new Error(`Expected ${name} for ${ids.length} places, got ${list.length}.`);
  }
  // By id, so that ties do not hang on the order of the file.
  const sorted = ids.map((_, i) => i).sort((i, j) => ((ids[i] ?? "") < (ids[j] ?? "") ? -1 : 1));
  const known = sorted.filter((i) => isKnown(need[i] ?? "missing") && isKnown(residents[i] ?? "missing"));
  const suppressed = sorted.filter((i) => need[i] === "suppressed" || residents[i] === "suppressed").length;
  const above = known.find((i) => !(Number(need[i]) >= 0 && Number(need[i]) <= Number(residents[i]) * (1 + 1e-9)));
  if (above !== undefined) throw new Error(`Expected need from 0 to the ${residents[above]} residents of "${ids[above]}", got ${need[above]}.`);
  const column = (values: readonly Count[]): Float64Array => Float64Array.from(known, (i) => Number(values[i]));
  const [x, t] = [column(need), column(residents)];
  const selection = chosen === undefined ? null : reachOfSelection(x, t, known.map((i) => chosen[i] === true));
  const curve = lorenzCurve(x, t);
  return {
    places: known.length,
    dropped: { missing: ids.length - known.length - suppressed, suppressed },
    droppedIds: ids.filter((_, i) => !known.includes(i)),
    ...(chosen === undefined ? {} : choiceOf(known.map((i) => ({ id: ids[i] ?? "", need: Number(need[i]), residents: Number(residents[i]), isChosen: chosen[i] === true })), unnamed)),
    populationShare: selection?.populationShare ?? null,
    coverage: selection?.coverage ?? null,
    outside: selection?.outside ?? null,
    precision: selection?.precision ?? null,
    leakage: selection?.leakage ?? null,
    lift: selection?.lift ?? null,
    bestCoverage: selection === null || curve === null ? null : bestCoverage(curve, selection.populationShare),
    efficiency: selection?.efficiency ?? null,
    concentration: curve && concentration(curve),
    residentsFor50: curve && populationForCoverage(curve, 0.5),
    residentsFor80: curve && populationForCoverage(curve, 0.8),
    lorenz: curve === null ? [] : points(curve),
    order: curve === null ? [] : [...curve.order].map((place) => ids[known[place] ?? -1] ?? ""),
  };
}

function choiceOf(places: readonly { readonly id: string; readonly need: number; readonly residents: number; readonly isChosen: boolean }[], unnamed: ReadonlySet<string> = new Set()): Pick<ReachReport, "mostOutside" | "chosenCounts"> {
  const inside = places.filter(({ isChosen }) => isChosen);
  return {
    mostOutside: places.filter(({ id, isChosen, need }) => !isChosen && need > 0 && !unnamed.has(id)).sort((a, b) => b.need - a.need || (a.id < b.id ? -1 : 1)).slice(0, 5).map(({ id, need, residents }) => ({ id, need, residents })),
    chosenCounts: { need: inside.reduce((sum, { need }) => sum + need, 0), residents: inside.reduce((sum, { residents }) => sum + residents, 0) },
  };
}

function points({ population, need }: LorenzCurve): ReachReport["lorenz"] {
  const last = population.length - 1;
  const step = Math.max(1, Math.ceil(last / mostPoints));
  return Array.from(population, (residents, k) => ({ residents, need: need[k] ?? 0 })).filter((_, k) => k % step === 0 || k === last);
}
