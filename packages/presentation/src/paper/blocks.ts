import type { ColumnPaperBlock, PaperBlock } from "@byfokus/model";

/** A section heading; `id` is the anchor and stays the same in both languages. */
export function heading(level: 2 | 3, id: string, text: string): PaperBlock & ColumnPaperBlock {
  return { kind: "heading", level, text, id };
}

/** Sentences as one paragraph; nothing where there are none. */
export function paragraph(sentences: readonly string[], emphasis?: "lead" | "note"): ColumnPaperBlock[] {
  const text = sentences.filter((sentence) => sentence !== "").join(" ");
  return text === "" ? [] : [{ kind: "paragraph", text, ...(emphasis === undefined ? {} : { emphasis }) }];
}

/** A list; nothing where it is empty. */
export function list(items: readonly string[], ordered = false): ColumnPaperBlock[] {
  return items.length === 0 ? [] : [{ kind: "list", ordered, items }];
}
