import { describe, expect, it } from "vitest";
import { setActivityReach } from "@byfokus/model";
import { evaluate } from "@byfokus/planning";
import { createWords } from "../messages/words.ts";
import { fjordbyPlan } from "../test-support/fjordby-plan.ts";
import { fjordby } from "../test-support/fjordby.ts";
import { activityRows } from "./activity-rows.ts";
import { placeNames } from "./place-names.ts";

const context = fjordby();
const activities = [{ id: "outreach", title: { da: "Opsøgende arbejde", en: "Outreach work" } }];
const plan = [
  setActivityReach("areasPlus", "outreach", { kind: "city" }),
  setActivityReach("areasPlus", "cafe", { kind: "areas", ids: [] }),
  setActivityReach("areasPlus", "bridging", { kind: "referral" }),
  setActivityReach("areasPlus", "chess", { kind: "stairwells", ids: ["s1", "s2"] }),
  setActivityReach("areasPlus", "music", { kind: "organisations", ids: [] }),
].reduce((current, action) => action(current), fjordbyPlan());
const scenario = plan.scenarios.find(({ id }) => id === "areasPlus");
if (scenario === undefined) throw new Error("Expected the scenario areasPlus, got none.");
const evaluation = evaluate(context, plan, scenario);
const rowsIn = (lang: "da" | "en") => activityRows(evaluation, placeNames(context, lang, { activities }), lang);

describe("activities", () => {
  it("[VIEW13] a row says who an activity is open to, in the language's words and numbers", () => {
    const [city, cafe] = rowsIn("da");
    expect(city).toMatchObject({ name: "Opsøgende arbejde", openTo: "hele byen", share: "100,0\u00a0%", remark: "" });
    expect(city?.residents).toMatch(/^\d{2}\.\d{3}$/);
    expect(cafe).toMatchObject({ name: "cafe", openTo: "boligområder", beyond: "0" });
    expect(cafe?.inside).toBe(cafe?.need);
    expect(rowsIn("en")[0]).toMatchObject({ name: "Outreach work", openTo: "the whole town", share: "100.0%" });
  });

  it("[VIEW13] referral places have no homes, which is something else than none", () => {
    expect(rowsIn("da")[2]).toMatchObject({ openTo: "pladser til henvisning", dwellings: "\u2013", residents: "\u2013", inside: "0" });
  });

  it("[VIEW13] places that are not counted are named as a number, and an activity for nobody is said to be so", () => {
    expect(rowsIn("da")[3]).toMatchObject({ need: "0", remark: "2 steder er ikke talt med, fordi de ikke kan vises her." });
    expect(rowsIn("en")[4]?.remark).toBe("Open to nobody yet: the scope has none of that kind.");
  });

  it("[VIEW13] the note tells open from reached in both languages", () => {
    expect(createWords("da").t("activity.note")).toContain("Åben for er ikke det samme som nået.");
    expect(createWords("en").t("activity.note")).toContain("Open to is not the same as reached.");
  });
});
