import { againstPeriod, beforeAndAfter, compareChanges, comparedUnits, fakeStart, matchUnits, permuteTreated, slopeBefore, unitChanges, type ChangeComparison, type ComparedUnits, type MatchedUnits, type MatchOptions, type UnitSeries } from "@byfokus/analysis";
import type { TownEvent } from "@byfokus/model";
import type { EffectCaution, EffectFigure, EffectReport } from "./effect-report.ts";
import { firstPeriodFrom, usableFigures, type FiguresOverTime, type UsableFigures } from "./figures-over-time.ts";

export interface EffectInput extends FiguresOverTime {
  readonly treated: readonly string[];
  /** Places to compare with; absent = comparable ones are found among all others. */
  readonly controls?: readonly string[];
  /** First year or day that counts as after. */
  readonly from: string;
  readonly match?: MatchOptions;
  readonly placebo?: { readonly permutations?: number; readonly seed?: number };
  /** Places next to each place: they are not compared with it. Absent = unknown. */
  readonly neighbours?: Readonly<Record<string, readonly string[]>>;
  /** Events of each place, other than those of the whole town. */
  readonly events?: Readonly<Record<string, readonly TownEvent[]>>;
}

/**
 * What happened in treated places beside comparable ones: difference in differences, period by period, with placebo
 * tests, and with what the figure cannot show. Never more than an association: places are chosen, not drawn.
 *
 * @throws where a treated or compared id is unknown, or none is treated
 */
export function estimateEffect(input: EffectInput): EffectReport {
  checkIds(input);
  const usable = usableFigures(input, input.treated);
  const from = firstPeriodFrom(usable.periods, input.from);
  if (from <= 0) return withoutFigure(input, usable, from < 0 ? "nothingAfter" : "nothingBefore");
  const { series } = usable;
  const choice = chooseControls(input, usable, from);
  const compare = (coefficients: Float64Array): ChangeComparison | null => compareChanges(unitChanges(series, coefficients), choice.units);
  const did = compare(beforeAndAfter(series.periods, from));
  const slope = from >= 3 ? slopeBefore(series.periods, from) : null;
  const report: EffectReport = {
    ...framed(input, usable, from),
    did: did && { ...figureOf(did), treatedChange: did.treatedChange, controlChange: did.controlChange, treated: did.treated, controls: did.controls, degreesOfFreedom: did.degreesOfFreedom },
    eventStudy: did === null ? [] : usable.periods.flatMap((period, at): EffectReport["eventStudy"] => {
      if (at === from - 1) return [{ period, estimate: 0, low: null, high: null }];
      const found = compare(againstPeriod(series.periods, from - 1, at));
      return found === null ? [] : [{ period, estimate: found.estimate, low: found.low, high: found.high }];
    }),
    preTrend: optionalFigure(slope === null ? null : compare(slope)),
    placebo: {
      starts: usable.periods.slice(1, from).flatMap((period, k) => {
        const found = compare(fakeStart(series.periods, from, k + 1));
        return found === null ? [] : [{ period, ...figureOf(found) }];
      }),
      units: permuteTreated(unitChanges(series, beforeAndAfter(series.periods, from)), choice.units.treated, choice.units.controls, input.placebo),
    },
    matched: choice.matched?.pairs.map(({ treated, controls }) => ({ treated: idAt(usable, treated), controls: controls.map((unit) => idAt(usable, unit)) })) ?? [],
    unmatched: choice.matched?.unmatched.map((unit) => idAt(usable, unit)) ?? [],
    matching: choice.matched && { neighbours: choice.matched.neighbours, caliper: choice.matched.caliper, ...choice.matched.scales },
    curves: curvesOf(usable, choice.units),
    events: otherEvents(input, usable, choice.units),
    cannotShow: [],
  };
  return { ...report, cannotShow: cautions(input, usable, choice, from, report) };
}

function checkIds({ ids, treated, controls = [] }: EffectInput): void {
  const known = new Set(ids);
  if (known.size !== ids.length) throw new Error(`Expected ${ids.length} different places, got ${known.size}.`);
  const stranger = [...treated, ...controls].find((id) => !known.has(id));
  if (stranger !== undefined) throw new Error(`Expected one of ${ids.length} places, got "${stranger}".`);
  if (treated.length === 0) throw new Error("Expected at least one treated place, got 0.");
  const both = controls.find((id) => treated.includes(id));
  if (both !== undefined) throw new Error(`Expected places that are either treated or compared with, got "${both}" as both.`);
}

interface Choice {
  readonly units: ComparedUnits;
  /** `null` where the compared places were given. */
  readonly matched: MatchedUnits | null;
}

function chooseControls({ treated, controls, match, neighbours = {} }: EffectInput, { ids, series }: UsableFigures, from: number): Choice {
  const unitsOf = (wanted: ReadonlySet<string>): number[] => ids.flatMap((id, unit) => (wanted.has(id) ? [unit] : []));
  const inTreated = unitsOf(new Set(treated));
  if (controls !== undefined) return { units: { treated: inTreated, controls: unitsOf(new Set(controls)) }, matched: null };
  const shut = new Set([...treated, ...treated.flatMap((id) => neighbours[id] ?? [])]);
  const matched = matchUnits(series, from, inTreated, ids.flatMap((id, unit) => (shut.has(id) ? [] : [unit])), match);
  return { units: comparedUnits(matched), matched };
}

function cautions(input: EffectInput, usable: UsableFigures, { units, matched }: Choice, from: number, report: EffectReport): EffectCaution[] {
  const { treated, neighbours } = input;
  const near = new Set(treated.flatMap((id) => neighbours?.[id] ?? []));
  // Of several starts that never were, one looks unusual by chance: each is asked for more the more there are.
  const { preTrend, placebo: { starts } } = report;
  const isDrifting = (preTrend?.p ?? 1) < 0.1 || starts.some(({ p }) => (p ?? 1) * starts.length < 0.05);
  const holds: Readonly<Record<EffectCaution, boolean>> = {
    movers: true,
    spillover: neighbours === undefined || units.controls.some((unit) => near.has(idAt(usable, unit))),
    fewUnits: units.treated.length < 5 || units.controls.length < 10,
    regressionToTheMean: isExtreme(usable.series, units.treated, from),
    preTrendDiffers: isDrifting,
    preTrendUnknown: from < 3,
    eventsInPeriod: report.events.length > 0,
    unmatched: (matched?.unmatched.length ?? 0) > 0,
    dropped: usable.dropped.some(({ id }) => treated.includes(id)),
    nothingBefore: false,
    nothingAfter: false,
    tooFewUnits: report.did === null,
  };
  return (Object.keys(holds) as EffectCaution[]).filter((caution) => holds[caution]);
}

/** Whether the treated lay, on average, in the highest or lowest fifth of all places before the start. */
function isExtreme({ units, periods, counts, bases }: UnitSeries, treated: readonly number[], from: number): boolean {
  if (treated.length === 0 || units < 5) return false;
  const sum = (values: Float64Array, unit: number): number => values.subarray(unit * periods, unit * periods + from).reduce((total, value) => total + value, 0);
  const level = Float64Array.from({ length: units }, (_, unit) => sum(counts, unit) / sum(bases, unit));
  const below = treated.map((unit) => level.reduce((count, other) => count + (other < (level[unit] ?? 0) ? 1 : other === level[unit] ? 0.5 : 0), -0.5) / (units - 1));
  const mean = below.reduce((total, one) => total + one, 0) / treated.length;
  return mean >= 0.8 || mean <= 0.2;
}

/** A new focus at a treated place is what is studied; at a compared place it is an event like any other. */
function otherEvents({ events = {}, treated }: EffectInput, usable: UsableFigures, units: ComparedUnits): EffectReport["events"] {
  const [first = "", last = ""] = [usable.periods[0], usable.periods.at(-1)];
  return [...units.treated, ...units.controls].map((unit) => idAt(usable, unit)).flatMap((placeId) =>
    (events[placeId] ?? [])
      .filter(({ date, kind }) => date.slice(0, first.length) >= first && date.slice(0, last.length) <= last && !(kind === "scope" && treated.includes(placeId)))
      .map((event) => ({ placeId, event })));
}

function curvesOf(usable: UsableFigures, { treated, controls, controlWeights }: ComparedUnits): EffectReport["curves"] {
  const { periods, counts, bases } = usable.series;
  const share = (units: readonly number[], weight: (k: number) => number, period: number): number | null => {
    const sum = (values: Float64Array): number => units.reduce((total, unit, k) => total + weight(k) * (values[unit * periods + period] ?? 0), 0);
    return units.length === 0 ? null : sum(counts) / sum(bases);
  };
  return usable.periods.map((period, at) => ({ period, treated: share(treated, () => 1, at), controls: share(controls, (k) => controlWeights?.[k] ?? 1, at) }));
}

function framed({ from }: EffectInput, { periods, dropped, droppedPeriods }: UsableFigures, start: number): Pick<EffectReport, "from" | "before" | "after" | "dropped" | "droppedPeriods"> {
  return { from, before: periods.slice(0, start), after: periods.slice(start), dropped, droppedPeriods };
}

function withoutFigure(input: EffectInput, usable: UsableFigures, reason: "nothingBefore" | "nothingAfter"): EffectReport {
  const start = reason === "nothingBefore" ? 0 : usable.periods.length;
  return {
    ...framed(input, usable, start),
    did: null, eventStudy: [], preTrend: null, placebo: { starts: [], units: null }, matched: [], unmatched: [], matching: null, curves: [], events: [], cannotShow: [reason],
  };
}

export function figureOf({ estimate, low, high, p }: ChangeComparison): EffectFigure {
  return { points: estimate, low, high, p };
}

function optionalFigure(found: ChangeComparison | null): EffectFigure | null {
  return found && figureOf(found);
}

function idAt({ ids }: UsableFigures, unit: number): string {
  return ids[unit] ?? "";
}
