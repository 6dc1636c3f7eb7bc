/**
 * The best scope against the usual ways to choose one, on generated towns (20/2,000, 300/30,000 and 7,000/700,000 areas
 * and offers) x three tightnesses of rules, all in one run. Every method plans on the same shrunk need; "truly" is what
 * the same choice reaches on the need without noise. Methods that look at the budget alone may break rules: which ones
 * is told, and their need is not comparable then.
 *
 * Goals: town proven to 0 within 1 s, city to 0.1 % within 10 s and first certified answer within 0.5 s, country to
 * 0.1 % within 10 s. `BENCH_SIZES=town,city` measures those alone; `BENCH_SECONDS` is the limit of one solve (60).
 */
import { performance } from "node:perf_hooks";
import { bestPrices, brokenRules, choiceFigures, noPrices, priceBound, programModel, readChoice, solveProgram, tieShare, type ProgramChoice, type ScopeProgram } from "@byfokus/planning";
import { createHighsSolver } from "@byfokus/solver";
import { fillProgram } from "./support/fill-program.ts";
import { generatedProgram, sizes, type Tightness } from "./support/generated-program.ts";

const seconds = Number(process.env["BENCH_SECONDS"] ?? 60);
const wanted = (process.env["BENCH_SIZES"] ?? "town,city,country").split(",");
const tightnesses: readonly Tightness[] = ["loose", "normal", "tight"];
/** A direct model of the country takes minutes and more memory than WebAssembly has. */
const directSizes = ["town", "city"];

const milp = createHighsSolver();
await milp.solve(programModel(generatedProgram({ areas: 2, offers: 8 }, "loose").program), { gap: 0 });

for (const [size, counts] of Object.entries(sizes)) {
  if (!wanted.includes(size)) continue;
  for (const tightness of tightnesses) {
    const { program, truth } = generatedProgram(counts, tightness);
    console.log(`\n${size} ${counts.areas} / ${counts.offers}, ${tightness} rules`);
    measureBound(program);
    console.log("  method                          time ms     reached       truly     gap %   past limit  broken rules");
    for (const [name, method] of [["rank by share, fill", "share"], ["rank by need per hour, fill", "needPerHour"], ["greedy", "greedy"]] as const) {
      const start = performance.now();
      const choice = fillProgram(program, method);
      row(program, truth, name, performance.now() - start, choice, null, false);
    }
    if (directSizes.includes(size)) await measureDirect(program, truth);
    await measureStages(program, truth);
    console.log(`  memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
  }
}
milp.close();

/** The bound at given prices, and the search for the best prices. */
function measureBound(program: ScopeProgram): void {
  const start = performance.now();
  const prices = bestPrices(program);
  const search = performance.now() - start;
  const times = Array.from({ length: 15 }, () => {
    const before = performance.now();
    priceBound(program, prices);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  const { bound } = priceBound(program, prices);
  console.log(`  bound once min ${times[0]?.toFixed(2)} ms, median ${times[7]?.toFixed(2)} ms; best prices ${search.toFixed(0)} ms; bound ${bound.toFixed(3)} (without prices ${priceBound(program, noPrices(program)).bound.toFixed(1)})`);
}

async function measureDirect(program: ScopeProgram, truth: ScopeProgram): Promise<void> {
  for (const gap of [0.001, 0]) {
    const start = performance.now();
    const { layout, ...model } = programModel(program);
    const { status, values, bound } = await milp.solve(model, { gap, seconds });
    const choice = values === null ? null : readChoice(program, values, layout);
    row(program, truth, `HiGHS direct to ${100 * gap} %`, performance.now() - start, choice, bound === null ? null : bound / (1 - tieShare), status === "stopped");
  }
}

async function measureStages(program: ScopeProgram, truth: ScopeProgram): Promise<void> {
  const start = performance.now();
  for await (const { stage, choice, bound } of solveProgram(program, milp, { gap: program.offers.length > 100_000 ? 0.001 : 0, seconds })) {
    const spent = performance.now() - start;
    row(program, truth, `ours, ${stage}`, spent, choice, bound, spent > 1000 * seconds);
  }
}

function row(program: ScopeProgram, truth: ScopeProgram, name: string, ms: number, choice: ProgramChoice | null, bound: number | null, pastLimit: boolean): void {
  const reached = choice === null ? Number.NaN : choiceFigures(program, choice).reached;
  const truly = choice === null ? Number.NaN : choiceFigures(truth, choice).reached;
  const gap = bound === null ? "-" : (100 * Math.max(0, bound / reached - 1)).toFixed(4);
  const broken = choice === null ? "no choice" : brokenRules(program, choice).map(({ rule }) => rule).join(" ") || "none";
  console.log(`  ${name.padEnd(28)} ${ms.toFixed(0).padStart(10)} ${reached.toFixed(2).padStart(11)} ${truly.toFixed(2).padStart(11)} ${gap.padStart(9)} ${(pastLimit ? "yes" : "no").padStart(12)}  ${broken}`);
}
