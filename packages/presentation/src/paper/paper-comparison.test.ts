import { describe, expect, it } from "vitest";
import { createWords } from "../messages/words.ts";
import { compared, fjordbyPlan } from "../test-support/fjordby-plan.ts";
import { fjordby } from "../test-support/fjordby.ts";
import { paperComparison } from "./paper-comparison.ts";
import { fullTitle, shortTitle } from "./short-title.ts";

const words = createWords("da");
const plan = fjordbyPlan();
const turned = { ...plan, scenarios: [...plan.scenarios].reverse() };

describe("paperComparison", () => {
  it("[PAPER9] whatever order the scenarios came in, the paper has them by type, with their own figures and marks", () => {
    const straight = paperComparison(compared(fjordby(), plan), plan.scenarios, undefined, words);
    const again = paperComparison(compared(fjordby(), turned), turned.scenarios, undefined, words);
    expect(again.scenarios.map(({ id }) => id)).toEqual(["single", "areas", "areasPlus", "balance"]);
    expect(again).toEqual(straight);
    expect(straight.rows.map(({ values }) => values)).toEqual(compared(fjordby(), plan).rows.map(({ values }) => values));
  });
  it("[PAPER9] today is called so, and what the plan does not hold comes last", () => {
    const found = paperComparison(compared(fjordby(), plan), plan.scenarios.slice(1), "areas", words);
    expect(found.scenarios.map(({ title }) => title)).toEqual(["I dag", "Type 2", "Type 3", "Traditionel"]);
  });
});

describe("titles", () => {
  const scope = plan.scenarios.find(({ id }) => id === "areasPlus")?.scope;
  it("[PAPER9] a type's own name is short in columns and whole where it is decided, in the paper's language", () => {
    if (scope === undefined) throw new Error("Expected a scope.");
    const name = createWords("en").t("scope.areasPlus");
    expect(shortTitle(name, scope, words)).toBe("Type 2");
    expect(fullTitle(name, scope, words)).toBe("Type 2: Områder og udvalgte borgere og opgange");
    expect(shortTitle("Mest til Vest", scope, words)).toBe("Mest til Vest");
    expect(fullTitle("Mest til Vest", scope, words)).toBe("Mest til Vest");
    expect(shortTitle(name, undefined, words)).toBe(name);
  });
});
