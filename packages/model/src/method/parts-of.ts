import type { IndexFigure, IndexGroup, IndexMethod, IndexPart } from "./index-method.ts";

/** Every figure of a method, in the file's order, dimension by dimension. */
export function figuresOf(method: Pick<IndexMethod, "dimensions">): readonly IndexFigure[] {
  return method.dimensions.flatMap(({ parts }) => partsBelow(parts)).filter((part) => part.kind === "figure");
}

/** All parts at every level, each before those inside it. */
export function partsBelow(parts: readonly IndexPart[]): readonly IndexPart[] {
  return parts.flatMap((part): readonly (IndexFigure | IndexGroup)[] => (part.kind === "figure" ? [part] : [part, ...partsBelow(part.parts)]));
}
