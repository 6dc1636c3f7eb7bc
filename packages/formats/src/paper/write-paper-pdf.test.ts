import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { hostile, testPaper, testSvg } from "./test-paper.ts";
import { typstText } from "./typst-text.ts";
import { writePaperPdf } from "./write-paper-pdf.ts";

type StructureNode = NonNullable<Awaited<ReturnType<PDFPageProxy["getStructTree"]>>>;

/** A tag with all text below it, as a reading machine meets it. */
interface Tag {
  readonly role: string;
  readonly text: string;
}

/** A PDF as another program reads it: the text of each page as it is painted, and its tags in the order they are read. */
async function readPdf(bytes: Uint8Array): Promise<{ readonly pages: string[]; readonly tags: Tag[] }> {
  const loading = getDocument({ data: bytes, verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  const tags: Tag[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const marked = await markedText(page);
    pages.push([...marked.values()].join("\n"));
    addTags(await page.getStructTree(), marked, tags);
  }
  await loading.destroy();
  return { pages, tags };
}

/** Text by the id of its marked content, in the order it is painted; what stands outside the tags (header, footer) is under "". */
async function markedText(page: PDFPageProxy): Promise<Map<string, string>> {
  const marked = new Map<string, string>();
  let id = "";
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ("str" in item) marked.set(id, `${marked.get(id) ?? ""}${item.str}${item.hasEOL ? "\n" : ""}`);
    else id = item.type === "endMarkedContent" ? "" : (item.id ?? "");
  }
  return marked;
}

/** Adds a tag and those inside it; gives the text of them all. */
function addTags(node: StructureNode | null, marked: ReadonlyMap<string, string>, tags: Tag[]): string {
  if (node === null) return "";
  const at = tags.push({ role: node.role, text: "" }) - 1;
  const text = node.children.map((child) => ("role" in child ? addTags(child, marked, tags) : (marked.get(child.id) ?? ""))).join("");
  tags[at] = { role: node.role, text };
  return text;
}

describe("writePaperPdf", () => {
  it("[PAPER-F11] the file is tagged, has a language and claims PDF/UA-1", async () => {
    const raw = Buffer.from(await writePaperPdf(testPaper())).toString("latin1");
    for (const mark of ["/MarkInfo", "/StructTreeRoot", "/Lang (da-DK)", "pdfuaid:part>1<"]) expect(raw).toContain(mark);
  });
  it("[PAPER-F12] title, header, page numbers and hostile text are there as text", async () => {
    const { pages } = await readPdf(await writePaperPdf(testPaper()));
    expect(pages).toHaveLength(3);
    pages.forEach((page, index) => {
      for (const words of ["Prøveby · byråd", "syntetiske data", `Side ${index + 1} af 3`]) expect(page).toContain(words);
    });
    for (const words of ["Fokus for Prøveby 2027–2030", "#sys.inputs", "alert(1)", "=1+1"]) expect(pages[0]).toContain(words);
    expect(pages[2]).toContain("Bilag A");
  });
  it("[PAPER-F13] the same paper gives the same bytes", async () => {
    const [first, second] = [await writePaperPdf(testPaper("en")), await writePaperPdf(testPaper("en"))];
    expect(Buffer.compare(first, second)).toBe(0);
  });
  it("[PAPER-F17] the tags lead through the left column, then the right one, and no table is made of them", async () => {
    const { tags } = await readPdf(await writePaperPdf(testPaper()));
    const read = tags.filter(({ role }) => ["H1", "H2", "H3", "P", "LI"].includes(role)).map(({ role, text }) => `${role} ${text.replaceAll(/\s+/g, " ").trim()}`);
    const from = read.indexOf("H2 Til venstre");
    expect(read.slice(from, from + 6)).toEqual(["H2 Til venstre", "P Læses først.", "P Figur 0. Lille kort", "H2 Til højre", "LI 1. læses bagefter,", "H2 Sagsresumé"]);
    expect(tags.filter(({ role }) => role === "Table")).toHaveLength(1);
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
