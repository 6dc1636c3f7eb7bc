import { describe, expect, it } from "vitest";
import type { Certificate, Member, Plan } from "@byfokus/model";
import { parseCertificate } from "@byfokus/model";
import { randomTown } from "../evaluate/random-town.ts";
import { testPlan, testTown } from "../evaluate/test-town.ts";
import { fillScope } from "../fill/fill-scope.ts";
import { everyChoice } from "../optimise/test-support/every-choice.ts";
import { tinyProblem } from "../optimise/test-support/random-problem.ts";
import { choiceMembers } from "../optimise/choice-members.ts";
import { noPrices } from "../optimise/program-prices.ts";
import { scopeProgram } from "../optimise/scope-program-of.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";
import { sealOf } from "./certificate-hashes.ts";
import { gapOf, stageOf } from "./certified-figures.ts";
import { certify } from "./certify.ts";
import { verifyCertificate, type CertificateCheckId } from "./verify-certificate.ts";

const making = { codeVersion: "0.1.0", solver: "highs 1.15.3", seconds: 0.4 };
const lock = { member: { kind: "area", id: "area5" }, state: "out", by: "Kommunen", why: "Aftale" } as const;
const plan = testPlan(4, { rules: { minPrecision: 0.2, maxFteMoved: 40, minShareOfEachOrganisation: 0.01 }, locks: [lock] });
const problem: ScopeProblem = { context: randomTown(4), plan, type: "areasPlus", keep: [] };
const { scope } = fillScope(problem);
const certificate = certify(problem, { scenarioId: "plus", members: scope.members, bound: null }, making);

const failed = (changed: Certificate, options: Parameters<typeof verifyCertificate>[2] = {}, context = problem.context): CertificateCheckId[] =>
  verifyCertificate(context, changed, options).checks.filter(({ passed }) => !passed).map(({ id }) => id);

describe("certify", () => {
  it("[CERT1] worked by hand: one block of 100 homes, 60 in need, an offer takes 220 of 1,000 hours and reaches half", () => {
    const context = testTown({ blocks: [{ id: "b", dwellings: 100, need: 60 }] });
    const members: Member[] = [{ kind: "block", id: "b" }];
    const { figures, proof } = certify({ context, plan: testPlan(0.22, { locks: [{ ...lock, member: { kind: "referral", id: "referral" } }] }), type: "areasPlus", keep: [] }, { scenarioId: "s", members, bound: 30 }, making);
    expect(figures).toMatchObject({ needReached: 30, contacted: 50, areasWorked: 0, reachedByPlaces: 0 });
    expect(figures.fte).toBeCloseTo(0.22, 12);
    expect(proof).toMatchObject({ bound: 30, gap: 0 });
    expect(proof.priceBound).toBeCloseTo(30, 4);
  });

  it("[CERT2] what is written and read again holds, whatever order its keys, locks and members have", () => {
    expect(verifyCertificate(problem.context, certificate, { plan, scope })).toMatchObject({ ok: true });
    const written = JSON.stringify({ ...Object.fromEntries(Object.entries(certificate).toReversed()), seal: certificate.seal });
    expect(failed(parseCertificate(JSON.parse(written)))).toEqual([]);
    expect(failed(certificate, { plan: { ...plan, title: "Nyt navn" }, scope: { type: "areasPlus", members: scope.members.toReversed() } })).toEqual([]);
  });

  it("[CERT3] any prices bound every choice that keeps the rules, on 60 small problems tried out", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const tiny = tinyProblem(seed);
      const program = scopeProgram(tiny);
      let best: { reached: number; members: readonly Member[] } | null = null;
      for (const { choice, reached } of everyChoice(program)) if (reached !== null && (best === null || reached > best.reached)) best = { reached, members: choiceMembers(tiny, program, choice) };
      if (best === null) continue;
      for (const prices of [undefined, noPrices(program), { ...noPrices(program), fte: 3 }]) {
        const made = certify(tiny, { scenarioId: "s", members: best.members, bound: null, ...(prices === undefined ? {} : { prices }) }, making);
        expect(made.proof.priceBound).toBeGreaterThanOrEqual(best.reached - 1e-9);
        expect(made.figures.needReached).toBeCloseTo(best.reached, 9);
        expect(verifyCertificate(tiny.context, made).checks.filter(({ passed }) => !passed)).toEqual([]);
      }
    }
  });

  it("[CERT4] a scope that could not have been chosen, or breaks a rule, is refused by name", () => {
    expect(() => certify(problem, { scenarioId: "s", members: [{ kind: "area", id: "nowhere", fte: 2 }], bound: null }, making)).toThrow('area "nowhere" (unknown)');
    const strict = { ...problem, plan: { ...plan, rules: { minPrecision: 0.99 } } };
    expect(() => certify(strict, { scenarioId: "s", members: scope.members, bound: null }, making)).toThrow("breaks minPrecision");
  });

  it("[CERT5] the solver's bound is used where it lies between what is reached and what prices show", () => {
    const { needReached } = certificate.figures;
    const { priceBound } = certificate.proof;
    const boundOf = (bound: number | null) => certify(problem, { scenarioId: "s", members: scope.members, bound }, making).proof.bound;
    expect([boundOf(null), boundOf(0), boundOf(1e9), boundOf((needReached + priceBound) / 2)]).toEqual([priceBound, needReached, priceBound, (needReached + priceBound) / 2]);
  });

  it("[CERT6] gaps are shares of what is reached; none where nothing is", () => {
    expect([gapOf(100, 110), gapOf(100, 90), gapOf(0, 0), gapOf(0, 5)]).toEqual([0.1, 0, 0, null]);
    expect([stageOf(null), stageOf(0.01), stageOf(0.0005), stageOf(0)]).toEqual(["quick", "quick", "0.1 %", "0"]);
  });
});

/** Every leaf of a value, as a path. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]));
}

/** The value with one leaf changed, and still what the reader accepts where that can be. */
function changed(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return changedLeaf(value);
  if (Array.isArray(value)) return value.map((part: unknown, at) => (String(at) === key ? changed(part, rest) : part));
  return Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, name === key ? changed(part, rest) : part]));
}

function changedLeaf(leaf: unknown): unknown {
  if (typeof leaf === "number") return leaf + Math.max(0.01, 0.01 * leaf);
  if (typeof leaf === "string") return /^[0-9a-f]{64}$/.test(leaf) ? `${leaf.slice(0, -1)}${leaf.endsWith("0") ? "1" : "0"}` : `${leaf}x`;
  return leaf === null ? 0 : null;
}

describe("verifyCertificate finds every change", () => {
  const paths = leaves(certificate);

  it("[CERT7] any leaf of the certificate that is changed breaks the seal, and nothing throws", () => {
    expect(paths.length).toBeGreaterThan(60);
    for (const path of paths) expect(failed(changed(certificate, path) as Certificate), path.join(".")).toContain("seal");
  });

  it("[CERT8] a new seal hides no changed problem, member, figure, price, gap or fingerprint: only the maker's word and the name", () => {
    // The bound may be anything from what is reached to what prices show: then it is the solver's word.
    // Pot 1 has no largest share and referral places no pool of their own, so these prices bound nothing.
    const word = ["proof.prices.potShares.1", "proof.prices.lots.2", "scenarioId", "schema", "made.codeVersion", "made.solver", "made.seconds", "made.seed", "proof.tieRule", "seal"];
    for (const path of paths) {
      const forged = changed(certificate, path) as Certificate;
      const found = failed({ ...forged, seal: sealOf(forged) });
      if (word.includes(path.join("."))) expect(found, path.join(".")).toEqual([]);
      else expect(found, path.join(".")).not.toEqual([]);
    }
  });

  it.each<[string, Partial<Plan>, CertificateCheckId]>([
    ["staff", { budget: { fte: 4.1 } }, "rules"],
    ["a rule", { rules: { ...plan.rules, minPrecision: 0.21 } }, "rules"],
    ["a rule that is off", { rules: { maxFteMoved: 40, minShareOfEachOrganisation: 0.01 } }, "rules"],
    ["a lock", { locks: [] }, "rules"],
    ["who decided a lock", { locks: [{ ...lock, by: "Afdelingen" }] }, "rules"],
    ["need", { need: { parts: [{ indicatorId: "outsideWork", weight: 1 }], periods: 1 } }, "rules"],
    ["an assumption", { reachModel: { ...plan.reachModel, offerShare: 0.51 } }, "rules"],
  ])("[CERT9] the plan: %s", (_what, change, id) => {
    expect(failed(certificate, { plan: { ...plan, ...change } })).toEqual([id]);
  });

  it("[CERT9] the scope: its type, a member more, one less, other staff", () => {
    const [first, ...rest] = scope.members;
    const scopes = [{ type: "areas" as const, members: scope.members }, { type: scope.type, members: rest }, { type: scope.type, members: [...scope.members, { kind: "city" as const, id: "city" as const, fte: 1 }] }];
    for (const other of scopes) expect(failed(certificate, { scope: other })).toEqual(["scope"]);
    expect(first).toBeDefined();
  });

  const { context } = problem;
  const { table, frame } = context;
  it.each([
    ["another edition", { ...context, frame: { ...frame, edition: { ...frame.edition, id: "ba9876543210" } } }, ["edition", "data"]],
    ["one block's need", { ...context, table: { ...table, needHouseholds: table.needHouseholds.with(0, (table.needHouseholds[0] ?? 0) * 1.001) } }, ["data"]],
    ["dwellings", { ...context, table: { ...table, dwellings: table.dwellings.with(0, (table.dwellings[0] ?? 0) + 1) } }, ["data"]],
    ["staff today", { ...context, table: { ...table, areas: table.areas.map((area, at) => (at === 0 ? { ...area, fteToday: area.fteToday + 1 } : area)) } }, ["data"]],
    ["a pot", { ...context, frame: { ...frame, pots: frame.pots.map((pot) => ({ ...pot, krPerYear: pot.krPerYear - 1 })) } }, ["data"]],
    ["rehoused households", { ...context, frame: { ...frame, flows: frame.flows.slice(1) } }, ["data"]],
    ["smaller places", { ...context, table: { ...table, level: "stairwell" as const } }, ["level", "data"]],
  ])("[CERT10] the data: %s", (_what, other, ids) => {
    expect(failed(certificate, {}, other)).toEqual(expect.arrayContaining(ids));
  });

  it("[CERT10] another town altogether fails, and does not throw", () => {
    const found = failed(certificate, {}, testTown({ blocks: [{ id: "b", dwellings: 100, need: 60 }] }));
    expect(found).toEqual(expect.arrayContaining(["data", "choice", "feasible", "needReached", "priceBound"]));
  });

  it("[CERT11] what a paper prints: each figure within half of its last digit, and the seal or its first 12 digits", () => {
    const { figures: { needReached }, proof: { bound, gap }, seal } = certificate;
    const rounded = (value: number) => ({ value: Math.round(10 * value) / 10, within: 0.05 });
    expect(failed(certificate, { printed: { needReached: rounded(needReached), bound: rounded(bound), gap: { value: gap ?? 0, within: 1e-6 }, seal: seal.slice(0, 12).toUpperCase() } })).toEqual([]);
    for (const printed of [{ needReached: rounded(needReached + 0.2) }, { bound: rounded(bound - 0.2) }, { gap: { value: 0.9, within: 0.001 } }, { seal: seal.slice(1, 13) }, { seal: seal.slice(0, 11) }]) expect(failed(certificate, { printed })).toEqual(["printed"]);
  });

  it("[CERT12] says what it does not prove: the solver's step only where there is one, the plan where none was compared", () => {
    const always = ["data", "assumptions", "effect", "otherChoices", "ties", "making", "signature"];
    expect(verifyCertificate(problem.context, certificate, { plan }).notProven).toEqual(always);
    const proven = certify(problem, { scenarioId: "s", members: scope.members, bound: certificate.figures.needReached }, making);
    expect(verifyCertificate(problem.context, proven).notProven).toEqual(["solver", "plan", ...always]);
  });
});
