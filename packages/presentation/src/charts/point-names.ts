import { letterWidth, round } from "./chart-frame.ts";
import type { ChartLabel } from "./chart-picture.ts";

export interface NamedPoint {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Names beside points, the first point first: right of it, left, above, below or above to one side, wherever nothing lies. A name without
 * room is left out; the table has them all.
 *
 * @param others every point of the chart, which no name may cover
 */
export function pointNames(points: readonly NamedPoint[], others: readonly { readonly x: number; readonly y: number }[], inside: Box): ChartLabel[] {
  const taken: Box[] = others.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const labels: ChartLabel[] = [];
  for (const { id, name, x, y } of points) {
    const width = name.length * letterWidth;
    const places = [
      { x: x + 8, y: y + 4, anchor: "start" as const, left: x + 8 }, { x: x - 8, y: y + 4, anchor: "end" as const, left: x - 8 - width },
      { x, y: y - 9, anchor: "middle" as const, left: x - width / 2 }, { x, y: y + 17, anchor: "middle" as const, left: x - width / 2 },
      { x: x - 4, y: y - 9, anchor: "start" as const, left: x - 4 }, { x: x + 4, y: y - 9, anchor: "end" as const, left: x + 4 - width },
    ];
    const free = places.find((place) => {
      const box = boxOf(place, width);
      return box.left >= inside.left && box.right <= inside.right && box.top >= inside.top && box.bottom <= inside.bottom && taken.every((other) => apart(box, other));
    });
    if (free === undefined) continue;
    taken.push(boxOf(free, width));
    labels.push({ id: `name:${id}`, kind: "pointName", x: round(free.x), y: round(free.y), anchor: free.anchor, text: name });
  }
  return labels;
}

function boxOf({ left, y }: { readonly left: number; readonly y: number }, width: number): Box {
  return { left, right: left + width, top: y - 11, bottom: y + 3 };
}

function apart(a: Box, b: Box): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}
