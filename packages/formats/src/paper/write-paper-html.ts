import type { PaperBlock, PaperDocument, PaperTable } from "@byfokus/model";
import { columnShares } from "./column-shares.ts";
import { escapeHtml } from "./escape-html.ts";
import { checkedSvg } from "./figure-svg.ts";
import { paperCss } from "./paper-css.ts";

/**
 * A paper as one HTML file: no script, no outside reference, real headings, table headers and captions, every figure
 * with its words. Prints on A4. The same document gives the same bytes.
 */
export function writePaperHtml(document: PaperDocument): Uint8Array {
  const html = [
    "<!doctype html>",
    `<html lang="${document.lang}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(document.title)}</title>`,
    `<style>\n${paperCss}\n</style></head>`,
    "<body><main>",
    `<header class="meta"><div>${lines(document.header.left)}</div><div>${lines(document.header.right)}</div></header>`,
    `<h1>${escapeHtml(document.title)}</h1>`,
    ...document.blocks.map(block),
    `<footer><span>${escapeHtml(document.footer.left)}</span><span>${escapeHtml(document.footer.right)}</span></footer>`,
    "</main></body></html>",
    "",
  ].join("\n");
  return new TextEncoder().encode(html);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>`).join("");
}

function block(item: PaperBlock): string {
  switch (item.kind) {
    case "heading": return `<h${item.level} id="${escapeHtml(item.id)}">${escapeHtml(item.text)}</h${item.level}>`;
    case "paragraph": return `<p${item.emphasis === undefined ? "" : ` class="${item.emphasis}"`}>${escapeHtml(item.text)}</p>`;
    case "list": return list(item.ordered ? "ol" : "ul", item.items);
    case "table": return table(item);
    case "figure": return `<figure role="group">${labelled(checkedSvg(item), item.alt)}<figcaption>${escapeHtml(item.caption)}</figcaption></figure>`;
    case "columns": return `<div class="columns">${item.columns.map((blocks) => `<div>${blocks.map(block).join("\n")}</div>`).join("\n")}</div>`;
    case "pageBreak": return `<div class="pagebreak"></div>`;
  }
}

function list(tag: "ol" | "ul", items: readonly string[]): string {
  return `<${tag}>${items.map((text) => `<li>${escapeHtml(text)}</li>`).join("")}</${tag}>`;
}

/** The SVG with the document's own alternative text as its name: one announcement, whatever the picture says inside. */
function labelled(svg: string, alt: string): string {
  const [open = ""] = /^<svg[^>]*>/.exec(svg) ?? [];
  const plain = open.replace(/\s(?:role|aria-label|aria-labelledby)="[^"]*"/g, "");
  return `${plain.slice(0, -1)} role="img" aria-label="${escapeHtml(alt)}">${svg.slice(open.length)}`;
}

function table(item: PaperTable): string {
  const classes = (column: number): string => {
    const names = [item.columns[column]?.align === "end" ? "end" : "", column === item.highlightColumn ? "best" : ""].filter((name) => name !== "");
    return names.length === 0 ? "" : ` class="${names.join(" ")}"`;
  };
  const widths = columnShares(item).map((share) => `<col style="width:${(share * 100).toFixed(1)}%">`).join("");
  const head = item.columns.map((column, index) => `<th scope="col"${classes(index)}>${escapeHtml(column.title)}</th>`).join("");
  const rows = item.rows.map((row) => `<tr>${row.map((cell, index) => (index === 0 ? `<th scope="row"${classes(0)}>${escapeHtml(cell)}</th>` : `<td${classes(index)}>${escapeHtml(cell)}</td>`)).join("")}</tr>`);
  const notes = (item.notes ?? []).map((note) => `<p class="tablenote">${escapeHtml(note)}</p>`).join("");
  return `<div class="wide"><table><caption>${escapeHtml(item.caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>${notes}</div>`;
}
