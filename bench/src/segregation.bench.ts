/**
 * Segregation with its inference: exact chance baselines, analytic standard errors and exact bias against the simulating
 * peers' algorithms written plainly (500 random towns, 500 bootstraps), on the same seeded towns in the same run. Beside each
 * time the result, so that a faster wrong answer shows. Goals: baseline of D and standard errors at least 1,000 times
 * the simulation, bias-corrected D at least 10 times; multigroup Gini at least 50 times PySAL's matrix of pairs, which in
 * plain loops without the matrix is some five times faster, so 10 here.
 * Where Python with PySAL's `segregation` is on the path (or named in BYFOKUS_BENCH_PYTHON), it is timed too.
 */
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import {
  biasCorrectedDissimilarity, bootstrapBias, densityCorrectedDissimilarity, dissimilarity, expectedDissimilarity, expectedMutualInformation, multigroupGini, multigroupTheilH,
  multiscalarProfile, mutualInformation, segregationStandardErrors, sfc32, type GroupTable,
} from "@byfokus/analysis";

const draws = 500;

const tracts = seededTown(403, 2, 3000, 11);
const schools = seededTown(2045, 5, 430, 12);
const [group, others] = [column(tracts, 0), column(tracts, 1)];

console.log(`towns: ${describeTown(tracts)}; ${describeTown(schools)}`);
compare("chance baseline of D, 403 places", () => expectedDissimilarity(group, others) ?? NaN, () => simulatedBaseline(group, others), 1000);
compare("standard error of M, 2,045 x 5", () => segregationStandardErrors(schools)?.m ?? NaN, () => bootstrappedM(schools).error, 1000);
compare("bias of M, 2,045 x 5", () => bootstrapBias(schools)?.m ?? NaN, () => bootstrappedM(schools).bias, 10);
compare("bias-corrected D, 403 places", () => biasCorrectedDissimilarity(group, others) ?? NaN, () => 2 * plainD(group, others) - bootstrappedD(group, others), 10);
compare("multigroup Gini, 2,045 x 5", () => multigroupGini(schools) ?? NaN, () => giniByPairs(schools), 10);
alone("M, 2,045 x 5", () => mutualInformation(schools) ?? NaN);
alone("H, 2,045 x 5", () => multigroupTheilH(schools) ?? NaN);
alone("chance baseline of M, 2,045 x 5", () => expectedMutualInformation(schools) ?? NaN);
alone("density-corrected D, 403 places", () => densityCorrectedDissimilarity(group, others) ?? NaN);
const large = seededTown(100_000, 2, 20, 13);
alone("D, H and their baselines, 100,000 stairwells", () => (dissimilarity(column(large, 0), column(large, 1)) ?? NaN) + (expectedDissimilarity(column(large, 0), column(large, 1)) ?? NaN) + (multigroupTheilH(large) ?? NaN) + (expectedMutualInformation(large) ?? NaN));
alone("multigroup Gini, 100,000 stairwells", () => multigroupGini(large) ?? NaN);
const random = sfc32(14);
const stairwells = seededTown(10_000, 2, 20, 15);
const positions = { x: Float64Array.from({ length: 10_000 }, () => 10_000 * random()), y: Float64Array.from({ length: 10_000 }, () => 10_000 * random()) };
alone("profile at 0, 250, 500, 1,000, 2,000, 4,000 m, 10,000 stairwells", () => multiscalarProfile(positions, stairwells).reduce((sum, { theilH }) => sum + (theilH ?? NaN), 0));
pythonPeer();

function compare(name: string, own: () => number, peer: () => number, goal: number): void {
  // The peer is slow: once to warm, then three rounds in turn with ours.
  peer();
  const times = { own: [] as number[], peer: [] as number[] };
  let [ownResult, peerResult] = [0, 0];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    peerResult = peer();
    times.peer.push(performance.now() - start);
    const mine = timed(own);
    ownResult = mine.result;
    times.own.push(mine.ms);
  }
  const ratio = median(times.peer) / median(times.own);
  console.log(`${name}: ours ${median(times.own).toFixed(4)} ms -> ${ownResult.toPrecision(10)}; plain peer ${median(times.peer).toFixed(1)} ms -> ${peerResult.toPrecision(10)}; difference ${Math.abs(ownResult - peerResult).toExponential(1)}; ratio ${ratio.toFixed(0)} (goal ${goal})${ratio < goal ? " BELOW GOAL" : ""}`);
}

function alone(name: string, own: () => number): void {
  const { ms, result } = timed(own);
  console.log(`${name}: ${ms.toFixed(3)} ms -> ${result.toPrecision(12)}`);
}

/** Median of eleven batches, each long enough for the clock. */
function timed(work: () => number): { readonly ms: number; readonly result: number } {
  let result = work();
  const first = performance.now();
  result = work();
  const repeats = Math.max(1, Math.ceil(4 / Math.max(0.001, performance.now() - first)));
  for (let warm = 0; warm < 3 * repeats && repeats > 1; warm++) work();
  const batches = Array.from({ length: 11 }, () => {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat++) result = work();
    return (performance.now() - start) / repeats;
  });
  return { ms: median(batches), result };
}

/** The R package's way: random tables with both margins held (Patefield 1981, as in R's rcont2), D of each, their mean. */
function simulatedBaseline(x: Float64Array, y: Float64Array): number {
  const next = sfc32(21);
  const [inGroup, all] = [sumOf(x), sumOf(x) + sumOf(y)];
  const logFactorial = new Float64Array(all + 1);
  for (let n = 1; n <= all; n++) logFactorial[n] = (logFactorial[n - 1] ?? 0) + Math.log(n);
  const drawnX = new Float64Array(x.length);
  const drawnY = new Float64Array(x.length);
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    let [left, leftInGroup] = [all, inGroup];
    for (let place = 0; place < x.length; place++) {
      const size = (x[place] ?? 0) + (y[place] ?? 0);
      const drawn = plainHypergeometric(size, leftInGroup, left, logFactorial, next);
      drawnX[place] = drawn;
      drawnY[place] = size - drawn;
      left -= size;
      leftInGroup -= drawn;
    }
    sum += plainD(drawnX, drawnY);
  }
  return sum / draws;
}

/** From the mean outwards until the uniform number is used up. */
function plainHypergeometric(size: number, inGroup: number, all: number, logFactorial: Float64Array, next: () => number): number {
  const log = (n: number): number => logFactorial[n] ?? 0;
  const rest = all - inGroup - size;
  const start = Math.min(size, inGroup, Math.max(0, -rest, Math.floor((size * inGroup) / all + 0.5)));
  let up = start;
  let down = start;
  let pUp = Math.exp(log(size) + log(all - size) + log(inGroup) + log(all - inGroup) - log(all) - log(start) - log(size - start) - log(inGroup - start) - log(rest + start));
  let pDown = pUp;
  let left = next() - pUp;
  while (left > 0) {
    const before = left;
    if (up < size && up < inGroup) {
      pUp *= ((size - up) * (inGroup - up)) / ((up + 1) * (rest + up + 1));
      up++;
      left -= pUp;
      if (left <= 0) return up;
    }
    if (down > 0 && rest + down > 0) {
      pDown *= (down * (rest + down)) / ((size - down + 1) * (inGroup - down + 1));
      down--;
      left -= pDown;
      if (left <= 0) return down;
    }
    if (left === before) break;
  }
  return start;
}

/** The R package's way: the cells drawn as one multinomial, M of each table. */
function bootstrappedM({ counts, groups }: GroupTable): { readonly error: number; readonly bias: number } {
  const next = sfc32(22);
  const all = sumOf(counts);
  const found = plainM(counts, groups);
  const drawn = new Float64Array(counts.length);
  let [sum, squares] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    plainMultinomial(counts, all, drawn, next);
    const off = plainM(drawn, groups) - found;
    sum += off;
    squares += off * off;
  }
  return { error: Math.sqrt((squares - (sum * sum) / draws) / (draws - 1)), bias: sum / draws };
}

function bootstrappedD(x: Float64Array, y: Float64Array): number {
  const next = sfc32(23);
  const [drawnX, drawnY] = [new Float64Array(x.length), new Float64Array(y.length)];
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    plainMultinomial(x, sumOf(x), drawnX, next);
    plainMultinomial(y, sumOf(y), drawnY, next);
    sum += plainD(drawnX, drawnY);
  }
  return sum / draws;
}

/** One binomial after another, as numerical libraries do. */
function plainMultinomial(counts: ArrayLike<number>, all: number, into: Float64Array, next: () => number): void {
  let [left, weight] = [all, all];
  for (let cell = 0; cell < into.length; cell++) {
    const count = counts[cell] ?? 0;
    into[cell] = weight > 0 ? plainBinomial(left, count / weight, next) : 0;
    left -= into[cell] ?? 0;
    weight -= count;
  }
}

/** Exact inversion for small means; a rounded normal for large ones, which costs less than any exact draw: it favours the peer. */
function plainBinomial(n: number, share: number, next: () => number): number {
  if (n === 0 || share <= 0) return 0;
  if (share >= 1) return n;
  const mean = n * share;
  if (mean > 10 && n - mean > 10) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return Math.min(n, Math.max(0, Math.round(mean + Math.sqrt(mean * (1 - share)) * normal)));
  }
  const flip = share > 0.5;
  const p = flip ? 1 - share : share;
  let probability = (1 - p) ** n;
  let left = next();
  let k = 0;
  while (left >= probability && k < n) {
    left -= probability;
    probability *= ((n - k) * p) / ((k + 1) * (1 - p));
    k++;
  }
  return flip ? n - k : k;
}

function plainD(x: Float64Array, y: Float64Array): number {
  const [inGroup, inOthers] = [sumOf(x), sumOf(y)];
  let sum = 0;
  for (let place = 0; place < x.length; place++) sum += Math.abs((x[place] ?? 0) / inGroup - (y[place] ?? 0) / inOthers);
  return sum / 2;
}

function plainM(counts: ArrayLike<number>, groups: number): number {
  const all = sumOf(counts);
  const ofGroup = new Float64Array(groups);
  for (let cell = 0; cell < counts.length; cell++) ofGroup[cell % groups] = (ofGroup[cell % groups] ?? 0) + (counts[cell] ?? 0);
  let sum = 0;
  for (let from = 0; from < counts.length; from += groups) {
    let size = 0;
    for (let g = 0; g < groups; g++) size += counts[from + g] ?? 0;
    for (let g = 0; g < groups; g++) {
      const count = counts[from + g] ?? 0;
      if (count > 0) sum += count * Math.log((count * all) / (size * (ofGroup[g] ?? 0)));
    }
  }
  return sum / all;
}

function giniByPairs({ counts, groups }: GroupTable): number {
  const places = counts.length / groups;
  const sizes = Float64Array.from({ length: places }, (_, place) => sumOf(Array.from({ length: groups }, (__, g) => counts[place * groups + g] ?? 0)));
  const all = sumOf(sizes);
  let [sum, interaction] = [0, 0];
  for (let g = 0; g < groups; g++) {
    let inGroup = 0;
    for (let i = 0; i < places; i++) {
      const [ti, pi] = [sizes[i] ?? 0, (counts[i * groups + g] ?? 0) / (sizes[i] ?? 1)];
      inGroup += counts[i * groups + g] ?? 0;
      for (let j = 0; j < places; j++) sum += ti * (sizes[j] ?? 0) * Math.abs(pi - (counts[j * groups + g] ?? 0) / (sizes[j] ?? 1));
    }
    interaction += (inGroup / all) * (1 - inGroup / all);
  }
  return sum / (2 * all * all * interaction);
}

/** PySAL itself on the same counts, where it is installed: the same figures by its own classes. */
function pythonPeer(): void {
  const script = `
import json, sys, time, warnings
warnings.filterwarnings("ignore")
import numpy as np, pandas as pd
from segregation.singlegroup import ModifiedDissim, BiasCorrectedDissim, DensityCorrectedDissim
from segregation.multigroup import MultiInfoTheory, MultiGini
d = json.load(sys.stdin)
two = pd.DataFrame({"x": d["x"], "t": d["t"]})
many = pd.DataFrame(np.array(d["many"]).reshape(-1, d["groups"]), columns=list("abcde")[: d["groups"]])
def go(name, f):
    f(); start = time.perf_counter(); r = f(); print(f"{name}: {1000 * (time.perf_counter() - start):.1f} ms -> {r:.10g}")
go("PySAL chance-corrected D, 500 towns", lambda: ModifiedDissim(two, "x", "t", iterations=500).statistic)
go("PySAL bias-corrected D, 500 bootstraps", lambda: BiasCorrectedDissim(two, "x", "t", B=500).statistic)
go("PySAL density-corrected D", lambda: DensityCorrectedDissim(two, "x", "t").statistic)
go("PySAL H", lambda: MultiInfoTheory(many, list(many.columns)).statistic)
go("PySAL multigroup Gini", lambda: MultiGini(many, list(many.columns)).statistic)
`;
  const input = JSON.stringify({ x: [...group], t: [...group].map((x, place) => x + (others[place] ?? 0)), many: Array.from(schools.counts), groups: schools.groups });
  const { status, stdout } = spawnSync(process.env["BYFOKUS_BENCH_PYTHON"] ?? "python3", ["-c", script], { input, encoding: "utf8", timeout: 300_000 });
  console.log(status === 0 ? stdout.trimEnd() : "PySAL segregation is not installed here: its algorithms are those written plainly above.");
}

/** Places of about one size with unlike mixes; the same on every machine. */
function seededTown(places: number, groups: number, size: number, seed: number): GroupTable {
  const next = sfc32(seed);
  const counts = new Float64Array(places * groups);
  for (let place = 0; place < places; place++) {
    const people = Math.round(size * (0.3 + 1.4 * next()));
    const weights = Array.from({ length: groups }, (_, g) => (g + 1) * next() ** 2 + 0.02);
    const all = sumOf(weights);
    weights.forEach((weight, g) => (counts[place * groups + g] = Math.round((people * weight) / all)));
  }
  return { counts, groups };
}

function column({ counts, groups }: GroupTable, which: number): Float64Array {
  return Float64Array.from({ length: counts.length / groups }, (_, place) => counts[place * groups + which] ?? 0);
}

function describeTown({ counts, groups }: GroupTable): string {
  return `${counts.length / groups} places x ${groups} groups, ${sumOf(counts)} people`;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return sum;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
