// Four tenures over six areas in two districts: several groups at once, which level the difference lies at, and why it changed.
import {
  dissimilarity, differenceBetweenTowns, entropy, entropyChange, exposureMatrix, fitMargins, groupTable, localSegregation, mergePlaces, multigroupDissimilarity, multigroupGini, multigroupTheilH, nestLevels,
  nestedSegregation, normalisedExposure, relativeDiversity, segregationChange, segregationWithin, simpsonConcentration, squaredCoefficientOfVariation, tableTotals,
} from "byfokus/analysis";

const [social, rented, owned, shared] = [[300, 120, 20, 10, 80, 40], [40, 60, 80, 30, 60, 50], [10, 40, 200, 260, 90, 130], [5, 30, 20, 25, 40, 35]];
const now = groupTable([social, rented, owned, shared].map((column) => column ?? []));
const districts = [0, 0, 0, 1, 1, 1];
for (const index of [multigroupDissimilarity, multigroupGini, multigroupTheilH, normalisedExposure, relativeDiversity, squaredCoefficientOfVariation]) console.log(index.name, index(now)?.toFixed(4));
console.log("who meets whom:", Array.from(exposureMatrix(now) ?? [], (share) => share.toFixed(2)).join(" "));
console.log("areas' own part of M:", localSegregation(now)?.places);

const totals = tableTotals(now);
console.log("the town's mix:", entropy(totals?.ofGroup ?? []), simpsonConcentration(totals?.ofGroup ?? []));
console.log("by district, and by area within it:", nestedSegregation(now, [districts]), "inside each district:", segregationWithin(now, districts, 2));
console.log("two districts as one table:", mergePlaces(now, districts, 2).counts, "levels numbered:", nestLevels([districts], 6).map(({ places }) => places));

const then = groupTable([[280, 130, 30, 12, 70, 45], [50, 55, 70, 35, 60, 55], [12, 42, 210, 250, 95, 120], [4, 20, 18, 20, 35, 30]]);
console.log("why M changed:", segregationChange(then, now), "the older way of splitting:", entropyChange(then, now));
console.log("the town of then with today's margins:", fitMargins(then, Array.from(totals?.ofPlace ?? [], (size) => size / (totals?.all ?? 1)), Array.from(totals?.ofGroup ?? [], (size) => size / (totals?.all ?? 1))).largestError < 1e-9);
const [first, second] = [{ group: [30, 12, 20], others: [90, 50, 60] }, { group: [9, 8, 7], others: [80, 20, 60] }];
console.log("why two towns differ in D:", dissimilarity(first.group, first.others), dissimilarity(second.group, second.others), differenceBetweenTowns(first, second));
