/**
 * Local Moran with permutation inference on square lattices (queen), warm, against GeoDa's library in WebAssembly
 * (jsgeoda 0.2.3) in the same run, turn about, and against PySAL's esda where a Python has it
 * (BYFOKUS_BENCH_PYTHON names one; else `python3` is asked). Goal: at least 100 times jsgeoda at 10,000 x 9,999.
 * The peers' p is folded and one-sided; half of ours is compared.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { benjaminiHochberg, conditionalP, localMoran, rowStandardise, sfc32, weightRows, type WeightRows } from "@byfokus/analysis";
import jsgeoda from "jsgeoda";

const python = process.env["BYFOKUS_BENCH_PYTHON"] ?? "python3";
const peer = await jsgeoda.New();

for (const { side, permutations, peerRounds } of [
  { side: 100, permutations: 9999, peerRounds: 5 },
  { side: 316, permutations: 999, peerRounds: 3 },
]) {
  const random = sfc32(side);
  // A slope with noise: some places have a pattern, most do not.
  const values = Float64Array.from({ length: side * side }, (_, i) => random() + (i % side) / (2 * side));
  const name = `${side * side} x ${permutations}`;
  const rows = rowStandardise(queen(side));
  const weights = peer.getQueenWeights(peer.readGeoJSON(lattice(side)));
  const plain = Array.from(values);
  const own = { parts: [] as number[], all: [] as number[] };
  const theirs: number[] = [];
  let found = { local: new Float64Array(0), p: new Float64Array(0) };
  let published = peer.localMoran(weights, plain, permutations, "lookup", 0.05, 1);
  for (let round = -1; round < peerRounds; round++) {
    for (let repeat = 0; repeat < 10; repeat++) {
      const start = performance.now();
      found = measureOwn(values, rows, permutations);
      const parts = performance.now() - start;
      benjaminiHochberg(found.p);
      if (round >= 0) {
        own.parts.push(parts);
        own.all.push(performance.now() - start);
      }
    }
    if (round < 0) continue;
    const start = performance.now();
    published = peer.localMoran(weights, plain, permutations, "lookup", 0.05, 1);
    theirs.push(performance.now() - start);
  }
  console.log(`${name}: local Moran and p    ${told(own.parts)}`);
  console.log(`${name}: with adjusted p      ${told(own.all)}`);
  console.log(`${name}: jsgeoda              ${told(theirs)}`);
  console.log(`${name}: ratio                median ${(median(theirs) / median(own.parts)).toFixed(0)}, least ${(Math.min(...theirs) / Math.max(...own.parts)).toFixed(0)}, with adjusted p ${(median(theirs) / median(own.all)).toFixed(0)}`);
  console.log(`${name}: against jsgeoda      ${agreement(found, published.lisaValues, published.pvalues)}`);
  console.log(`${name}: checksum             ${createHash("sha256").update(found.p).digest("hex").slice(0, 16)}`);
  const esda = measureEsda(side, plain, permutations);
  if (esda === null) {
    console.log(`${name}: esda                 not measured: ${python} has no esda`);
    continue;
  }
  console.log(`${name}: esda                 ${told(esda.ms)}; ratio ${(median(esda.ms) / median(own.parts)).toFixed(0)}`);
  console.log(`${name}: against esda         ${agreement(found, esda.local, esda.p)}`);
}

function measureOwn(values: Float64Array, rows: WeightRows, permutations: number): { local: Float64Array<ArrayBuffer>; p: Float64Array<ArrayBuffer> } {
  const local = localMoran(values, rows, { variance: "sample" });
  if (local === null) throw new Error("Expected values that vary, got none.");
  return { local: Float64Array.from(local.value), p: Float64Array.from(conditionalP(values, rows, { permutations, random: sfc32(1) })) };
}

/** Neighbours of each cell, corners too. */
function queen(side: number): WeightRows {
  return weightRows(Array.from({ length: side * side }, (_, i) => {
    const near: number[] = [];
    for (let row = Math.floor(i / side) - 1; row <= Math.floor(i / side) + 1; row++) {
      for (let column = (i % side) - 1; column <= (i % side) + 1; column++) {
        const j = row * side + column;
        if (row >= 0 && column >= 0 && row < side && column < side && j !== i) near.push(j);
      }
    }
    return near;
  }));
}

/** The same cells as squares, row by row. */
function lattice(side: number): ArrayBuffer {
  const features = Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    return { type: "Feature", properties: { id: i }, geometry: { type: "Polygon", coordinates: [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]] } };
  });
  return Uint8Array.from(Buffer.from(JSON.stringify({ type: "FeatureCollection", features }))).buffer;
}

/** One warm-up and three runs on one thread; `null` where Python or esda is not there. */
function measureEsda(side: number, values: readonly number[], permutations: number): { ms: number[]; local: number[]; p: number[] } | null {
  const script = `
import json, sys, time
import numpy, esda, libpysal
y = numpy.array(json.load(sys.stdin))
w = libpysal.weights.lat2W(${side}, ${side}, rook=False)
w.transform = "r"
ms = []
for run in range(4):
    start = time.perf_counter()
    found = esda.Moran_Local(y, w, permutations=${permutations}, n_jobs=1, seed=run)
    ms.append(1000 * (time.perf_counter() - start))
print(json.dumps({"ms": ms[1:], "local": found.Is.tolist(), "p": found.p_sim.tolist()}))
`;
  const run = spawnSync(python, ["-W", "ignore", "-c", script], { input: JSON.stringify(values), encoding: "utf8", maxBuffer: 2 ** 28 });
  return run.status === 0 ? JSON.parse(run.stdout.trim().split("\n").at(-1) ?? "") : null;
}

/** How far the values and half our p lie from the peer's. */
function agreement(found: { local: Float64Array; p: Float64Array }, local: readonly number[], p: readonly number[]): string {
  const values = [...found.local].reduce((most, value, i) => Math.max(most, Math.abs(value - (local[i] ?? Number.NaN))), 0);
  const differences = [...found.p].map((own, i) => Math.abs(own / 2 - (p[i] ?? Number.NaN)));
  return `largest difference of I ${values.toExponential(1)}, mean difference of p ${(differences.reduce((sum, value) => sum + value, 0) / differences.length).toFixed(5)}`;
}

function told(times: readonly number[]): string {
  return `median ${median(times).toFixed(1)} ms, ${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)} ms (of ${times.length})`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
