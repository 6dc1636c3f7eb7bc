// Six areas, households in need and others: how uneven, how much of it chance alone would give, and how sure the figure is.
import {
  atkinson, biasCorrectedDissimilarity, bootstrapBias, bootstrapDissimilarity, densityCorrectedDissimilarity, dissimilarity, eta2, excessOverChance, expectedDissimilarity, expectedDissimilarityBinomial,
  expectedMutualInformation, expectedTheilH, gini, groupTable, indexBounds, interaction, isolation, millerMadow, mutualInformation, randomAllocationTest, segregationStandardErrors, selfExcludedEta2, sfc32, theilH,
} from "byfokus/analysis";

const inNeed = [30, 12, 20, 2, 8, 5];
const others = [90, 50, 60, 28, 70, 45];
for (const index of [dissimilarity, gini, theilH, atkinson, isolation, interaction, eta2, selfExcludedEta2]) console.log(index.name, index(inNeed, others)?.toFixed(4));

const table = groupTable([inNeed, others]);
const chance = expectedDissimilarity(inNeed, others);
console.log("D by chance:", chance, "beyond it:", excessOverChance(dissimilarity(inNeed, others), chance));
console.log("D by chance where only sizes and the share are known:", expectedDissimilarityBinomial(inNeed.map((count, area) => count + (others[area] ?? 0)), 0.18));
console.log("H and M by chance:", expectedTheilH(table), expectedMutualInformation(table), "M:", mutualInformation(table), "standard errors:", segregationStandardErrors(table));
console.log("random allocation:", randomAllocationTest(table, mutualInformation, { draws: 199, random: sfc32(1) }));
console.log("bias of M by redrawing:", bootstrapBias(table), "by Miller and Madow:", millerMadow(table));
console.log("D less its bias:", biasCorrectedDissimilarity(inNeed, others), densityCorrectedDissimilarity(inNeed, others), bootstrapDissimilarity(inNeed, others, { draws: 100, random: sfc32(1) })?.corrected);

// The third area's count in need is hidden: anything from 0 to 4.
const flat = inNeed.flatMap((count, area) => [count, others[area] ?? 0]);
const column = (counts: Float64Array, which: number) => counts.filter((_, cell) => cell % 2 === which);
console.log("D when a count is hidden:", indexBounds(flat, [{ at: 4, low: 0, high: 4 }], (counts) => dissimilarity(column(counts, 0), column(counts, 1))));
