import { describe, expect, it } from "vitest";
import { setScope, type PaperBlock, type Plan } from "@byfokus/model";
import { certify, fillScope, verifyCertificate } from "@byfokus/planning";
import { compared, fjordbyPlan } from "../test-support/fjordby-plan.ts";
import { fjordby } from "../test-support/fjordby.ts";
import { languages } from "../numbers/language.ts";
import { gapText, certificateSentences, verificationView } from "../views/certificate-view.ts";
import { decisionPaper } from "./decision-paper.ts";

const context = fjordby();
const plan: Plan = { ...fjordbyPlan(), rules: { minShareOfEachOrganisation: 0.1 } };
const { scope, needReached } = fillScope({ context, plan, type: "areasPlus", keep: [] });
const answer = { scenarioId: "areasPlus", members: scope.members, bound: needReached * 1.001 };
const certificate = certify({ context, plan, type: "areasPlus", keep: [] }, answer, { codeVersion: "0.1.0", solver: "highs 1.15.3", seconds: 0.5 });
const solved = setScope("areasPlus", scope, certificate)(plan);

function sectionOf(written: Plan, lang: "da" | "en"): string {
  const { blocks } = decisionPaper({ context, plan: written, comparison: compared(context, written), scenarioId: "areasPlus", lang, options: {} });
  const start = blocks.findIndex((block) => block.kind === "heading" && block.id === "certificate");
  const end = blocks.findIndex((block, at) => at > start && (block.kind === "heading" || block.kind === "pageBreak"));
  return start < 0 ? "" : `${blocks.slice(start, end).map(asText).join("\n")}\n`;
}

function asText(block: PaperBlock): string {
  switch (block.kind) {
    case "heading": case "paragraph": return block.text;
    case "list": return block.items.map((text) => `- ${text}`).join("\n");
    case "table": return [block.caption, ...block.rows.map((row) => row.join(" | "))].join("\n");
    default: return `[${block.kind}]`;
  }
}

describe("the paper's certificate", () => {
  it.each(languages)("[CERTV1] what is proven, the fingerprints, and what is not proven (%s)", async (lang) => {
    await expect(sectionOf(solved, lang)).toMatchFileSnapshot(`../../expected/certificate-${lang}.txt`);
  });

  it("[CERTV2] a plan that was not solved has none", () => {
    expect(sectionOf(plan, "da")).toBe("");
  });

  it("[CERTV2] a proof that no longer holds is said not to, with no figure", () => {
    for (const changed of [{ ...solved, budget: { fte: 15 } }, { ...solved, locks: [] }, setScope("areasPlus", { ...scope, members: scope.members.slice(1) }, certificate)(plan)]) {
      expect(sectionOf(changed, "da")).toBe("Beregningsbevis\nPlanen, reglerne eller data er ændret, siden planen blev beregnet. Beregningsbeviset gælder derfor ikke længere.\n");
    }
  });

  it("[CERTV3] a gap is told as it is: none, less than can be shown, in per cent, unknown", () => {
    expect([0, 1e-7, 0.00005, 0.0123, null].map((gap) => gapText(gap, "en"))).toEqual(["0.00%", "0.00%", "below 0.01%", "1.23%", "unknown"]);
    expect(certificateSentences({ needReached: 348.2, bound: 348.2, gap: 0 }, "da")).toEqual(["Planen når 348,2 husstande med behov.", "Det er bevist, at ingen plan af samme type, der holder reglerne, når flere."]);
    expect(certificateSentences({ needReached: 0, bound: 5, gap: null }, "en").at(-1)).toBe("How far it is from the best is not known.");
  });

  it("[CERTV4] a failed check says what was expected and found", () => {
    const other = { ...certificate, figures: { ...certificate.figures, contacted: 1 } };
    const view = verificationView(verifyCertificate(context, other), other, "da");
    expect(view.conclusion).toBe("Beviset holder ikke: 2 tjek passer ikke.");
    expect(view.rows.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(["seal", "contacted"]);
    expect(view.rows.find(({ id }) => id === "contacted")?.difference).toMatch(/^ventede 1, fandt [\d.]+,\d+$/);
    expect(verificationView(verifyCertificate(context, certificate), certificate, "en").conclusion).toBe("The certificate holds.");
  });
});
