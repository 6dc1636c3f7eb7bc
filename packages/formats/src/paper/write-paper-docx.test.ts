import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { testPaper } from "./test-paper.ts";
import { writePaperDocx } from "./write-paper-docx.ts";

const parts = async (lang: "da" | "en" = "da"): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(await writePaperDocx(testPaper(lang)))).map(([name, content]) => [name, strFromU8(content)]));

describe("writePaperDocx", () => {
  it("[PAPER-F6] headings have styles, tables header rows that repeat, figures words", async () => {
    const files = await parts();
    const body = files["word/document.xml"] ?? "";
    for (const style of ["Heading1", "Heading2", "Heading3", "Caption", "Lead", "Note"]) expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body).toContain('descr="Kortet viser to områder i Prøveby."');
    expect(Object.keys(files).filter((name) => name.startsWith("word/media/")).map((name) => name.split(".").pop()).sort()).toEqual(["png", "svg"]);
    expect(body).toContain("asvg:svgBlip");
  });
  it("[PAPER-F7] the language is the paper's, pages are numbered, header and footer are there", async () => {
    const [da, en] = [await parts("da"), await parts("en")];
    expect(da["word/styles.xml"]).toContain('<w:lang w:val="da-DK"');
    expect(en["word/styles.xml"]).toContain('<w:lang w:val="en-GB"');
    const footer = da["word/footer1.xml"] ?? "";
    expect(footer).toContain("NUMPAGES");
    expect(footer).toContain("ikke virkning");
    expect(da["word/header1.xml"]).toContain("syntetiske data");
  });
  it("[PAPER-F8] each ordered list begins at 1", async () => {
    const ids = [...((await parts())["word/document.xml"] ?? "").matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((match) => match[1]);
    // One list of one item in a column, one of two, bullets, and one more of one.
    expect(ids[1]).toBe(ids[2]);
    expect(new Set([ids[0], ids[1], ids.at(-1)]).size).toBe(3);
  });
  it("[PAPER-F9] hostile text is text: every part is well-formed and holds no forbidden character", async () => {
    const files = await parts();
    const body = files["word/document.xml"] ?? "";
    expect(body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(body).not.toMatch(/<script|<b>/);
    expect(body).not.toContain("\u0000");
    expect(body.match(/<w:p[ >]/g)?.length).toBe(body.match(/<\/w:p>/g)?.length);
  });
  it("[PAPER-F17] two columns are Word's own, read left and then right, and one column follows", async () => {
    const body = (await parts())["word/document.xml"] ?? "";
    expect([...body.matchAll(/<w:cols [^>]*?w:num="(\d)"/g)].map((match) => match[1])).toContain("2");
    expect(body.match(/<w:sectPr>|<w:sectPr /g)).toHaveLength(3);
    const order = ["Fokus for Prøveby", "Læses først.", 'w:type="column"', "Til højre", "læses bagefter,", "Sagsresumé"].map((text) => body.indexOf(text));
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(order[0]).toBeGreaterThan(0);
    expect(body.match(/<w:tbl>/g)).toHaveLength(1);
  });
  it("[PAPER-F10] the same paper gives the same bytes", async () => {
    const [first, second] = [await writePaperDocx(testPaper()), await writePaperDocx(testPaper())];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
