import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hostile, testPaper, testSvg } from "./test-paper.ts";
import { typstText } from "./typst-text.ts";
import { writePaperPdf } from "./write-paper-pdf.ts";

/** The text of a PDF by poppler, as on the page or in the order of its tags; `null` where poppler is not installed. */
function pdfText(bytes: Uint8Array, order: "page" | "tags" = "page"): string | null {
  const folder = mkdtempSync(join(tmpdir(), "byfokus-pdf-"));
  try {
    writeFileSync(join(folder, "paper.pdf"), bytes);
    const file = join(folder, "paper.pdf");
    return execFileSync(order === "page" ? "pdftotext" : "pdfinfo", order === "page" ? [file, "-"] : ["-struct-text", file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("writePaperPdf", () => {
  it("[PAPER-F11] the file is tagged, has a language and claims PDF/UA-1", async () => {
    const raw = Buffer.from(await writePaperPdf(testPaper())).toString("latin1");
    for (const mark of ["/MarkInfo", "/StructTreeRoot", "/Lang (da-DK)", "pdfuaid:part>1<"]) expect(raw).toContain(mark);
  });
  it("[PAPER-F12] title, header, page numbers and hostile text are there as text", async (test) => {
    const text = pdfText(await writePaperPdf(testPaper()));
    if (text === null) return test.skip("pdftotext (poppler) is not installed");
    for (const words of ["Fokus for Prøveby 2027–2030", "syntetiske data", "Side 1 af 3", "Side 3 af 3", "#sys.inputs", "alert(1)", "=1+1"]) expect(text).toContain(words);
  });
  it("[PAPER-F13] the same paper gives the same bytes", async () => {
    const [first, second] = [await writePaperPdf(testPaper("en")), await writePaperPdf(testPaper("en"))];
    expect(Buffer.compare(first, second)).toBe(0);
  });
  it("[PAPER-F17] the tags lead through the left column, then the right one, and no table is made of them", async (test) => {
    const text = pdfText(await writePaperPdf(testPaper()), "tags");
    if (text === null) return test.skip("pdftotext (poppler) is not installed");
    const order = ["Læses først.", "Til højre", "læses bagefter,", "Sagsresumé"].map((words) => text.indexOf(words));
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(order[0]).toBeGreaterThan(0);
    expect(text.match(/^\s*Table/gm)).toHaveLength(1);
  });
  it("[PAPER-F14] a text is one literal whatever it holds", () => {
    expect(typstText('a"b\\c\n#d')).toBe('"a\\"b\\\\c #d"');
    expect(typstText(hostile)).not.toContain("\u0000");
  });
  it("[PAPER-F15] long tables, empty lists and papers without blocks are set too", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Område ${index}`, "1"]);
    const blocks = [
      { kind: "list" as const, ordered: false, items: [] },
      { kind: "table" as const, caption: "Lang", columns: [{ title: "A", align: "start" as const }, { title: "B", align: "end" as const }], rows },
      { kind: "figure" as const, caption: "F", alt: "ord", svg: testSvg, width: 200, height: 100 },
    ];
    expect((await writePaperPdf(testPaper("da", { blocks }))).length).toBeGreaterThan(1_000);
    expect((await writePaperPdf(testPaper("da", { blocks: [] }))).length).toBeGreaterThan(1_000);
  });
});
