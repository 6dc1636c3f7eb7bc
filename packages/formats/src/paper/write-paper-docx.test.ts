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
    expect(ids[0]).toBe(ids[1]);
    expect(ids.at(-1)).not.toBe(ids[0]);
  });
  it("[PAPER-F9] hostile text is text: every part is well-formed and holds no forbidden character", async () => {
    const files = await parts();
    const body = files["word/document.xml"] ?? "";
    expect(body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(body).not.toMatch(/<script|<b>/);
    expect(body).not.toContain("\u0000");
    expect(body.match(/<w:p[ >]/g)?.length).toBe(body.match(/<\/w:p>/g)?.length);
  });
  it("[PAPER-F10] the same paper gives the same bytes", async () => {
    const [first, second] = [await writePaperDocx(testPaper()), await writePaperDocx(testPaper())];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
