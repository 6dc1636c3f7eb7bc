import type { PaperBlock, PaperColumns, PaperDocument, PaperFigure, PaperTable } from "@byfokus/model";
import { columnShares } from "./column-shares.ts";
import { paperFigures } from "./paper-figures.ts";
import { pageWords } from "./page-words.ts";
import { typstText as text } from "./typst-text.ts";

/** A paper as Typst source; figure number n is expected at `/figure-n.svg`. Every text is a literal, never markup. */
export function paperTypst(document: PaperDocument): string {
  const numbers = new Map(paperFigures(document.blocks).map((block, index) => [block, index + 1]));
  return [preamble(document), ...document.blocks.map((block) => anyBlock(block, numbers)), ""].join("\n");
}

/** Tables of at most this many rows are kept together. */
const mostUnbrokenRows = 16;

function preamble(document: PaperDocument): string {
  const words = pageWords[document.lang];
  const column = (lines: readonly string[]): string => lines.map((line) => `#${text(line)}`).join(" #linebreak() ");
  const [first = "", ...rest] = document.header.left;
  const left = `#text(weight: 600, fill: rgb("#17212A"), ${text(first)})${rest.length > 0 ? " #linebreak() " : ""}${column(rest)}`;
  return `#set document(title: ${text(document.title)}, author: (), date: none)
#set text(font: ("IBM Plex Sans",), size: 10pt, lang: "${document.lang}", region: "${words.region}", fill: rgb("#17212A"), number-width: "tabular", hyphenate: false)
#set par(leading: 0.62em, spacing: 0.95em)
#set page(
  paper: "a4",
  margin: (top: 27mm, bottom: 22mm, x: 17mm),
  header: { set text(9pt, fill: rgb("#46525D")); grid(columns: (1fr, auto), column-gutter: 12pt, [${left}], align(right)[${column(document.header.right)}]); v(-4pt); line(length: 100%, stroke: 1.5pt + rgb("#17212A")) },
  footer: context { set text(9pt, fill: rgb("#46525D")); line(length: 100%, stroke: 0.6pt + rgb("#837E73")); v(-4pt); grid(columns: (1fr, auto), column-gutter: 12pt, [#${text(document.footer.left)}], [#${text(`${document.footer.right} · `)}#${text(`${words.page} `)}#counter(page).display()#${text(` ${words.of} `)}#counter(page).final().first()]) },
)
#show heading: set text(weight: 600, hyphenate: false)
#show heading.where(level: 1): set text(size: 18pt, weight: 500)
#show heading.where(level: 1): set block(below: 14pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 2): set block(above: 16pt, below: 8pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 13pt, below: 8pt)
#show figure.caption: it => { set text(9pt, fill: rgb("#46525D")); set align(left); it.body }
#show figure.where(kind: table): set figure.caption(position: top)
#show figure: set block(above: 12pt, below: 12pt)
#set figure(gap: 6pt, numbering: none)
#set list(marker: [–], indent: 2pt, body-indent: 6pt, spacing: 0.7em)
#set enum(indent: 2pt, body-indent: 6pt, spacing: 0.7em)
#set table(stroke: none, inset: (x: 5pt, y: 4pt))
#heading(level: 1, ${text(document.title)})`;
}

function anyBlock(block: PaperBlock, numbers: ReadonlyMap<PaperFigure, number>): string {
  switch (block.kind) {
    case "figure": return figure(block, numbers.get(block) ?? 0);
    case "columns": return columns(block, numbers);
    default: return plainBlock(block);
  }
}

/** A grid is layout only: a reading machine meets the left column's blocks, then the right one's. */
function columns(block: PaperColumns, numbers: ReadonlyMap<PaperFigure, number>): string {
  const cells = block.columns.map((blocks) => `[\n${blocks.map((item) => anyBlock(item, numbers)).join("\n")}\n]`);
  return `#block(above: 12pt, below: 12pt, grid(columns: (1fr, 1fr), column-gutter: 20pt, ${cells.join(", ")}))`;
}

function plainBlock(block: Exclude<PaperBlock, PaperFigure | PaperColumns>): string {
  switch (block.kind) {
    case "heading": return `#heading(level: ${block.level}, ${text(block.text)})`;
    case "paragraph": return paragraph(block.text, block.emphasis);
    case "list": return `#${block.ordered ? "enum" : "list"}(${block.items.map((item) => text(item)).join(", ")}${block.items.length > 0 ? "," : ""})`;
    case "pageBreak": return "#pagebreak(weak: true)";
    case "table": return table(block);
  }
}

function paragraph(words: string, emphasis: "lead" | "note" | undefined): string {
  const style = emphasis === "lead" ? "size: 11.5pt" : emphasis === "note" ? `size: 9pt, fill: rgb("#46525D")` : "";
  return `#par(text(${style === "" ? "" : `${style}, `}${text(words)}))`;
}

function figure(block: PaperFigure, number: number): string {
  return `#figure(image("/figure-${number}.svg", width: 100%, alt: ${text(block.alt)}), alt: ${text(block.alt)}, caption: [#${text(block.caption)}], kind: image, supplement: none)`;
}

function table(block: PaperTable): string {
  const widths = columnShares(block).map((share) => `${share.toFixed(4)}fr`).join(", ");
  const align = block.columns.map((column) => (column.align === "end" ? "right" : "left")).join(", ");
  const cell = (value: string, column: number, strong: boolean): string => {
    const bold = strong || column === block.highlightColumn;
    const fill = column === block.highlightColumn ? `fill: rgb("#EFF3F7"), ` : "";
    return `table.cell(${fill}inset: ${inset(block, column)}, text(size: 8.8pt, ${bold ? "weight: 600, " : ""}${text(value)}))`;
  };
  const head = block.columns.map((column, index) => cell(column.title, index, true)).join(", ");
  const rows = block.rows.map((row) => `${row.map((value, index) => cell(value, index, false)).join(", ")}, table.hline(stroke: 0.5pt + rgb("#DED9CF")),`).join("\n");
  const notes = (block.notes ?? []).map((note) => `#block(above: 5pt, below: 3pt, text(size: 8.5pt, fill: rgb("#46525D"), ${text(note)}))`).join("\n");
  // A short table stays on one page with its notes; a long one breaks and repeats its header.
  const breakable = block.rows.length > mostUnbrokenRows;
  return `#show figure.where(kind: table): set block(breakable: ${breakable})
#block(breakable: ${breakable}, above: 12pt, below: 14pt)[
#figure(kind: table, supplement: none, caption: [#${text(block.caption)}], table(columns: (${widths},), align: (${align},),
table.header(${head}, table.hline(stroke: 1pt + rgb("#17212A"))),
${rows}
))
${notes}
]`;
}

/** Text stands flush with the page's edges; a highlighted column keeps its room on both sides. */
function inset(block: PaperTable, column: number): string {
  const left = column === 0 ? "0pt" : "5pt";
  const right = column === block.columns.length - 1 && column !== block.highlightColumn ? "0pt" : "5pt";
  return `(left: ${left}, right: ${right}, y: 4pt)`;
}
