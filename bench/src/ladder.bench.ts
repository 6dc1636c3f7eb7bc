/**
 * Ladders: a whole ladder of a 542-area city from a cold process (goal 100 ms for the call, beside plain index and classes
 * without any interval; the code is loaded as the published package has it, bundled), rank intervals of 542 x 4 figures by 10,000 draws of weights (goal 2 x the plain way), a national index of
 * 34,000 x 7 ranks (goal 1.3 x) and 1,000 draws on it (goal 2.7 x).
 *
 * The plain way is the same arithmetic written as one would at first: rows of objects or arrays, sorted by a comparator
 * in every draw. Both are given the same drawn weights, and differing results are counted: sums are added in another
 * order, so two places that tie but for rounding may change places.
 */
import type * as AnalysisRoom from "@byfokus/analysis";
import type * as PlanningRoom from "@byfokus/planning";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const self = fileURLToPath(import.meta.url);
const mode = process.argv[2];
const names = ["unemployment", "longTermUnemployment", "transferBenefits", "childPoverty"].flatMap((name) => [name, `${name}Change`]);

if (mode === "cold") await coldLadder();
else if (mode === "coldPlain") coldPlain();
else await all();

async function all(): Promise<void> {
  const rounds = 9;
  const cold: ColdLadder[] = [];
  const plains: ColdPlain[] = [];
  const folder = mkdtempSync(join(tmpdir(), "byfokus-ladder-"));
  try {
    const code = await bundle(folder);
    // Alternating, so that a busy machine slows both alike.
    for (let round = 0; round < rounds; round++) {
      cold.push(inFreshProcess("cold", code));
      plains.push(inFreshProcess("coldPlain"));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const [load, first, later, plain] = [cold.map((run) => run.load), cold.map((run) => run.first), cold.map((run) => run.later), plains.map((run) => run.time)].map(spreadOf);
  console.log(`ladder of 542 areas: loading the bundled code      ${told(load)}`);
  console.log(`ladder of 542 areas: first call                    ${told(first)} (goal 100; 300 draws with noise, 8 figures, sensitivity), top ${cold[0]?.top}`);
  console.log(`ladder of 542 areas: the same again                ${told(later)}`);
  console.log(`plain index and classes, without any interval      ${told(plain)}, top ${plains[0]?.top}`);
  console.log(`first call / plain: ratio ${((first?.median ?? NaN) / (plain?.median ?? NaN)).toFixed(1)} (min ${((first?.min ?? NaN) / (plain?.min ?? NaN)).toFixed(1)})`);
  const analysis = await import("@byfokus/analysis");
  await weightDraws(analysis, 542, 4, 10_000, 5);
  await nationalIndex(analysis);
  await weightDraws(analysis, 34_000, 7, 1_000, 1);
}

/** Milliseconds of one fresh process. */
interface ColdLadder {
  readonly load: number;
  readonly first: number;
  readonly later: number;
  readonly top: string;
}

interface ColdPlain {
  readonly time: number;
  readonly top: string;
}

/** Writes what a ladder needs as the published package has it: one file of plain JavaScript. */
async function bundle(folder: string): Promise<string> {
  const entry = `${self}.entry`;
  const build = await rolldown({
    input: entry,
    platform: "node",
    plugins: [{ name: "entry", resolveId: (id) => (id === entry ? entry : null), load: (id) => (id === entry ? 'export { buildLadder } from "@byfokus/planning"; export { sfc32 } from "@byfokus/analysis";' : null) }],
  });
  const file = join(folder, "ladder.mjs");
  await build.write({ file, format: "esm" });
  await build.close();
  return pathToFileURL(file).href;
}

/** Per place, as a column or a list. */
type Intervals = Readonly<Record<"low" | "high" | "topShare", Iterable<number>>>;

type Analysis = typeof AnalysisRoom;

/** Rank intervals by draws of weights: ours against a comparator sort of every draw and of every place's ranks. */
async function weightDraws({ randomDraws, rankUncertainty, sfc32, weightedSums }: Analysis, places: number, figures: number, draws: number, rounds: number): Promise<void> {
  const random = randomDraws(sfc32(542));
  const columns = Array.from({ length: figures }, () => Float64Array.from({ length: places }, () => random.normal()));
  const weights = Array.from({ length: draws }, () => {
    const drawn = new Float64Array(figures);
    random.dirichlet(new Float64Array(figures).fill(100 / figures), drawn);
    return drawn;
  });
  const top = Math.ceil(places / 10);
  const ours = (): Intervals => rankUncertainty(places, (draw, out) => weightedSums(columns, weights[draw] ?? [], out), { draws, top });
  const plain = (): Intervals => {
    const ranks = Array.from({ length: places }, (): number[] => []);
    for (const each of weights) {
      const scored = Array.from({ length: places }, (_, place) => ({ place, score: columns.reduce((sum, column, j) => sum + (each[j] ?? 0) * (column[place] ?? 0), 0) }));
      scored.sort((a, b) => b.score - a.score);
      scored.forEach(({ place }, at) => ranks[place]?.push(at + 1));
    }
    const sorted = ranks.map((all) => all.toSorted((a, b) => a - b));
    const at = (share: number) => sorted.map((all) => all[Math.ceil(share * draws) - 1] ?? 0);
    return { low: at(0.05), high: at(0.95), topShare: ranks.map((all) => all.filter((rank) => rank <= top).length / draws) };
  };
  const [fast, slow] = measurePair(ours, plain, rounds);
  const name = `rank intervals ${places} x ${figures}, ${draws} draws`;
  compare(name, fast, slow, (found) => [...found.low, ...found.high, ...found.topShare]);
}

/** From seven columns of ranks to score and rank. */
async function nationalIndex({ exponentialRanks, ranksFromTop, sfc32, sortRoom, weightedSums }: Analysis): Promise<void> {
  const random = sfc32(34);
  const places = 34_000;
  const weights = [0.225, 0.225, 0.135, 0.135, 0.093, 0.093, 0.093];
  const columns = weights.map(() => Float64Array.from({ length: places }, () => random()));
  const reach = 1 - Math.exp(-100 / 23);
  const ours = () => {
    const room = sortRoom(places);
    const scores = new Float64Array(places);
    weightedSums(columns.map((column) => exponentialRanks(column, "lowest", room) ?? column), weights, scores);
    return { scores, ranks: ranksFromTop(scores, "lowest", room) };
  };
  const plain = () => {
    const ranked = (values: ArrayLike<number>) => {
      const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
      const ranks = new Float64Array(values.length);
      order.forEach((i, at) => (ranks[i] = at + 1));
      return ranks;
    };
    const transformed = columns.map((column) => ranked(column).map((rank) => -23 * Math.log(1 - ((places - rank + 1) / places) * reach)));
    const scores = Float64Array.from({ length: places }, (_, i) => weights.reduce((sum, weight, j) => sum + weight * (transformed[j]?.[i] ?? 0), 0));
    return { scores, ranks: ranked(scores) };
  };
  const [fast, slow] = measurePair(ours, plain, 15);
  compare("national index 34000 x 7 from ranks", fast, slow, ({ ranks }) => [...ranks]);
}

interface Measured<Result> {
  readonly times: readonly number[];
  readonly result: Result;
}

/** Alternates the two. One round of warming up. */
function measurePair<A, B>(first: () => A, second: () => B, rounds: number): [Measured<A>, Measured<B>] {
  let a = first();
  let b = second();
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    let start = performance.now();
    a = first();
    times[0].push(performance.now() - start);
    start = performance.now();
    b = second();
    times[1].push(performance.now() - start);
  }
  return [{ times: times[0], result: a }, { times: times[1], result: b }];
}

function compare<Result>(name: string, fast: Measured<Result>, slow: Measured<Result>, figures: (found: Result) => readonly number[]): void {
  const [ours, theirs] = [figures(fast.result), figures(slow.result)];
  const different = ours.filter((value, i) => value !== theirs[i]).length;
  const [a, b] = [spreadOf(fast.times), spreadOf(slow.times)];
  console.log(`${name}: ours   ${told(a)}, hash ${hashOf(ours)}`);
  console.log(`${name}: plain  ${told(b)}, ${different} of ${ours.length} results differ`);
  console.log(`${name}: ratio  ${(b.median / a.median).toFixed(1)} (min ${(b.min / a.min).toFixed(1)})`);
}

interface Times {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

function spreadOf(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  return { min: sorted[0] ?? NaN, median: sorted[sorted.length >> 1] ?? NaN, max: sorted.at(-1) ?? NaN };
}

function told(times: Times | undefined): string {
  return `median ${times?.median.toFixed(1)} ms (${times?.min.toFixed(1)} to ${times?.max.toFixed(1)})`;
}

function hashOf(values: readonly number[]): string {
  let hash = 0;
  for (const value of values) hash = (Math.imul(hash, 31) + Math.round(value * 1e6)) | 0;
  return (hash >>> 0).toString(16);
}

function inFreshProcess<Found>(name: string, code = ""): Found {
  const { stdout, stderr, status } = spawnSync(process.execPath, [self, name, code], { encoding: "utf8" });
  if (status !== 0) throw new Error(`Expected times from "${name}", got ${stderr}.`);
  return JSON.parse(stdout) as Found;
}

/** 542 areas with counts and denominators, the same in every process. */
function city(uniform: () => number): { readonly ids: string[]; readonly columns: Record<string, number[]> } {
  const ids = Array.from({ length: 542 }, (_, i) => `area${String(i).padStart(3, "0")}`);
  const columns: Record<string, number[]> = { residents: ids.map(() => 500 + Math.floor(12_000 * uniform())) };
  for (const name of names) columns[name] = columns["residents"]?.map((residents) => Math.floor(residents * 0.3 * uniform())) ?? [];
  return { ids, columns };
}

async function coldLadder(): Promise<void> {
  const start = performance.now();
  const { buildLadder, sfc32 } = (await import(process.argv[3] ?? "")) as Pick<typeof PlanningRoom, "buildLadder"> & Pick<Analysis, "sfc32">;
  const load = performance.now() - start;
  const method = JSON.parse(readFileSync(new URL("../../packages/catalogue/src/methods/berlin-mss-2013.json", import.meta.url), "utf8"), (key, value) =>
    key !== "" && typeof value === "object" && value !== null && value.kind === "figure" ? { ...value, over: "residents" } : value);
  const table = city(sfc32(1));
  const call = (): { readonly time: number; readonly top: string } => {
    const from = performance.now();
    const { places } = buildLadder(table, method);
    return { time: performance.now() - from, top: places[0]?.id ?? "" };
  };
  const first = call();
  const found: ColdLadder = { load, first: first.time, later: call().time, top: first.top };
  console.log(JSON.stringify(found));
}

/** Index, ranks and classes of the same figures without any interval. Loads nothing. */
function coldPlain(): void {
  let state = 1;
  const start = performance.now();
  const { ids, columns } = city(() => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647);
  const index = (suffix: string): number[] => {
    const sums = ids.map(() => 0);
    for (const name of names.filter((each) => each.endsWith("Change") === (suffix !== ""))) {
      standardised(columns[name]?.map((count, i) => count / (columns["residents"]?.[i] ?? 1)) ?? []).forEach((z, i) => (sums[i] = (sums[i] ?? 0) + z));
    }
    return standardised(sums);
  };
  const [status, dynamics] = [index(""), index("Change")];
  const rows = ids.map((id, i) => ({ id, score: status[i] ?? 0, status: (status[i] ?? 0) < -1 ? 1 : (status[i] ?? 0) <= 1 ? 2 : (status[i] ?? 0) <= 1.5 ? 3 : 4, dynamics: (dynamics[i] ?? 0) < -1 ? "+" : (dynamics[i] ?? 0) <= 1 ? "+/-" : "-" }));
  rows.sort((a, b) => b.score - a.score);
  const found: ColdPlain = { time: performance.now() - start, top: rows[0]?.id ?? "" };
  console.log(JSON.stringify(found));
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / sd);
}
