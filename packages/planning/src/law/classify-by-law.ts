import type { ConvictedLimit, LawBook, LawClass, LawMeasureId, LawRegime, LawRow, ListMembership } from "@byfokus/model";
import { classChance } from "./class-chance.ts";
import { classDistance } from "./class-distance.ts";
import { allOf, judgeRequirements, requirementsOf, type Requirement } from "./class-rules.ts";
import { compareWithPublished } from "./compare-with-published.ts";
import { judgeCriterion, undefinedCriterion, type JudgedCriterion } from "./judge-criterion.ts";
import { judgeSize } from "./judge-size.ts";
import type { ChanceNext, ClassVerdict, ConsecutiveLists, CriterionVerdict, LawVerdict, SizeVerdict, Verdict } from "./law-verdict.ts";
import { listsInARow, listsNeeded } from "./lists-in-a-row.ts";
import { publishedOn } from "./published-on.ts";
import { allLists, datedRules, listInBook, regimeById, regimeOfList } from "./regime-of-list.ts";

export interface LawOptions {
  /** Official lists as published. Earlier lists are taken from here; what is not here, from earlier rows. */
  readonly published?: readonly ListMembership[];
  /** Limits for convictions that the book does not have; they go before the book's. */
  readonly convictedLimits?: readonly ConvictedLimit[];
  /** An area is a risk area when values this share of the limit away are counted as across it. */
  readonly riskMargin?: number;
}

/**
 * Judges areas under one version of the rules, whatever year their figures are from. Nothing here selects anything: the
 * official lists are reproduced for funding and legal duties, and version `no-origin` serves local screens.
 *
 * @param rows any order, each area and list once
 * @param regimeId of the book, or `dated`: each row under the rules its list was made under
 * @returns in the rows' order
 * @throws where the rules are not in the book, a list is older than they know, or a row stands twice
 */
export function classifyByLaw(rows: readonly LawRow[], regimeId: string, book: LawBook, { published = [], convictedLimits = [], riskMargin = 0.1 }: LawOptions = {}): readonly LawVerdict[] {
  if (!(riskMargin >= 0 && riskMargin < 1)) throw new Error(`Expected a risk margin of at least 0 and below 1, got ${riskMargin}.`);
  if (regimeId !== datedRules) regimeById(book, regimeId);
  const known = published.map((entry) => ({ ...entry, list: listInBook(book, entry.list) }));
  const limits = [...convictedLimits.map((entry) => ({ ...entry, list: listInBook(book, entry.list) })), ...book.convictedLimits];
  const inBook = new Map([...new Set(rows.map(({ list }) => list))].map((list) => [list, listInBook(book, list)]));
  const listOf = ({ list }: LawRow): string => inBook.get(list) ?? list;
  const lists = [...new Set([...allLists(book), ...inBook.values()])].toSorted();
  const earlier: EarlierVerdicts = new Map();
  const byRow = new Map<LawRow, LawVerdict>();
  for (const row of rows.toSorted((a, b) => order(listOf(a), listOf(b)))) {
    const list = listOf(row);
    const own = regimeOfList(book, list);
    const regime = regimeId === datedRules ? own : regimeById(book, regimeId);
    if (regime === null) throw new Error(`Expected a list from ${lists[0] ?? "the book"} on, got "${row.list}".`);
    const key = rowKey(row.areaId, list);
    if (earlier.has(key)) throw new Error(`Expected one row of area "${row.areaId}" on list ${list}, got 2.`);
    const verdict = judgeRow({ row, list, regime, own, book, limits, lists, published: known, earlier, riskMargin });
    earlier.set(key, new Map(verdict.classes.map((each) => [each.id, each.verdict])));
    byRow.set(row, verdict);
  }
  return rows.flatMap((row) => byRow.get(row) ?? []);
}

/** Per area and list, the verdict of each class. */
type EarlierVerdicts = Map<string, ReadonlyMap<string, Verdict>>;

interface RowTask {
  readonly row: LawRow;
  readonly list: string;
  readonly regime: LawRegime;
  readonly own: LawRegime | null;
  readonly book: LawBook;
  readonly limits: readonly ConvictedLimit[];
  readonly lists: readonly string[];
  readonly published: readonly ListMembership[];
  readonly earlier: EarlierVerdicts;
  readonly riskMargin: number;
}

function judgeRow(task: RowTask): LawVerdict {
  const { row, list, regime, own, book } = task;
  const size = judgeSize(regime.area, row);
  const judged = judgeCriteria(task);
  const { classes, consecutive } = judgeClasses(task, size, judged);
  const criteria = [...[...judged.values()].map(({ verdict }) => verdict), ...unusedMeasures(book, regime).map(undefinedCriterion)];
  const undefinedClasses = regime.notDefined.map((id): ClassVerdict => ({ id, verdict: "notDefined", byCriteria: "notDefined", doubts: [], distance: null }));
  const all = [...classes, ...undefinedClasses];
  return {
    areaId: row.areaId,
    name: row.name,
    list,
    regimeId: regime.id,
    regimeStatus: regime.status,
    notLaw: regime.status === "notLaw",
    appliesToList: own?.id === regime.id,
    size,
    criteria,
    classes: all,
    consecutiveYears: consecutive,
    riskOf: riskClasses(regime, size, judged, classes, consecutive),
    chanceNext: chancesNext(regime, size, judged, consecutive),
    ...compareWithPublished({ areaId: row.areaId, list, regime, own, published: task.published, classes: all, size }),
  };
}

function judgeCriteria({ row, list, regime, book, limits, riskMargin }: RowTask): ReadonlyMap<string, JudgedCriterion> {
  const measures = new Map(book.measures.map((measure) => [measure.id, measure]));
  return new Map(regime.criteria.map((criterion) => {
    const measure = measures.get(criterion.measure);
    if (measure === undefined) throw new Error(`Expected the measure "${criterion.measure}" in the book, got none.`);
    return [criterion.id, judgeCriterion(criterion, row.figures[criterion.measure], { list, limits, measure, riskMargin })];
  }));
}

function unusedMeasures(book: LawBook, regime: LawRegime): readonly LawMeasureId[] {
  return book.measures.map(({ id }) => id).filter((id) => !regime.criteria.some(({ measure }) => measure === id));
}

function judgeClasses(task: RowTask, size: readonly SizeVerdict[], judged: ReadonlyMap<string, JudgedCriterion>): { readonly classes: readonly ClassVerdict[]; readonly consecutive: ConsecutiveLists | null } {
  const { regime } = task;
  const verdicts = new Map<string, Verdict>();
  const classes: ClassVerdict[] = [];
  let consecutive: ConsecutiveLists | null = null;
  const sized = allOf(size.map(({ verdict }) => verdict));
  const criteria = new Map([...judged].map(([id, { verdict }]) => [id, verdict]));
  const verdictOf = (id: string): Verdict => criteria.get(id)?.verdict ?? "unknown";
  for (const lawClass of regime.classes) {
    const requirements = requirementsOf(lawClass, regime);
    const byCriteria = judgeRequirements(requirements, verdictOf);
    const base = lawClass.requires === undefined ? sized : (verdicts.get(lawClass.requires) ?? "unknown");
    const row = lawClass.inARow === undefined ? null : countLists(task, lawClass, base);
    if (row !== null) consecutive = row;
    const verdict = allOf([base, byCriteria, row === null ? "met" : inARowVerdict(row)]);
    verdicts.set(lawClass.id, verdict);
    classes.push({ id: lawClass.id, verdict, byCriteria, doubts: classDoubts(requirements, criteria, byCriteria), distance: row === null && byCriteria !== "unknown" ? distanceOf(requirements, criteria, byCriteria, task.book) : null });
  }
  return { classes, consecutive };
}

/** The present list counts by what is computed, where that is known; earlier ones by what was published, else by what was computed of them. */
function countLists({ row, list, lists, published, earlier }: RowTask, { id, inARow }: LawClass, base: Verdict): ConsecutiveLists {
  const of = inARow?.of ?? [];
  const onList = (each: string): boolean | null => {
    if (each === list && base !== "unknown") return anyKnown([base]);
    const said = publishedOn(published, row.areaId, each, of);
    if (said !== null || each === list) return said;
    const computed = earlier.get(rowKey(row.areaId, each));
    return computed === undefined ? null : anyKnown(of.map((classId) => computed.get(classId) ?? "notDefined"));
  };
  return { classId: id, ...listsInARow(lists, list, onList), needed: inARow === undefined ? 1 : listsNeeded(inARow, list) };
}

/** Whether any of the verdicts is met; `null` where an unknown one leaves it open. */
function anyKnown(verdicts: readonly Verdict[]): boolean | null {
  return verdicts.includes("met") ? true : verdicts.includes("unknown") ? null : false;
}

function inARowVerdict({ low, high, needed }: ConsecutiveLists): Verdict {
  return low >= needed ? "met" : high < needed ? "notMet" : "unknown";
}

/** The doubts of criteria that could turn the class between them. */
function classDoubts(requirements: readonly Requirement[], criteria: ReadonlyMap<string, CriterionVerdict>, verdict: Verdict): ClassVerdict["doubts"] {
  const doubtful = requirements.flatMap(({ of }) => of.flatMap((id) => criteria.get(id) ?? [])).filter(({ doubts }) => doubts.length > 0);
  const withDoubt = judgeRequirements(requirements, (id) => (doubtful.some((criterion) => criterion.id === id) ? "unknown" : (criteria.get(id)?.verdict ?? "unknown")));
  return verdict !== "unknown" && withDoubt === "unknown" ? [...new Set(doubtful.flatMap(({ doubts }) => doubts))].toSorted() : [];
}

function distanceOf(requirements: readonly Requirement[], criteria: ReadonlyMap<string, CriterionVerdict>, verdict: Verdict, { measures }: LawBook): ClassVerdict["distance"] {
  const countable = new Set(measures.filter(({ origin, distance }) => origin !== true && distance !== "kroner").map(({ id }) => id));
  return classDistance(requirements, criteria, verdict === "met", ({ measure }) => countable.has(measure));
}

/** Not met, and would be with values within the margin across; a class of lists in a row, when one more list is all it lacks. */
function riskClasses(regime: LawRegime, size: readonly SizeVerdict[], judged: ReadonlyMap<string, JudgedCriterion>, verdicts: readonly ClassVerdict[], consecutive: ConsecutiveLists | null): readonly string[] {
  if (size.some(({ verdict }) => verdict === "notMet")) return [];
  return regime.classes.flatMap((lawClass) => {
    const own = verdicts.find(({ id }) => id === lawClass.id);
    const nearly = judgeRequirements(requirementsOf(lawClass, regime), (id) => (judged.get(id)?.nearlyMet === true ? "met" : "notMet")) === "met";
    if (own === undefined || own.verdict === "met" || !nearly) return [];
    if (lawClass.inARow !== undefined) return own.byCriteria === "met" && consecutive !== null && consecutive.low === consecutive.needed - 1 ? [lawClass.id] : [];
    return own.byCriteria === "met" ? [] : [lawClass.id];
  });
}

function chancesNext(regime: LawRegime, size: readonly SizeVerdict[], judged: ReadonlyMap<string, JudgedCriterion>, consecutive: ConsecutiveLists | null): readonly ChanceNext[] {
  const sized = allOf(size.map(({ verdict }) => verdict));
  const chances = [...judged].map(([id, { chance, chanceIsAssumed }]) => ({ id, chance, isAssumed: chanceIsAssumed }));
  return regime.classes.map((lawClass): ChanceNext => {
    const { value, byKnown, low, high } = classChance(requirementsOf(lawClass, regime), chances);
    const row = lawClass.inARow === undefined || consecutive === null ? "met" : inARowVerdict({ ...consecutive, low: consecutive.low + 1, high: consecutive.high + 1 });
    const possible = allOf([sized, row]);
    if (possible === "notMet") return { classId: lawClass.id, value: 0, byKnown: 0, low: 0, high: 0 };
    return possible === "met" ? { classId: lawClass.id, value, byKnown, low, high } : { classId: lawClass.id, value: null, byKnown, low: 0, high };
  });
}

function rowKey(areaId: string, list: string): string {
  return JSON.stringify([areaId, list]);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
