// Two of six areas were chosen: whom do they hold, whom not, and what could the best choice of the same size hold?
import { reachCurve } from "byfokus/browser";

const report = reachCurve({
  ids: ["A", "B", "C", "D", "E", "F"],
  need: [30, 12, 20, 2, 8, "missing"],
  residents: [120, 62, 80, 30, 78, 50],
  chosen: [true, true, false, false, false, false],
});
console.log("residents", report.populationShare, "need inside", report.coverage, "need outside", report.outside);
console.log("best choice as large", report.bestCoverage, "gain over an even choice, of the best gain", report.efficiency);
console.log("residents for half of the need", report.residentsFor50, "for 80 %", report.residentsFor80, "places left out", report.dropped);
console.log("the curve:", report.lorenz, "its order:", report.order);
