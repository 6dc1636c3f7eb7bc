import type { AreaId } from "@byfokus/model";
import type { Box } from "./area-outline.ts";
import type { MapLabel } from "./map-picture-types.ts";

/** How many names a picture has room for: a full map in a paper has at most about two dozen. */
export function mostNames(width: number, height: number): number {
  return Math.round((width * height) / roomPerName);
}

/** Square units of picture per name. */
const roomPerName = 10_500;

export interface LabelWish {
  readonly areaId: AreaId;
  readonly text: string;
  readonly box: Box;
  /** Larger places choose first. */
  readonly weight: number;
  /** Chosen places are those with area work, or selected: they come before all others, and their names may cross another area where nothing else is free. */
  readonly chosen: boolean;
}

/**
 * Puts a name beside each area: below, above, right or left, whichever hides least. A name that would lie on a badge,
 * on another name or outside the picture is left out, and so is one that could only lie on another area (chosen places
 * apart): in a crowded town the names that stand are easy to place, and the rest are in the table. There are never more
 * names than `picture.most`; chosen places come first, then the largest.
 *
 * @param taken boxes no name may touch (badges, the scale bar, names that stand already)
 * @param picture its size, the boxes of all its areas (those of the wishes among them) and how many names it has room for
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
  picture: { readonly width: number; readonly height: number; readonly fontSize: number; readonly areas: readonly Box[]; readonly most: number },
): MapLabel[] {
  const blocked = [...taken];
  const labels: MapLabel[] = [];
  const inOrder = [...wishes].sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.weight - a.weight || (a.areaId < b.areaId ? -1 : 1));
  for (const wish of inOrder) {
    if (labels.length >= picture.most) break;
    const free = candidates(wish, picture.fontSize)
      .filter((box) => insidePicture(box, picture) && !blocked.some((other) => boxOverlap(box, other) > 0))
      .map((box) => ({ box, cost: picture.areas.reduce((sum, other) => sum + (other === wish.box ? 0 : boxOverlap(box, other)), 0) }));
    const best = free.reduce<{ box: Box; cost: number } | null>((chosen, next) => (chosen === null || next.cost < chosen.cost - 0.5 ? next : chosen), null);
    if (best === null || (best.cost > 0 && !wish.chosen)) continue;
    blocked.push(best.box);
    labels.push({
      id: `label:${wish.areaId}`,
      kind: "area",
      text: wish.text,
      x: best.box.x + best.box.width / 2,
      y: best.box.y + picture.fontSize * 0.95,
      fontSize: picture.fontSize,
      areaId: wish.areaId,
    });
  }
  return labels;
}

/** The box a name takes, with two units of air on both sides. */
export function labelBox(label: Pick<MapLabel, "text" | "x" | "y" | "fontSize">): Box {
  const width = textWidth(label.text, label.fontSize) + 4;
  return { x: label.x - width / 2, y: label.y - label.fontSize, width, height: label.fontSize * 1.3 };
}

/** Width of a text in IBM Plex Sans Medium, estimated: 0.57 of the font size per letter. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].length * fontSize * 0.57;
}

function candidates(wish: LabelWish, fontSize: number): readonly Box[] {
  const { box } = wish;
  const width = textWidth(wish.text, fontSize) + 4;
  const height = fontSize * 1.3;
  const middleX = box.x + (box.width - width) / 2;
  const middleY = box.y + (box.height - height) / 2;
  return [
    { x: middleX, y: box.y + box.height + 3, width, height },
    { x: middleX, y: box.y - height - 3, width, height },
    { x: box.x + box.width + 4, y: middleY, width, height },
    { x: box.x - width - 4, y: middleY, width, height },
    { x: box.x, y: box.y + box.height + 3, width, height },
    { x: box.x + box.width - width, y: box.y + box.height + 3, width, height },
    { x: box.x, y: box.y - height - 3, width, height },
    { x: box.x + box.width - width, y: box.y - height - 3, width, height },
  ];
}

/** Whether a box lies within the picture, two units from its edge. */
export function insidePicture(box: Box, picture: { readonly width: number; readonly height: number }): boolean {
  return box.x >= 2 && box.y >= 2 && box.x + box.width <= picture.width - 2 && box.y + box.height <= picture.height - 2;
}

/** The area two boxes share; 0 where they only touch. */
export function boxOverlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
