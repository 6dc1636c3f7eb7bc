/**
 * Alarm limits for the charts of 1,000 units: worked out unit by unit, and remembered by (n, p0, pA, c/m).
 * Budget: remembered at least 10 times as fast. Both must give the same limits.
 */
import { performance } from "node:perf_hooks";
import { createCusumDesigns, sfc32, type CusumDesign, type CusumWish } from "@byfokus/analysis";

const rounds = 15;

// Blocks of 20 to 60 persons around one town's share; every chart may give one false alarm in 1,000 periods.
const random = sfc32(38);
const wishes: readonly CusumWish[] = Array.from({ length: 1000 }, () => ({ n: 20 + Math.floor(41 * random()), p0: 0.15, pA: 0.3, arl0: 1000 }));

const uncached = measure(() => wishes.map((wish) => createCusumDesigns()(wish)));
const cached = measure(() => {
  const design = createCusumDesigns();
  return wishes.map((wish) => design(wish));
});

console.log(`1,000 units, each anew     min ${uncached.min.toFixed(2)} ms, median ${uncached.median.toFixed(2)} ms, checksum ${uncached.checksum}`);
console.log(`1,000 units, remembered    min ${cached.min.toFixed(2)} ms, median ${cached.median.toFixed(2)} ms, checksum ${cached.checksum}`);
console.log(`ratio                      min ${(uncached.min / cached.min).toFixed(1)}, median ${(uncached.median / cached.median).toFixed(1)} (of ${rounds} rounds; ${new Set(wishes.map(({ n }) => n)).size} different sizes)`);

function measure(run: () => readonly (CusumDesign | null)[]): { readonly min: number; readonly median: number; readonly checksum: string } {
  const times: number[] = [];
  let checksum = "";
  for (let round = -3; round < rounds; round++) {
    const start = performance.now();
    const designs = run();
    if (round >= 0) times.push(performance.now() - start);
    checksum = designs.reduce((sum, design) => sum + (design === null ? 0 : design.h + design.arl0 + design.arl1), 0).toFixed(6);
  }
  const sorted = times.sort((a, b) => a - b);
  return { min: sorted[0] ?? Number.NaN, median: sorted[sorted.length >> 1] ?? Number.NaN, checksum };
}
