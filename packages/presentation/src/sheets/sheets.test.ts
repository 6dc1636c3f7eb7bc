import { describe, expect, it } from "vitest";
import { evaluate } from "@byfokus/planning";
import { compared, fjordbyPlan } from "../test-support/fjordby-plan.ts";
import { fjordby } from "../test-support/fjordby.ts";
import { areaFeatures } from "./area-features.ts";
import { areaSheet } from "./area-sheet.ts";
import { comparisonSheet } from "./comparison-sheet.ts";
import { evaluationSheets } from "./evaluation-sheets.ts";
import { memberSheet } from "./member-sheet.ts";
import { placeSheet } from "./place-sheet.ts";

const context = fjordby();
const plan = fjordbyPlan();
const scenario = plan.scenarios[2]!;
const evaluation = evaluate(context, plan, scenario);

describe("sheets", () => {
  it("[SHEET1] the workbook has its sheets in the documented order and every row as wide as its columns", () => {
    const sheets = evaluationSheets({ context, plan, scenario, evaluation, lang: "da", changes: ["Fjernede Egeparken"] });
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Læs mig", "Nøgletal", "Områder", "Enheder", "Puljer", "Regler", "Ændringer"]);
    for (const sheet of [...sheets, comparisonSheet(compared(context, plan), "da", evaluation)]) for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
    expect(JSON.stringify(sheets[0])).toContain("4f1c2ab0d9e3");
    expect(JSON.stringify(sheets[0])).toContain("syntetiske");
  });
  it("[SHEET2] hidden is a word, missing is an empty cell, and neither leaks through who is left out", () => {
    const rows = areaSheet(context, "da", evaluation).rows;
    const row = (id: string) => rows.find((cells) => cells[0] === id) ?? [];
    expect([row("aabrinken")[6], row("strandby-hede")[6], row("aabrinken")[14], row("strandby-hede")[14]]).toEqual(["skjult", null, "skjult", null]);
  });
  it("[SHEET3] single stairwells never leave: their offers are one row", () => {
    const one = evaluation.members[0]!;
    const stairs = ["Vangen 2", "Vangen 4"].map((name) => ({ ...one, name, member: { kind: "stairwell" as const, id: name }, fte: 0.5 }));
    const sheet = memberSheet({ ...evaluation, members: stairs }, "da");
    expect(JSON.stringify(sheet)).not.toContain("Vangen");
    expect(sheet.rows[0]?.slice(1, 4)).toEqual(["tilbud til 2 opgange", "tilbud til en opgang", 1]);
  });
  it("[SHEET4] an edition that may not be shared gives no workbook", () => {
    const closed = { ...context, frame: { ...context.frame, edition: { ...context.frame.edition, export: "none" as const } } };
    expect(() => evaluationSheets({ context: closed, plan, scenario, evaluation, lang: "da" })).toThrow('export "none"');
  });
  it("[SHEET5] GIS features keep geometry and say why a figure is absent", () => {
    const features = areaFeatures(context, { scope: scenario.scope, evaluation });
    const find = (id: string) => features.find((feature) => feature.id === id);
    expect(find("egeparken")?.properties).toMatchObject({ fte: 3.5, blocks: 0, needState: "known" });
    expect(find("aabrinken")?.properties).toMatchObject({ need: null, needLeftOut: null, needState: "suppressed" });
    expect(find("noerrevang")?.properties["blocks"]).toBe(14);
  });
  it("[SHEET6] blocks, departments, organisations and districts have their need with interval, and sum to the town", () => {
    for (const level of ["blocks", "organisations", "districts", "departments"] as const) {
      const { rows, columns } = placeSheet(context, level, "da");
      expect(rows).toHaveLength(context.table[level].length);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
    const need = placeSheet(context, "blocks", "da").rows.map((row) => row[4]).filter((value) => typeof value === "number");
    const known = context.table.blocks.filter(({ needState, needShare }) => needState === "known" && needShare !== null);
    expect(need.reduce((sum, value) => sum + value, 0)).toBeCloseTo(known.reduce((sum, block) => sum + block.need.value, 0), 9);
  });
  it("[SHEET7] an edition for areas alone gives no sheet of blocks", () => {
    const areasOnly = { ...context, frame: { ...context.frame, edition: { ...context.frame.edition, export: "area" as const } } };
    expect(() => placeSheet(areasOnly, "blocks", "da")).toThrow('export "area"');
  });
});
