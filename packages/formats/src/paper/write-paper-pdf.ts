import type { PaperDocument } from "@byfokus/model";
import { checkedSvg } from "./figure-svg.ts";
import { paperFonts } from "./paper-fonts.ts";
import { paperFigures } from "./paper-figures.ts";
import { paperTypst } from "./paper-typst.ts";

/**
 * A paper as a tagged PDF that claims PDF/UA-1: A4, page x of y, real headings, lists, tables and figure texts.
 * The compiler itself refuses a figure without words. No clock: the same document gives the same bytes.
 */
export async function writePaperPdf(document: PaperDocument): Promise<Uint8Array> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  // The workspace is a name only: every file the paper reads is in memory.
  const workspace = process.platform === "win32" ? "C:\\byfokus-paper" : "/byfokus-paper";
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: paperFonts() }] });
  paperFigures(document.blocks).forEach((figure, index) => compiler.mapShadow(`${workspace}/figure-${index + 1}.svg`, Buffer.from(checkedSvg(figure), "utf8")));
  const compiled = compiler.compile({ mainFileContent: paperTypst(document) });
  if (compiled.result === null) throw new Error(`The paper could not be set as PDF: ${problems(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  const bytes = compiler.pdf(compiled.result, { pdfStandard: "ua-1", pdfTags: true, creationTimestamp: 0 });
  compiler.evictCache(10);
  return new Uint8Array(bytes);
}

function problems(diagnostics: readonly unknown[] | undefined): string {
  return diagnostics === undefined ? "no reason given" : JSON.stringify(diagnostics).slice(0, 600);
}
