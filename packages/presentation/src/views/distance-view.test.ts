import { evaluate } from "@byfokus/planning";
import { describe, expect, it } from "vitest";
import { createWords } from "../messages/words.ts";
import { fjordbyPlan } from "../test-support/fjordby-plan.ts";
import { fjordby } from "../test-support/fjordby.ts";
import { distanceView, type DistanceInput } from "./distance-view.ts";
import { placeNames } from "./place-names.ts";
import { gapWords, partText, proofWords } from "./proof-words.ts";

const nb = "\u00a0";
const context = fjordby();
const plan = fjordbyPlan();
const names = placeNames(context, "da", { plan });
const words = createWords("da");
const scenario = plan.scenarios.find(({ id }) => id === "areasPlus") ?? plan.scenarios[0]!;
const evaluation = evaluate(context, plan, scenario);
const reached = evaluation.needReached.value;
const view = (more: Partial<DistanceInput>) => distanceView({ plan, evaluation, broken: [], outside: [], best: null, ...more }, names, "da");
const bounded = (best: number, bound: number): DistanceInput["best"] => ({ needReached: best, proof: { state: "bounded", reached: best, bound } });

describe("how far from the best", () => {
  it("[VIEW14] only what is proven best is 100 %: parts are rounded down and gaps up", () => {
    expect([partText(94.99, 100, words), partText(99.96, 100, words), partText(100, 100, words), partText(0, 0, words)]).toEqual([`94${nb}%`, `99,9${nb}%`, `100${nb}%`, `100${nb}%`]);
    expect([gapWords(99.71, 100, words), gapWords(99.99, 100, words), gapWords(100 - 1e-8, 100, words)]).toEqual([`højst 0,3${nb}% fra det bedste`, `højst 0,1${nb}% fra det bedste`, "bevist bedst"]);
    expect(proofWords({ state: "provisional" }, words)).toBe("foreløbigt");
  });
  it("[VIEW15] against a proven best: the share and the households that are missing", () => {
    expect(view({ best: bounded(reached, reached) })).toMatchObject({ part: 1, text: `100${nb}%`, sentence: "Jeres plan er bevist bedst: Ingen plan af samme type når flere med samme penge og regler." });
    const far = view({ best: bounded(reached / 0.9405, reached / 0.9405) });
    expect(far).toMatchObject({ text: `94${nb}%`, sentence: `Jeres plan når 94${nb}% af det bedst mulige med samme type, penge og regler.` });
    expect(far.numbers).toMatch(/^\d+ husstande af højst \d+\. Den bedste plan når \d+ husstande flere\.$/);
  });
  it("[VIEW15] against a bound that is not reached it is at least that; without a bound it is only the proposal's", () => {
    expect(view({ best: bounded(reached, reached * 1.01) }).sentence).toContain(`mindst 99,0${nb}%`);
    expect(view({ best: { needReached: reached * 2, proof: { state: "unproven" } } })).toMatchObject({ text: `50${nb}%`, numbers: expect.stringContaining("ikke bevist bedst") });
    expect(view({})).toMatchObject({ part: null, text: "…" });
  });
  it("[VIEW16] a plan that breaks a rule, or holds what may not be chosen, has no distance and is told why", () => {
    expect(view({ broken: [{ rule: "minPrecision", value: 0.2, limit: 0.4, causes: [] }] })).toMatchObject({ part: null, text: "–", sentence: expect.stringContaining("Den holder ikke: Træfsikkerhed mindst") });
    expect(view({ broken: [{ rule: "mostAreas", value: 2, limit: 1, causes: [] }] }).sentence).toContain("Højst ét boligområde");
    const kept = evaluate(context, { ...plan, rules: {}, locks: [] }, { ...scenario, scope: { ...scenario.scope, members: [] } });
    expect(view({ evaluation: kept, outside: [{ member: { kind: "area", id: "egeparken", fte: 20 }, reason: "beyondCurve" }] }).sentence).toContain("Egeparken har flere årsværk, end der når flere");
  });
  it("[VIEW16] where no plan keeps the rules, those in conflict are named", () => {
    const conflict = { rules: [{ kind: "budget" }, { kind: "rule", rule: "minShareOfEachOrganisation" }], changes: [], together: [] } as const;
    expect(view({ best: { needReached: 0, proof: { state: "impossible", conflict } } }).sentence).toContain("mindst 10,0");
    expect(view({ best: { needReached: 0, proof: { state: "impossible", conflict: null } } }).sentence).toContain("kan ikke holdes samtidig");
  });
});
