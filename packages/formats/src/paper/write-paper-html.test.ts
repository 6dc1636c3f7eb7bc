import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PaperDocument } from "@byfokus/model";
import { testPaper, testSvg } from "./test-paper.ts";
import { writePaperHtml } from "./write-paper-html.ts";

const html = (document: PaperDocument): string => new TextDecoder().decode(writePaperHtml(document));

const withSvg = (svg: string, alt = "Ord"): PaperDocument => testPaper("da", { blocks: [{ kind: "figure", caption: "Figur", alt, svg, width: 10, height: 10 }] });

describe("writePaperHtml", () => {
  it("[PAPER-F1] the file is the expected one, byte for byte", () => {
    const path = new URL("../../expected/paper/paper.html", import.meta.url);
    const text = html(testPaper());
    if (process.env["BYFOKUS_REWRITE_EXPECTED"] === "1") {
      mkdirSync(new URL("./", path), { recursive: true });
      writeFileSync(path, text);
    }
    expect(text).toBe(readFileSync(path, "utf8"));
  });
  it("[PAPER-F2] nothing in a text becomes markup, and nothing runs or is fetched", () => {
    const text = html(testPaper("en"));
    expect(text).toContain('<html lang="en">');
    expect(text).not.toMatch(/<script|<b>|\son\w+=|<link|<img|@import/i);
    expect(text.match(/(?:src|href)=/g)).toBeNull();
    expect(text).not.toContain("\u0000");
    expect(text).toContain("&lt;script&gt;");
  });
  it("[PAPER-F3] headings, header cells, captions and figure words are real", () => {
    const text = html(testPaper());
    expect(text).toContain("<h1>Fokus for Prøveby");
    expect(text).toContain('<h3 id="rows">');
    expect(text).toContain('<th scope="row">Nået behov</th>');
    expect(text).toContain('<th scope="col" class="end best">Type 2</th>');
    expect(text).toContain("<caption>Tabel 1. Konsekvenser</caption>");
    expect(text).toContain('role="img" aria-label="Kortet viser to områder i Prøveby."');
    expect(text.match(/role="img"/g)).toHaveLength(2);
  });
  it("[PAPER-F17] columns are read left, then right", () => {
    const text = html(testPaper());
    expect(text).toMatch(/<div class="columns"><div><h2 id="left">[\s\S]*Læses først\.[\s\S]*<\/div>\n<div><h2 id="right">[\s\S]*læses bagefter,[\s\S]*<h2 id="summary">/);
  });
  it.each([
    ["a script", testSvg.replace("<rect", "<script>1</script><rect")],
    ["a handler", testSvg.replace("<rect", '<rect onload="x()"')],
    ["an outside picture", testSvg.replace("<rect", '<image href="https://example.org/x.png"/><rect')],
    ["an outside fill", testSvg.replace("url(#p)", "url(https://example.org/p)")],
    ["foreign markup", testSvg.replace("<rect", "<foreignObject/><rect")],
    ["an entity", `<!DOCTYPE svg>${testSvg}`],
    ["no picture", "<p>hej</p>"],
  ])("[PAPER-F4] a figure with %s is refused", (_name, svg) => expect(() => html(withSvg(svg))).toThrow("Expected"));
  it("[PAPER-F5] a figure without words is refused", () => expect(() => html(withSvg(testSvg, " "))).toThrow("Expected words"));
});
