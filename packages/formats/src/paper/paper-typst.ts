import type { PaperBlock, PaperDocument, PaperTable } from "@byfokus/model";
import { pageWords } from "./page-words.ts";
import { typstText as text } from "./typst-text.ts";

/** A paper as Typst source; figure number n is expected at `/figure-n.svg`. Every text is a literal, never markup. */
export function paperTypst(document: PaperDocument): string {
  let figures = 0;
  const blocks = document.blocks.map((block) => (block.kind === "figure" ? figure(block, (figures += 1)) : plainBlock(block)));
  return [preamble(document), ...blocks, ""].join("\n");
}

/** Tables of at most this many rows are kept together. */
const mostUnbrokenRows = 15;

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
#show heading.where(level: 2): set block(above: 18pt, below: 9pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 13pt, below: 8pt)
#show figure.caption: it => { set text(9pt, fill: rgb("#46525D")); set align(left); it.body }
#show figure.where(kind: table): set figure.caption(position: top)
#show figure: set block(above: 14pt, below: 14pt)
#set figure(gap: 6pt, numbering: none)
#set list(marker: [–], indent: 2pt, body-indent: 6pt, spacing: 0.7em)
#set enum(indent: 2pt, body-indent: 6pt, spacing: 0.7em)
#set table(stroke: none, inset: (x: 5pt, y: 4pt))
#heading(level: 1, ${text(document.title)})`;
}

function plainBlock(block: Exclude<PaperBlock, { kind: "figure" }>): string {
  switch (block.kind) {
    case "heading": return `#heading(level: ${block.level}, ${text(block.text)})`;
    case "paragraph": return paragraph(block.text, block.emphasis);
    case "list": return `#${block.ordered ? "enum" : "list"}(${block.items.map((item) => text(item)).join(", ")}${block.items.length > 0 ? "," : ""})`;
    case "pageBreak": return "#pagebreak(weak: true)";
    case "table": return table(block);
  }
}

function paragraph(words: string, emphasis: "lead" | "note" | undefined): string {
  const style = emphasis === "lead" ? "size: 12pt" : emphasis === "note" ? `size: 9pt, fill: rgb("#46525D")` : "";
  return `#par(text(${style === "" ? "" : `${style}, `}${text(words)}))`;
}

function figure(block: Extract<PaperBlock, { kind: "figure" }>, number: number): string {
  return `#figure(image("/figure-${number}.svg", width: 100%, alt: ${text(block.alt)}), alt: ${text(block.alt)}, caption: [#${text(block.caption)}], kind: image, supplement: none)`;
}

function table(block: PaperTable): string {
  const columns = block.columns.map((_, index) => (index === 0 ? "1fr" : "auto")).join(", ");
  const align = block.columns.map((column) => (column.align === "end" ? "right" : "left")).join(", ");
  const cell = (value: string, column: number, strong: boolean): string => {
    const bold = strong || column === block.highlightColumn;
    const fill = column === block.highlightColumn ? `fill: rgb("#EFF3F7"), ` : "";
    return `table.cell(${fill}inset: ${inset(block, column)}, text(size: 8.8pt, ${bold ? "weight: 600, " : ""}${text(value)}))`;
  };
  const head = block.columns.map((column, index) => cell(column.title, index, true)).join(", ");
  const rows = block.rows.map((row) => `${row.map((value, index) => cell(value, index, false)).join(", ")}, table.hline(stroke: 0.5pt + rgb("#DED9CF")),`).join("\n");
  const notes = (block.notes ?? []).map((note) => `#block(above: 3pt, below: 3pt, text(size: 8.5pt, fill: rgb("#46525D"), ${text(note)}))`).join("\n");
  // A short table stays on one page; a long one breaks and repeats its header.
  return `#show figure.where(kind: table): set block(breakable: ${block.rows.length > mostUnbrokenRows})
#figure(kind: table, supplement: none, caption: [#${text(block.caption)}], table(columns: (${columns},), align: (${align},),
table.header(${head}, table.hline(stroke: 1pt + rgb("#17212A"))),
${rows}
))
${notes}`;
}

/** Text stands flush with the page's edges; a highlighted column keeps its room on both sides. */
function inset(block: PaperTable, column: number): string {
  const left = column === 0 ? "0pt" : "5pt";
  const right = column === block.columns.length - 1 && column !== block.highlightColumn ? "0pt" : "5pt";
  return `(left: ${left}, right: ${right}, y: 4pt)`;
}
