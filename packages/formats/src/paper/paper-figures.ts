import type { PaperBlock, PaperFigure } from "@byfokus/model";

/** Every figure in reading order, those in columns too. */
export function paperFigures(blocks: readonly PaperBlock[]): PaperFigure[] {
  return blocks.flatMap((block) => (block.kind === "figure" ? [block] : block.kind === "columns" ? paperFigures(block.columns.flat()) : []));
}
