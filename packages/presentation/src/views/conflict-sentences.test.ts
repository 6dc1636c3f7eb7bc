import { expect, it } from "vitest";
import type { Conflict, ScopeRule } from "@byfokus/planning";
import { fjordbyPlan } from "../test-support/fjordby-plan.ts";
import { fjordby } from "../test-support/fjordby.ts";
import { conflictSentences } from "./conflict-sentences.ts";
import { placeNames } from "./place-names.ts";

const plan = fjordbyPlan();
const budget: ScopeRule = { kind: "budget" };
const moved: ScopeRule = { kind: "rule", rule: "maxFteMoved" };
const share: ScopeRule = { kind: "rule", rule: "minShareOfEachOrganisation" };
const lock: ScopeRule = { kind: "lock", member: { kind: "area", id: "egeparken" }, state: "in" };
const told = (conflict: Conflict, lang: "da" | "en") => conflictSentences(conflict, plan, placeNames(fjordby(), lang), lang);

it("[CERTV5] rules in conflict are named, with each single change that is enough, as amounts or as rules that go", () => {
  const conflict: Conflict = { rules: [budget, share, lock], changes: [{ rule: budget, from: 14, to: 14.8 }, { rule: share, from: 0.1, to: 0.062 }, { rule: lock, from: null, to: null }], together: [] };
  expect(told(conflict, "da")).toEqual([
    "Disse 3 krav kan ikke holdes samtidig: højst 14,0 årsværk, mindst 10,0\u00a0% nået i hver boligorganisation og Egeparken er låst ind.",
    "Det er nok at ændre én ting: højst 14,8 årsværk i stedet for 14,0, mindst 6,2\u00a0% nået i hver boligorganisation i stedet for 10,0\u00a0% eller slip kravet »Egeparken er låst ind«.",
  ]);
});

it("[CERTV5] where no single change is enough, those that must give way together are named", () => {
  expect(told({ rules: [moved], changes: [], together: [moved, { kind: "funding" }, { kind: "keep" }, { kind: "oneArea" }, { ...lock, state: "out" }] }, "en")).toEqual([
    "This cannot be kept: at most 5.0 FTE move.",
    "No single change is enough. These must give way together: at most 5.0 FTE move, every krone has a pot, what is kept, one area only and Egeparken is locked out.",
  ]);
});
