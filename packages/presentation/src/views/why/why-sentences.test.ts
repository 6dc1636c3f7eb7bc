import { describe, expect, it } from "vitest";
import type { Alternatives, ChosenOften, Frontier, PlaceWhy, RulePrice, SwapCost } from "@byfokus/planning";
import { fjordbyPlan } from "../../test-support/fjordby-plan.ts";
import type { PlaceNames } from "../place-names.ts";
import { swapSentence, whySentences } from "./place-why-sentences.ts";
import { alternativesSentence, chosenRows, frontierView, rulePriceSentences, unsolvedSentence, unusedSentences } from "./plan-why-sentences.ts";

const same = (id: string): string => id;
const names: PlaceNames = { member: ({ id }) => id, area: same, organisation: same, scenario: same, activity: same, indicator: same, planCase: same, any: same };
const block = (id: string) => ({ kind: "block", id }) as const;
const out: PlaceWhy = {
  place: block("Blok 22"), isIn: false, fte: 0.1, hours: 12, reached: 0.26, per100Hours: 2.16, limitPer100Hours: 2.2, profit: -0.1, decidedBy: "price",
  changes: [{ kind: "need", from: 3, to: 4 }, { kind: "hours", from: 12, to: 9 }, { kind: "budget", from: 14, to: 14.3 }],
};

describe("whySentences", () => {
  it("[WHYV1] why in, why not, and what would change it, in both languages", () => {
    expect(whySentences(block("Blok 14"), { ...out, isIn: true, per100Hours: 3.1, changes: [{ kind: "need", from: 3, to: 2.1 }] }, names, "da")).toEqual([
      "Blok 14 er med: den når 3,1 husstande med behov pr. 100 timer. Grænsen er 2,2.",
      "Den går ud, hvis behovet er højst 2,1 husstande (nu 3,0).",
    ]);
    expect(whySentences(block("Blok 22"), out, names, "da")).toEqual([
      "Blok 22 er ikke med: den når 2,2 husstande med behov pr. 100 timer. Grænsen er 2,2.",
      "Den kommer med, hvis behovet er mindst 4,0 husstande (nu 3,0), tilbuddet højst tager 9,0 timer om året (nu 12,0), eller der er 14,3 årsværk (nu 14,0).",
    ]);
    expect(whySentences(block("Blok 22"), out, names, "en")[1]).toBe("It enters if its need is at least 4.0 households (now 3.0), the offer takes at most 9.0 hours a year (now 12.0), or there are 14.3 FTE (now 14.0).");
  });

  it("[WHYV1] locks, one road, fit, nothing that helps, and what may not be chosen have their own words", () => {
    const said = (why: Partial<PlaceWhy> | null): string[] => whySentences(block("Blok 22"), why === null ? null : { ...out, changes: [], ...why }, names, "da");
    expect(said({ isIn: true, decidedBy: "lock" })).toEqual(["Blok 22 er med, fordi den er låst ind."]);
    expect(said({ decidedBy: "areaWork" })).toEqual(["Blok 22 får ikke et tilbud for sig selv, fordi hele området har en indsats.", "Hverken andet behov, andet timetal eller andre årsværk ændrer det alene."]);
    expect(said({ decidedBy: "fit", limitPer100Hours: null })[0]).toContain("og grænsen er –.");
    expect(said(null)).toEqual(["Blok 22 kan ikke vælges her: stedet er låst ude, beholdt, uden behov eller uden for typen."]);
  });
});

describe("swapSentence", () => {
  const swap: SwapCost = { place: block("Blok 22"), isIn: false, cost: 1.4, share: 0.01, enters: [block("Blok 22")], leaves: [block("Blok 9"), block("Blok 31")], changed: [] };
  it("[WHYV2] who leaves if this enters, and what is lost without it", () => {
    expect(swapSentence(block("Blok 22"), swap, names, "da")).toBe("Tages Blok 22 med, ryger Blok 9 og Blok 31 ud, og planen når 1,4 husstande færre.");
    expect(swapSentence(block("Egeparken"), { ...swap, isIn: true, cost: 29, leaves: [block("Egeparken")], enters: [] }, names, "da")).toBe("Uden Egeparken når vi 29,0 husstande færre, selv med den bedste erstatning.");
    expect(swapSentence(block("Blok 22"), { ...swap, cost: 0.01, leaves: [] }, names, "da")).toBe("Tages Blok 22 med, når planen lige så mange husstande.");
    expect(swapSentence(block("Blok 22"), null, names, "en")).toBe("That is not possible for Blok 22: not every rule could be kept.");
  });
});

describe("sentences on the whole plan", () => {
  it("[WHYV3] what a rule costs, with its limit", () => {
    const plan = { ...fjordbyPlan(), rules: { minShareOfEachOrganisation: 0.16 } };
    const price = (cost: number): RulePrice => ({ rule: { kind: "rule", rule: "minShareOfEachOrganisation" }, cost, share: 0.02 });
    const [dear, free] = rulePriceSentences([price(94), price(0)], plan, names, "da");
    expect(dear).toMatch(/^Kravet ».*16,0\u00a0%.*« koster 94 husstande \(2,0\u00a0%\)\.$/);
    expect(free).toMatch(/koster ingen husstande\.$/);
  });

  it("[WHYV4] equally good plans, how often chosen, and the knee of the curve", () => {
    const plans: Alternatives["plans"] = Array.from({ length: 4 }, () => ({ members: [], areas: [], reached: 1, loss: 0 }));
    const areas = (count: number): string[] => Array.from({ length: count }, (_, at) => `a${at}`);
    expect(alternativesSentence({ plans, agreed: areas(15), disputed: areas(3), isAll: true }, 0.01, "da")).toBe("4 planer ligger inden for 1\u00a0%. De er enige om 15 af 18 områder.");
    expect(alternativesSentence({ plans: plans.slice(0, 1), agreed: [], disputed: [], isAll: true }, 0.005, "en")).toBe("No other plan lies within 0.5%.");
    const chosen: ChosenOften = { places: [{ kind: "area", id: "Egeparken", share: 0.5, class: "contested" }], draws: 100, unsolved: 2, plans: [], seed: 1 };
    expect(chosenRows(chosen, names, "da")).toEqual([{ name: "Egeparken", class: "til drøftelse", sentence: "Valgt i 49 af 98 dataprøver." }]);
    expect(unsolvedSentence(chosen, "da")).toBe("I 2 dataprøver kan ikke alle krav holdes.");
    const point = (amount: number, reached: number, areasChange: boolean): Frontier["points"][number] => ({ amount, reached, bound: reached, members: [], areas: [], areasChange });
    const view = frontierView({ objective: "fte", points: [point(0, 0, false), point(12, 62, true), point(40, 100, false)], dots: [] }, "da");
    expect(view.conclusion).toBe("De første 12,0 årsværk giver 62\u00a0% af det hele.");
    expect(view.points[1]?.sentence).toBe("12,0 årsværk når 62,0 husstande med behov. Her skifter områderne.");
    expect(frontierView({ objective: "fte", points: [], dots: [] }, "da").conclusion).toBe("Kravene kan ikke holdes med nogen bemanding.");
  });

  it("[WHYV5] why staff and money are left", () => {
    const pots = [{ id: "grant", name: "Tilskuddet" }];
    expect(unusedSentences({ fteLeft: 0.4, reasons: [{ reason: "tooLittle", needsFte: 1 }], pots: [{ id: "grant", krLeft: 1_500_000, reason: "share" }] }, { pots }, "da")).toEqual([
      "0,4 årsværk er ikke brugt, fordi det næste kræver 1,0.",
      "Tilskuddet har 1,5\u00a0mio.\u00a0kr. tilbage, fordi den højst må betale en del af planen.",
    ]);
    expect(unusedSentences({ fteLeft: 0.4, reasons: [{ reason: "rule", rule: "minPrecision", count: 2 }, { reason: "rule", rule: "funding", count: 1 }], pots: [] }, { pots }, "da")).toEqual([
      "0,4 årsværk er ikke brugt, fordi mere ville bryde et krav: mindste træfsikkerhed og hver krone skal komme fra en pulje, der må betale.",
    ]);
    expect(unusedSentences({ fteLeft: 0, reasons: [], pots: [] }, { pots }, "en")).toEqual(["All staff is used."]);
  });
});
