import { afterAll, describe, expect, it } from "vitest";
import { brokenRules, choiceFigures, choiceMembers, evaluate, offerClasses, programModel, readChoice, scopeProgram, tieShare, trimChoice, type ProgramChoice, type ScopeProblem, type ScopeProgram } from "@byfokus/planning";
import { seeded } from "../../planning/src/evaluate/random-town.ts";
import { testScenario } from "../../planning/src/evaluate/test-town.ts";
import { bestByTrying, everyChoice } from "../../planning/src/optimise/test-support/every-choice.ts";
import { bestScopeByTrying, demanded } from "../../planning/src/optimise/test-support/every-scope.ts";
import { randomProgram } from "../../planning/src/optimise/test-support/random-program.ts";
import { tinyProblem } from "../../planning/src/optimise/test-support/random-problem.ts";
import { createHighsSolver } from "./highs/highs-solver.ts";

const highs = createHighsSolver();
afterAll(() => highs.close());

/** Solved to proof; `null` where no choice keeps the rules. */
async function solved(program: ScopeProgram): Promise<{ readonly choice: ProgramChoice; readonly objective: number; readonly bound: number } | null> {
  const model = programModel(program);
  const { status, values, objective, bound } = await highs.solve(model, { gap: 0 });
  if (status === "infeasible") return null;
  if (values === null || objective === null || bound === null) throw new Error(`Expected a proven solution, got "${status}".`);
  return { choice: readChoice(program, values, model.layout), objective, bound };
}

/** The model's answer for a program against the best of every choice. */
async function compare(program: ScopeProgram, best: number | null, name: string): Promise<void> {
  const found = await solved(program);
  expect(found === null, name).toBe(best === null);
  if (found === null || best === null) return;
  const near = 1e-6 * Math.max(1, best);
  const { reached } = choiceFigures(program, found.choice);
  expect(brokenRules(program, found.choice), name).toEqual([]);
  expect(Math.abs(reached - best), `${name}: reached ${reached}, best ${best}`).toBeLessThanOrEqual(near);
  expect(Math.abs(found.objective - best), `${name}: objective ${found.objective}, best ${best}`).toBeLessThanOrEqual(near);
  expect(found.bound / (1 - tieShare), name).toBeGreaterThanOrEqual(best - 1e-9 * Math.max(1, best));
  const trimmed = trimChoice(program, found.choice);
  expect(choiceFigures(program, trimmed).reached, name).toBeCloseTo(reached, 7);
  expect(brokenRules(program, trimmed), name).toEqual([]);
}

/** Areas whose reach and contact bend any way, as where fixed members cover parts of them. */
function bent(program: ScopeProgram, seed: number): ScopeProgram {
  const random = seeded(seed);
  return {
    ...program,
    areas: program.areas.map((area) => {
      let [need, met] = [0, 0];
      const steps = Array.from(area.reached, () => ({ need: (need += random() < 0.3 ? 0 : 3 * random()), met: (met += 4 * random()) }));
      const reached = Float64Array.from(steps, (step) => step.need);
      return { ...area, reached, contacted: Float64Array.from(steps, (step) => step.need + step.met) };
    }),
  };
}

/** Areas whose homes' organisations take turns, as where work in an organisation is overtaken by area work; each of those has a hold on the choice. */
function turning(program: ScopeProgram, seed: number): ScopeProgram {
  const random = seeded(seed);
  const areas = program.areas.map((area) => {
    const part = Array.from(area.reached, () => random());
    const reachedByOrganisation = [area.reached.map((need, step) => need * (part[step] ?? 0)), area.reached.map((need, step) => need * (1 - (part[step] ?? 0)))];
    return { ...area, reachedByOrganisation, organisations: [{ at: 0, share: Math.max(...part) }, { at: 1, share: 1 - Math.min(...part) }] };
  });
  const organisations = [{ id: "organisation0", need: 12 }, { id: "organisation1", need: 12 }];
  return { ...program, fte: program.fte + 1, areas, organisations, offers: program.offers.map((offer) => ({ ...offer, organisations: [{ at: seed % 2, share: 1 }] })), fixed: { ...program.fixed, byOrganisation: new Float64Array(2) }, rules: { ...program.rules, minShareOfEachOrganisation: 0.1 + 0.3 * random(), funded: false } };
}

/** Every offer twice or three times, some copies in another slice of cost or another area. */
function copied(program: ScopeProgram, seed: number): ScopeProgram {
  const random = seeded(seed);
  const areas = program.areas.map((area) => ({ ...area, offers: [...area.offers] }));
  const offers = program.offers.flatMap((offer, number) =>
    Array.from({ length: 2 + (number % 2) }, (_, copy) => ({ ...offer, id: `${offer.id}-${copy}`, ...(random() < 0.2 ? { slices: [{ at: Math.floor(3 * random()), share: 1 }] } : {}), ...(random() < 0.2 ? { area: -1 } : {}) })),
  );
  areas.forEach((area, at) => (area.offers = offers.flatMap((offer, number) => (offer.area === at ? [number] : []))));
  return { ...program, areas, offers };
}

/** The best of every choice by the program's own figures, which are `evaluate`'s. */
function bestByFigures(program: ScopeProgram): number | null {
  let best: number | null = null;
  for (const { choice } of everyChoice(program)) {
    if (brokenRules(program, choice).length === 0) best = Math.max(best ?? 0, choiceFigures(program, choice).reached);
  }
  return best;
}

/** So much staff, and so few beyond those areas and offers can reach, that places run out of people; precision is tight. */
function crowded(program: ScopeProgram, seed: number): ScopeProgram {
  const random = seeded(seed);
  const { areas, offers, fixed } = program;
  const most = areas.reduce((sum, area) => sum + Math.max(...area.reached, area.offers.reduce((inside, at) => inside + (offers[at]?.reached ?? 0), 0)), 0) + offers.reduce((sum, { area, reached }) => sum + (area < 0 ? reached : 0), 0);
  const needTotal = fixed.reached + most + 2 * random();
  const slices = [{ at: 0, share: 1 }];
  return {
    ...program,
    fte: 20,
    mostAreas: null,
    needTotal,
    lots: [
      { kind: "movers", id: "area0", most: 3, ftePerPlace: 0.05, reachedPerPlace: 0.8, pool: 0.3 * needTotal, slices },
      { kind: "referral", id: "referral", most: 4, ftePerPlace: 0.05, reachedPerPlace: 0.8, pool: needTotal, slices },
    ],
    rules: { ...program.rules, funded: false, maxFteMoved: null, minPrecision: random() < 0.7 ? 0.38 + 0.06 * random() : null },
  };
}

describe("the linear model to proof, against trying everything", () => {
  it("[PROG20] 400 random programs with every rule: the same best, and no choice beats the bound", async () => {
    let feasible = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const program = randomProgram(seed, { areas: 3, offers: 5 });
      const best = bestByTrying(program);
      if (best !== null) feasible += 1;
      await compare(program, best, `program ${seed}`);
    }
    expect(feasible).toBeGreaterThan(200);
  }, 120_000);

  it("[PROG20] 200 of them with reach that bends any way", async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const program = bent(randomProgram(seed, { areas: 2, offers: 4 }), seed);
      await compare(program, bestByTrying(program), `bent program ${seed}`);
    }
  }, 120_000);

  it("[PROG20] 150 of them where places run out of people to reach", async () => {
    let full = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const program = crowded(randomProgram(seed, { areas: 2, offers: 3 }), seed);
      const best = bestByTrying(program);
      await compare(program, best, `crowded program ${seed}`);
      if (best !== null && best > program.needTotal - 1e-6) full += 1;
    }
    expect(full).toBeGreaterThan(20);
  }, 120_000);

  it("[PROG20] 100 of them where the organisations' parts change with the staff", async () => {
    let feasible = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const program = turning(randomProgram(seed, { areas: 2, offers: 3 }), seed);
      const best = bestByFigures(program);
      if (best !== null) feasible += 1;
      await compare(program, best, `turning program ${seed}`);
    }
    expect(feasible).toBeGreaterThan(30);
  }, 120_000);

  it("[PROG26] equal offers are one column, unequal ones never: 100 programs with copies", async () => {
    let fewer = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const program = copied(randomProgram(seed, { areas: 2, offers: 3 }), seed);
      fewer += offerClasses(program).start.length - 1 < program.offers.length ? 1 : 0;
      await compare(program, bestByTrying(program), `copied program ${seed}`);
    }
    expect(fewer).toBeGreaterThan(80);
  }, 120_000);

  it("[PROG27] of areas that reach the same, those with more staff today are taken, then those with lower ids, in any order", async () => {
    const alike = ["d", "b", "e", "a", "c"].map((id) => ({ id, leastTenths: 10, mostTenths: 12, reached: Float64Array.of(10, 11, 11.5), contacted: Float64Array.of(20, 22, 23), organisations: [], slices: [{ at: 0, share: 1 }], today: id === "e" ? 0 : -1, required: false, offers: [] }));
    for (const areas of [alike, alike.toReversed(), alike.toSorted((a, b) => (a.id < b.id ? -1 : 1))]) {
      const program: ScopeProgram = {
        type: "areas", fte: 3.6, krPerFte: 1, mostAreas: null, areas, offers: [], lots: [], needTotal: 90, organisations: [], pots: [], slices: [[]], today: [{ areaId: "e", fte: 1, fixedFte: 0 }],
        fixed: { fte: 0, reached: 0, contacted: 0, byOrganisation: new Float64Array(0), fteBySlice: Float64Array.of(0) },
        rules: { minShareOfEachOrganisation: null, maxFteMoved: null, minPrecision: null, funded: false },
      };
      const choice = (await solved(program))?.choice;
      expect(areas.flatMap(({ id }, at) => ((choice?.tenths[at] ?? 0) > 0 ? [id] : [])).sort()).toEqual(["a", "b", "e"]);
    }
  });

  it("[PROG24] no staff may stand idle to make room for places, whose precision is better", async () => {
    // 2 FTE must stay, which reaches 25 among 50; with 5 places that is 30 of 10 + 50 + 5. Reaching 6 of them would leave
    // 24 to the places and keep the rule.
    const reached = Float64Array.from({ length: 21 }, (_, step) => 5 + 2 * Math.min(step, 10) + 0.1 * Math.max(0, step - 10));
    const program: ScopeProgram = {
      type: "areasPlus", fte: 20, krPerFte: 1, mostAreas: null, offers: [], needTotal: 30, organisations: [], pots: [], slices: [[]],
      areas: [{ id: "a", leastTenths: 10, mostTenths: 30, reached, contacted: reached.map((need) => 2 * need), organisations: [], slices: [{ at: 0, share: 1 }], today: 0, required: false, offers: [] }],
      lots: [{ kind: "referral", id: "referral", most: 24, ftePerPlace: 0.05, reachedPerPlace: 1, pool: 30, slices: [{ at: 0, share: 1 }] }],
      today: [{ areaId: "a", fte: 3, fixedFte: 0 }],
      fixed: { fte: 0, reached: 0, contacted: 10, byOrganisation: new Float64Array(0), fteBySlice: Float64Array.of(0) },
      rules: { minShareOfEachOrganisation: null, maxFteMoved: 1, minPrecision: 0.5, funded: false },
    };
    expect(bestByTrying(program)).toBeNull();
    expect(await solved(program)).toBeNull();
    await compare({ ...program, rules: { ...program.rules, minPrecision: 0.45 } }, 30, "a looser rule");
  });

  it("[PROG22] today's staff counts only up to what is there today: half an area does not keep it all", async () => {
    const area = { leastTenths: 10, mostTenths: 10, reached: Float64Array.of(10), contacted: Float64Array.of(20), organisations: [], slices: [{ at: 0, share: 1 }], required: false, offers: [] };
    const program: ScopeProgram = {
      type: "areas", fte: 1, krPerFte: 1, mostAreas: null, offers: [], lots: [], needTotal: 50, organisations: [], pots: [], slices: [[]],
      areas: [{ ...area, id: "a", today: 0 }, { ...area, id: "b", today: 1 }],
      today: [{ areaId: "a", fte: 0.5, fixedFte: 0 }, { areaId: "b", fte: 0.5, fixedFte: 0 }],
      fixed: { fte: 0, reached: 0, contacted: 0, byOrganisation: new Float64Array(0), fteBySlice: Float64Array.of(0) },
      rules: { minShareOfEachOrganisation: null, maxFteMoved: 0.2, minPrecision: null, funded: false },
    };
    // Half of each area, 1 FTE together, holds half of the 0.5 in each: 0.5 leaves, so even fractions cannot keep the rule.
    expect((await highs.solve(programModel(program), { gap: 0, relaxed: true })).status).toBe("infeasible");
    expect((await highs.solve(programModel({ ...program, rules: { ...program.rules, maxFteMoved: 0.5 } }), { gap: 0 })).objective).toBeCloseTo(10, 5);
  });

  it("[PROG21] 100 tiny towns whose kept work overtakes areas on the way, under a least share of each organisation", async () => {
    let varying = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const tiny = tinyProblem(seed);
      const problem: ScopeProblem = { ...tiny, type: "areas", keep: [{ kind: "organisation", id: "org0", fte: 0.3 + (seed % 3) / 10 }], plan: { ...tiny.plan, budget: { fte: 2 }, locks: [], rules: { minShareOfEachOrganisation: 0.2 + (seed % 10) / 50 } } };
      const program = scopeProgram(problem);
      varying += program.areas.some(({ reachedByOrganisation }) => reachedByOrganisation !== undefined) ? 1 : 0;
      await compare(program, bestScopeByTrying(problem, program.fixed.members ?? [])?.reached ?? null, `town ${seed}`);
    }
    expect(varying).toBeGreaterThan(10);
  }, 120_000);

  it("[PROG21] 300 tiny towns of every type: what `evaluate` and `judgeRules` find best among every scope", async () => {
    let feasible = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const problem = tinyProblem(seed);
      const program = scopeProgram(problem);
      const best = bestScopeByTrying(problem, program.fixed.members ?? []);
      await compare(program, best?.reached ?? null, `town ${seed}`);
      const found = best === null ? null : await solved(program);
      if (best === null || found === null) continue;
      feasible += 1;
      const evaluation = evaluate(problem.context, problem.plan, testScenario(choiceMembers(problem, program, found.choice)));
      expect(Math.abs(evaluation.needReached.value - found.objective), `town ${seed}`).toBeLessThanOrEqual(1e-6 * Math.max(1, best.reached));
      expect(evaluation.rules.filter(({ rule, state }) => state === "broken" && demanded(problem.type, rule)), `town ${seed}`).toEqual([]);
    }
    expect(feasible).toBeGreaterThan(150);
  }, 120_000);
});
