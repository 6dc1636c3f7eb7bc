// Work began in two of eight areas in the fourth year: did they change more than areas that looked like them before?
import {
  againstPeriod, beforeAndAfter, compareChanges, compareNeighbours, comparedUnits, fakeStart, matchUnits, permuteTreated, slopeBefore, splitShareChange, unitChanges,
} from "byfokus/analysis";

const shares = [[30, 31, 30, 24, 22], [28, 29, 29, 25, 23], [30, 30, 31, 30, 31], [29, 28, 29, 30, 29], [31, 30, 30, 29, 30], [28, 29, 28, 29, 28], [22, 21, 22, 22, 21], [35, 36, 35, 36, 35]];
const series = { units: 8, periods: 5, counts: Float64Array.from(shares.flat(), (share) => share * 4), bases: new Float64Array(40).fill(400) };
const matched = matchUnits(series, 3, [0, 1], [2, 3, 4, 5, 6, 7], { neighbours: 3, caliper: 1 });
const units = comparedUnits(matched);
const changes = unitChanges(series, beforeAndAfter(5, 3));
console.log("compared with:", matched.pairs.map(({ controls }) => controls));
console.log("difference in differences:", compareChanges(changes, units), "other choices of areas:", permuteTreated(changes, units.treated, units.controls));
console.log("the last year against the third:", compareChanges(unitChanges(series, againstPeriod(5, 2, 4)), units)?.estimate);
console.log("a start that never was:", compareChanges(unitChanges(series, fakeStart(5, 3, 1)), units)?.estimate, "slope before:", compareChanges(unitChanges(series, slopeBefore(5, 3) ?? []), units)?.estimate);
console.log("did it move next door:", compareNeighbours(series, [0, 1], [[2], [3], [0], [1], [], [], [], []], 2, 4, { neighbours: 2, caliper: 2 }));
console.log("stayed, moved in, moved out, in shares:", splitShareChange([{ before: { count: 90, base: 300 }, after: { count: 80, base: 300 } }, { before: { count: 0, base: 0 }, after: { count: 30, base: 100 } }, { before: { count: 40, base: 100 }, after: { count: 0, base: 0 } }]));
