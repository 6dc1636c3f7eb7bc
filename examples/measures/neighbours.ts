// Nine areas in a square: who is whose neighbour, whether like lies beside like, and which places stand out more than chance.
import {
  benjaminiHochberg, benjaminiYekutieli, bivariateLocalMoran, conditionalP, connectedClusters, distanceWeights, edgeRows, geary, globalG, islands, joinCounts, localG, localGStar, localGeary, localJoinCounts,
  localMoran, localMoranMoments, moran, moranPermutation, nearestResidents, nearestWeights, patternClasses, rateScores, rowStandardise, sfc32, weightRows, weightSums, weightsAmong,
} from "byfokus/analysis";

const x = [0, 500, 1000, 0, 500, 1000, 0, 500, 1000];
const y = [0, 0, 0, 500, 500, 500, 1000, 1000, 1000];
const counts = [40, 38, 12, 42, 30, 10, 14, 9, 8];
const bases = counts.map(() => 100);
const rows = rowStandardise(distanceWeights(x, y, 600));
const scores = rateScores(counts, bases) ?? new Float64Array(9);
console.log("weights:", weightSums(rows), "islands:", islands(rows), "nearest two:", nearestWeights(x, y, 2).neighbour);
console.log("by lists:", weightRows([[1], [0], []]).n, "by streets:", edgeRows(3, [[0, 1], [1, 2]]).neighbour, "without the middle:", islands(weightsAmong(rows, [1, 1, 1, 1, 0, 1, 1, 1, 1])));

console.log("the whole:", moran(scores, rows), moranPermutation(scores, rows, { random: sfc32(1), permutations: 199 }), geary(scores, rows)?.value, globalG(counts, distanceWeights(x, y, 600))?.value);
const high = counts.map((count) => Number(count > 20));
console.log("pairs of alike:", joinCounts(high, 2, distanceWeights(x, y, 600)).different.value, localJoinCounts(high, rows));

const p = conditionalP(scores, rows, { random: sfc32(1), permutations: 999 });
const local = localMoran(scores, rows);
if (local !== null) console.log("place by place:", patternClasses(local.z, local.lag, benjaminiHochberg(p), rows, 0.1), "stricter:", benjaminiYekutieli(p));
console.log("other local figures:", localG(counts, rows), localGStar(counts, rows), localGeary(scores, rows), bivariateLocalMoran(scores, [...counts].reverse(), rows), localMoranMoments(scores, rows)?.z);
console.log("hot places that hang together:", connectedClusters(rows, high));

const around = nearestResidents(x, y, bases, 250);
console.log("in need among the 250 nearest:", around.sumOf(counts), "within metres:", around.radiusM);
