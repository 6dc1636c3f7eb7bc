// Counts by year and by week: an alarm that says how often it will be false, limits that know the season, a bend in a trend.
import {
  baselineCusum, binomialCusum, changeAgainstTown, countCusum, createCusumDesigns, cusumReference, ewma, ewmaRunLength, farrington, joinpoint, rossiCusum, sfc32, shareChange, smallestDetectableChange,
} from "byfokus/analysis";

const shares = { p0: 0.2, pA: 0.3 };
const counts = [8, 7, 9, 8, 13, 14];
const bases = counts.map(() => 40);
console.log("evidence, summed:", binomialCusum(counts, bases, shares), "in persons:", countCusum(counts, cusumReference(40, shares).k));
console.log("a limit with one false alarm in 100 periods:", createCusumDesigns()({ n: 40, arl0: 100, ...shares }));
console.log("the same when the level before is itself uncertain:", baselineCusum({ baseline: { a: 32, b: 128 }, pA: 0.3, bases: [40, 40], arl0: 30 }));
console.log("a moving mean:", ewma(counts, bases, { p0: 0.2 }), "periods to a false and to a true alarm:", ewmaRunLength(40, 0.2, { p0: 0.2 }), ewmaRunLength(40, 0.3, { p0: 0.2 }));

console.log("the smallest change that 40 persons can show:", smallestDetectableChange(0.2, 40), "8 of 40 to 13 of 40:", shareChange(8, 40, 13, 40));
console.log("beside the town:", changeAgainstTown({ before: 80, baseBefore: 400, after: 120, baseAfter: 400, townBefore: 0.2, townAfter: 0.21 }));

const random = sfc32(7);
const weeks = Array.from({ length: 5 * 52 }, (_, week) => Math.floor(2 + 2 * random() + (week === 258 ? 12 : 0)));
console.log("weeks above the season's limit:", farrington(weeks, 208).filter(({ alarm }) => alarm).map(({ week }) => week), "by Rossi:", rossiCusum(weeks, 208).filter(({ alarm }) => alarm).length);
const years = Array.from({ length: 14 }, (_, year) => 2010 + year);
console.log("where the trend bends:", joinpoint(years, years.map((year) => Math.round(30 + Math.max(0, year - 2016) * 6)), { permutations: 99 })?.knot);
