import type { ColumnPaperBlock, PaperBlock, PaperColumns, PaperDocument, PaperFigure, PaperTable } from "@byfokus/model";
import type * as DocxModule from "docx";
import type { FileChild, IParagraphOptions, ISectionOptions, Paragraph, Table } from "docx";
import { fixedZip, withoutClock } from "../exports/fixed-zip.ts";
import { columnShares } from "./column-shares.ts";
import { dropForbidden } from "./escape-html.ts";
import { checkedSvg } from "./figure-svg.ts";
import { docxStyles } from "./docx-styles.ts";
import { pageWords } from "./page-words.ts";
import { paperFigures } from "./paper-figures.ts";
import { figurePng } from "./svg-png.ts";

type Docx = typeof DocxModule;

/** Text width of an A4 page with 17 mm margins, in twentieths of a point (tables) and in pixels (pictures). */
const textWidth = { twips: 9_978, pixels: 665 };

/** Room between two columns, twentieths of a point, and a column's width in pixels. */
const columnSpace = 400;
const columnPixels = 319;

/**
 * A paper as a Word file: real heading styles, header rows that repeat, figures as SVG with a PNG for older readers and
 * words for those who cannot see them, the language set, page numbers. No clock: the same document gives the same bytes.
 */
export async function writePaperDocx(document: PaperDocument): Promise<Uint8Array> {
  const docx = await import("docx");
  const figures = paperFigures(document.blocks);
  const pictures = await Promise.all(figures.map(figurePng));
  let lists = 0;
  const simple = (block: Exclude<PaperBlock, PaperColumns>, width: number): FileChild[] => {
    if (block.kind === "figure") return figure(docx, block, pictures[figures.indexOf(block)] ?? Buffer.alloc(0), figures.indexOf(block), width);
    if (block.kind === "list") lists += 1;
    return plainBlock(docx, block, lists);
  };
  const title = new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, children: [run(docx, document.title)] });
  const parts = sectionsOf(document.blocks).map((part, index): Part => {
    const [left, right] = part.columns ?? [part.blocks, []];
    const rest = right.flatMap((block) => simple(block, columnPixels));
    const children = left.flatMap((block) => simple(block, part.columns === undefined ? textWidth.pixels : columnPixels));
    const turn = part.columns === undefined ? [] : [new docx.Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: docx.LineRuleType.EXACT }, children: [new docx.ColumnBreak()] })];
    return { columns: part.columns !== undefined, children: [...(index === 0 ? [title] : []), ...children, ...turn, ...rest] };
  });
  const words = pageWords[document.lang];
  const file = new docx.Document({
    title: dropForbidden(document.title),
    creator: "Byfokus",
    lastModifiedBy: "Byfokus",
    description: dropForbidden(document.header.right.join(" · ")),
    styles: docxStyles(words.locale),
    numbering: { config: [{ reference: "ordered", levels: [{ level: 0, format: docx.LevelFormat.DECIMAL, text: "%1.", alignment: docx.AlignmentType.START, style: { paragraph: { indent: { left: 400, hanging: 300 } } } }] }] },
    sections: parts.map((part, index) => section(docx, part, index === 0 ? { headers: { default: pageHeader(docx, document) }, footers: { default: pageFooter(docx, document) } } : {})),
  });
  return fixedZip(new Uint8Array(await docx.Packer.toBuffer(file)), withoutClock);
}

/** A stretch of the document with the same number of columns. */
interface Part {
  readonly columns: boolean;
  readonly children: readonly FileChild[];
}

/** Word's own columns, never a table: whoever reads with the ears gets the left column and then the right one. */
function section(docx: Docx, part: Part, margins: Pick<ISectionOptions, "headers" | "footers">): ISectionOptions {
  return {
    properties: {
      type: docx.SectionType.CONTINUOUS,
      page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1_530, bottom: 1_250, left: 964, right: 964, header: 560, footer: 500 } },
      ...(part.columns ? { column: { count: 2, space: columnSpace, equalWidth: true } } : {}),
    },
    ...margins,
    children: part.children,
  };
}

interface Stretch {
  readonly blocks: readonly Exclude<PaperBlock, PaperColumns>[];
  readonly columns?: readonly [left: readonly ColumnPaperBlock[], right: readonly ColumnPaperBlock[]];
}

/** The blocks cut where columns begin and end; the first stretch has the title and so always one column. */
function sectionsOf(blocks: readonly PaperBlock[]): readonly Stretch[] {
  return blocks.reduce<readonly Stretch[]>((parts, block) => {
    if (block.kind === "columns") return [...parts, { blocks: [], columns: block.columns }];
    const last = parts.at(-1);
    return last === undefined || last.columns !== undefined ? [...parts, { blocks: [block] }] : [...parts.slice(0, -1), { blocks: [...last.blocks, block] }];
  }, [{ blocks: [] }]);
}

function plainBlock(docx: Docx, block: Exclude<PaperBlock, PaperFigure | PaperColumns>, list: number): (Paragraph | Table)[] {
  const paragraph = (options: IParagraphOptions, text: string): Paragraph => new docx.Paragraph({ ...options, children: [run(docx, text)] });
  switch (block.kind) {
    case "heading": return [paragraph({ heading: block.level === 2 ? docx.HeadingLevel.HEADING_2 : docx.HeadingLevel.HEADING_3 }, block.text)];
    case "paragraph": return [paragraph(block.emphasis === "lead" ? { style: "Lead" } : block.emphasis === "note" ? { style: "Note" } : {}, block.text)];
    case "list": return block.items.map((item) => paragraph(block.ordered ? { numbering: { reference: "ordered", level: 0, instance: list } } : { bullet: { level: 0 } }, item));
    case "pageBreak": return [new docx.Paragraph({ pageBreakBefore: true, children: [] })];
    case "table": return table(docx, block);
  }
}

function table(docx: Docx, block: PaperTable): (Paragraph | Table)[] {
  const widths = columnShares(block).map((share) => Math.floor(textWidth.twips * share));
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" };
  const cell = (text: string, column: number, header: boolean) => {
    const best = column === block.highlightColumn;
    return new docx.TableCell({
      width: { size: widths[column] ?? 0, type: docx.WidthType.DXA },
      ...(best ? { shading: { type: docx.ShadingType.CLEAR, fill: "EFF3F7", color: "auto" } } : {}),
      borders: { top: none, left: none, right: none, bottom: header ? { style: docx.BorderStyle.SINGLE, size: 10, color: "17212A" } : { style: docx.BorderStyle.SINGLE, size: 4, color: "DED9CF" } },
      children: [new docx.Paragraph({ style: "Cell", alignment: block.columns[column]?.align === "end" ? docx.AlignmentType.END : docx.AlignmentType.START, keepNext: header, children: [run(docx, text, header || best)] })],
    });
  };
  return [
    new docx.Paragraph({ style: "Caption", keepNext: true, children: [run(docx, block.caption)] }),
    new docx.Table({
      width: { size: textWidth.twips, type: docx.WidthType.DXA },
      columnWidths: widths,
      layout: docx.TableLayoutType.FIXED,
      margins: { left: 70, right: 70, top: 40, bottom: 40 },
      rows: [
        new docx.TableRow({ tableHeader: true, cantSplit: true, children: block.columns.map((column, index) => cell(column.title, index, true)) }),
        ...block.rows.map((row) => new docx.TableRow({ cantSplit: true, children: row.map((text, index) => cell(text, index, false)) })),
      ],
    }),
    ...(block.notes ?? []).map((note) => new docx.Paragraph({ style: "Note", children: [run(docx, note)] })),
    new docx.Paragraph({ style: "Note", children: [] }),
  ];
}

function figure(docx: Docx, block: PaperFigure, png: Buffer, index: number, width: number): Paragraph[] {
  const scale = Math.min(1, width / block.width);
  const transformation = { width: Math.round(block.width * scale), height: Math.round(block.height * scale) };
  const alt = dropForbidden(block.alt);
  const image = new docx.ImageRun({
    type: "svg",
    data: Buffer.from(checkedSvg(block), "utf8"),
    fallback: { type: "png", data: png },
    transformation,
    altText: { id: String(index + 1), name: `figure-${index + 1}`, title: dropForbidden(block.caption), description: alt },
  });
  return [new docx.Paragraph({ keepNext: true, spacing: { before: 160, after: 80 }, children: [image] }), new docx.Paragraph({ style: "Caption", children: [run(docx, block.caption)] })];
}

function pageHeader(docx: Docx, document: PaperDocument): InstanceType<Docx["Header"]> {
  const rows = Math.max(document.header.left.length, document.header.right.length);
  const line = { style: docx.BorderStyle.SINGLE, size: 12, color: "17212A", space: 6 };
  return new docx.Header({
    children: Array.from({ length: rows }, (_, index) => new docx.Paragraph({
      style: "Margin",
      tabStops: [{ type: docx.TabStopType.RIGHT, position: textWidth.twips }],
      ...(index === rows - 1 ? { border: { bottom: line } } : {}),
      children: [run(docx, document.header.left[index] ?? ""), new docx.TextRun({ children: [new docx.Tab(), dropForbidden(document.header.right[index] ?? "")] })],
    })),
  });
}

function pageFooter(docx: Docx, document: PaperDocument): InstanceType<Docx["Footer"]> {
  const words = pageWords[document.lang];
  const right = [new docx.Tab(), `${dropForbidden(document.footer.right)} · ${words.page} `, docx.PageNumber.CURRENT, ` ${words.of} `, docx.PageNumber.TOTAL_PAGES];
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        style: "Margin",
        border: { top: { style: docx.BorderStyle.SINGLE, size: 4, color: "837E73", space: 6 } },
        tabStops: [{ type: docx.TabStopType.RIGHT, position: textWidth.twips }],
        children: [run(docx, document.footer.left), new docx.TextRun({ children: right })],
      }),
    ],
  });
}

function run(docx: Docx, text: string, bold = false): InstanceType<Docx["TextRun"]> {
  return new docx.TextRun({ text: dropForbidden(text), ...(bold ? { bold: true } : {}) });
}
