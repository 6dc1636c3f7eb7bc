// 3 of 12 evictions, 7 burglaries a year, 40 stairwells of nine: what can be said, and how surely.
import {
  betaPosterior, betaQuantile, binomialMidP, binomialTails, binomialTest, byarInterval, clopperPearsonInterval, countInterval, fisherTest, fitBetaBinomial,
  globalEmpiricalBayes, localEmpiricalBayes, midPInterval, poissonInterval, poissonProbabilityMap, poissonRatioTest, sfc32, wilsonInterval, z95, z998,
} from "byfokus/analysis";

for (const interval of [wilsonInterval, clopperPearsonInterval, midPInterval]) console.log(interval.name, interval(3, 12), "at 99.8 %:", interval(3, 12, z998));
for (const interval of [poissonInterval, byarInterval, countInterval]) console.log(interval.name, "of 7 a year:", interval(7, z95));

console.log("3 of 12 where the town has 10 %:", binomialTest(3, 12, 0.1), "mid-P:", binomialMidP(3, 12, 0.1), binomialTails(3, 12, 0.1));
console.log("8 of 12 in one house, 2 of 12 in another:", fisherTest(8, 4, 2, 10));
console.log("9 fires in 100 homes, 3 in 100:", poissonRatioTest({ count: 9, time: 100 }, { count: 3, time: 100 }));

const random = sfc32(61);
const bases = Array.from({ length: 40 }, () => 9);
const counts = bases.map((base) => Array.from({ length: base }, () => random()).filter((draw) => draw < 0.3).length);
const fit = fitBetaBinomial(counts, bases);
if (fit !== null) console.log("the first stairwell, pulled toward the town:", betaPosterior(counts[0] ?? 0, 9, fit.mean, Math.min(fit.precision, 300)));
console.log("median of a beta distribution:", betaQuantile(0.5, 4, 7));

const [events, people, neighbours] = [[1, 0, 5, 9], [1091, 487, 3188, 4000], [[1], [0, 2], [1, 3], [2]]];
console.log("rates shrunk to the whole:", globalEmpiricalBayes(events, people)?.rates);
console.log("rates shrunk to the neighbours:", localEmpiricalBayes(events, people, neighbours));
console.log("chance of so many at the common rate:", poissonProbabilityMap(events, people)?.map(({ probability }) => probability));
