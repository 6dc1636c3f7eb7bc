// From two columns to a score, a rank, a class, and how sure the rank is.
import {
  cutClasses, distanceToTarget, exponentialRanks, minMax, normalQuantile, normalScores, percentileRanks, pointSteps, principalComponent, quantile, rankGroups, rankUncertainty, ranks, ranksFromTop, sfc32, spread,
  weightedMeans, zScores,
} from "byfokus/analysis";

const work = Float64Array.of(0.31, 0.18, 0.44, 0.22, 0.27, 0.12);
const income = Float64Array.of(0.2, 0.11, 0.38, 0.19, 0.15, 0.09);
console.log("spread:", spread(work, "population"));
for (const column of [zScores(work, "population"), minMax(work, 0, 100), distanceToTarget(work, 0.4), percentileRanks(work, "average"), normalScores(work, "average"), exponentialRanks(work, "lowest"), ranks(work, "lowest")]) console.log(column);
console.log("points at 1 and 2 times 20 %:", pointSteps(work, [0.2, 0.4], [1, 2], true, true), "weights from the data:", principalComponent([work, income]));

const parts = [zScores(work, "population") ?? work, zScores(income, "population") ?? income];
const score = weightedMeans(parts, [0.6, 0.4], "arithmetic", new Float64Array(6));
const fromTop = ranksFromTop(score, "lowest");
console.log("score:", score, "rank:", fromTop, "thirds:", rankGroups(fromTop, 6, 3), "classes:", cutClasses(score, [-0.5, 0.5], [1, 1]));
console.log("median score:", quantile([...score].sort((a, b) => a - b), 0.5), "95 % point of the normal curve:", normalQuantile(0.975));

const random = sfc32(1);
const draw = (_: number, out: Float64Array): void => {
  const weight = 0.4 + 0.4 * random();
  weightedMeans(parts, [weight, 1 - weight], "arithmetic", out);
};
console.log("ranks when the weights move:", rankUncertainty(6, draw, { draws: 200, top: 2 }));
