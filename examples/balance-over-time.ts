// How evenly a group is spread over stairwells in two districts, beside chance; then a town's areas from one year to the next.
import { balanceChange, balanceOverTime, measureSegregation } from "byfokus/browser";
import { context } from "./egekoebing.ts";

const report = measureSegregation({
  ids: ["1", "2", "3", "4", "5", "6"],
  group: [12, 3, 8, 2, "suppressed", 5],
  others: [20, 40, 25, 38, 30, 35],
  within: [["Nord", "Nord", "Nord", "Syd", "Syd", "Syd"]],
  levelNames: ["district", "stairwell"],
});
console.log("D", report.dissimilarity, "by chance", report.expected, "beyond it", report.excess);
console.log("with the hidden count at anything it can be:", report.bounds?.dissimilarity, "left out:", report.dropped);
console.log("at which level:", report.levels);

for (const { period, dissimilarity, dissimilarityInterval, places } of balanceOverTime(context, "outsideWork")) console.log(period, places, "areas", dissimilarity, dissimilarityInterval);
const { change, leftOut } = balanceChange(context, "outsideWork", "2025", "2026");
console.log("why it changed:", change, "without:", leftOut);
