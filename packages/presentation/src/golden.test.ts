import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PaperBlock, PaperDocument } from "@byfokus/model";
import { evaluate } from "@byfokus/planning";
import { decisionPaper, describeMap, languages, lix, mapPicture, renderMapSvg, type MapOptions } from "./index.ts";
import { compared, fjordbyPlan, fjordbyToday } from "./test-support/fjordby-plan.ts";
import { fjordby } from "./test-support/fjordby.ts";

/** Compares byte for byte; `BYFOKUS_REWRITE_EXPECTED=1` writes the files anew, and the difference is then read in git. */
function expectFile(name: string, text: string): void {
  const path = new URL(`../expected/${name}`, import.meta.url);
  if (process.env["BYFOKUS_REWRITE_EXPECTED"] === "1") {
    mkdirSync(new URL("../expected/", import.meta.url), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, "utf8"));
}

const context = fjordby();
const plan = fjordbyPlan();
const scenario = (id: string) => plan.scenarios.find((candidate) => candidate.id === id) ?? plan.scenarios[0];

function picture(id: string, options: Partial<MapOptions>): string {
  const shown = scenario(id);
  if (shown === undefined) throw new Error("Expected a scenario.");
  const map = mapPicture(context, { lang: "da", scope: shown.scope, locks: plan.locks, ...options });
  return `${renderMapSvg(map, { lang: "da", title: "Kort over Fjordby", description: describeMap(context, map, "da", shown).text })}\n`;
}

function paper(lang: "da" | "en"): PaperDocument {
  const today = evaluate(context, plan, fjordbyToday(context));
  const body = lang === "da" ? "boligsocial bestyrelse" : "the housing-social board";
  return decisionPaper({ context, plan, comparison: compared(context, plan), scenarioId: "areasPlus", lang, today, options: { date: "2026-12-01", body } });
}

function asText(document: PaperDocument): string {
  const block = (item: PaperBlock): string => {
    switch (item.kind) {
      case "heading": return `\n${"#".repeat(item.level)} ${item.text}`;
      case "paragraph": return item.text;
      case "list": return item.items.map((text) => `- ${text}`).join("\n");
      case "figure": return `[${item.caption}]\n[${item.alt}]`;
      case "columns": return item.columns.flat().map(block).join("\n");
      case "pageBreak": return "\f";
      case "table": return [item.caption, ...[item.columns.map((column) => column.title), ...item.rows].map((row) => row.join(" | ")), ...(item.notes ?? [])].join("\n");
    }
  };
  return `${[document.title, ...document.header.left, ...document.header.right, ...document.blocks.map(block), document.footer.left, document.footer.right].join("\n")}\n`;
}

/** The blocks in reading order, columns opened. */
function flat(blocks: readonly PaperBlock[]): PaperBlock[] {
  return blocks.flatMap((block) => (block.kind === "columns" ? block.columns.flat() : [block]));
}

describe("what people see, byte for byte", () => {
  it("[MAP1] the full map of a scope with offers, faded as in a paper", () => expectFile("map-type-2.svg", picture("areasPlus", { fade: true })));
  it("[MAP2] couplings, an opened area and a selected one", () => expectFile("map-type-3-opened.svg", picture("balance", { opened: ["noerrevang"], selected: ["havneengen"] })));
  it("[MAP3] the small map has letters and no labels", () => expectFile("map-small.svg", picture("areasPlus", { size: "small", fade: true })));
  it("[MAP4] the mini map has fills and edges only", () => expectFile("map-mini.svg", picture("areasPlus", { size: "mini", fade: true })));
  it.each(languages)("[PAPER1] the decision paper in %s", (lang) => expectFile(`paper-${lang}.txt`, asText(paper(lang))));
});

describe("the decision paper", () => {
  it("[PAPER2] its Danish running text is easy to read: LIX at most 40", () => {
    const running = flat(paper("da").blocks).flatMap((block) => (block.kind === "paragraph" ? [block.text] : block.kind === "list" ? block.items : []));
    expect(lix(running.join(" "))).toBeLessThanOrEqual(40);
  });
  it("[PAPER3] the conclusion and the recommendation come before everything else", () => {
    expect(flat(paper("da").blocks).filter((block) => block.kind === "heading").map((block) => block.id).slice(0, 3)).toEqual(["summary", "recommendation", "consequences"]);
  });
  it("[PAPER4] synthetic data are named on every page and in the text", () => {
    const document = paper("da");
    expect(document.header.right.join()).toContain("syntetiske data");
    expect(asText(document)).toContain("Tallene er syntetiske.");
  });
  it("[PAPER5] single blocks and stairwells are never named", () => {
    expect(asText(paper("da"))).not.toMatch(/Blok \d/);
  });
  it("[PAPER6] addresses need a reader who may see them and an edition that may be shared in full", () => {
    const today = evaluate(context, plan, fjordbyToday(context));
    const showStairwells = [{ label: "Vangen 2", areaName: "Egeparken" }];
    const write = (exportLevel: "area" | "full" | "none", shown: boolean): string =>
      asText(decisionPaper({
        context: { ...context, frame: { ...context.frame, edition: { ...context.frame.edition, export: exportLevel } } },
        plan, comparison: compared(context, plan), scenarioId: "areasPlus", lang: "da", today,
        options: { date: "2026-12-01", body: "byråd", ...(shown ? { showStairwells } : {}) },
      }));
    expect(write("full", true)).toContain("Vangen 2 | Egeparken");
    expect(write("full", false)).toContain("må se opgange");
    expect(write("area", true)).not.toContain("Vangen 2");
    expect(() => write("none", true)).toThrow('export "none"');
  });
  it("[PAPER7] every figure has words and every heading an id of its own", () => {
    const blocks = flat(paper("en").blocks);
    const ids = blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    for (const block of blocks) if (block.kind === "figure") expect(block.alt.length).toBeGreaterThan(40);
  });
  it("[PAPER8] a scenario that is not there is a caller's mistake", () => {
    expect(() => decisionPaper({ context, plan, comparison: compared(context, plan), scenarioId: "nope", lang: "da", options: { date: "2026-12-01", body: "byråd" } })).toThrow('"nope"');
  });
});
