import type { AreaId } from "@byfokus/model";
import type { AreaOutline } from "./area-outline.ts";
import type { MapBadge, MapSize } from "./map-picture-types.ts";
import { textWidth } from "./place-labels.ts";
import type { ScopeOnMap } from "./scope-on-map.ts";

/** `O 3,5` for area work, `B 4` for offers to blocks; small maps have the letter alone at the corner, mini maps none. */
export function mapBadges(
  scope: ScopeOnMap,
  outlines: ReadonlyMap<AreaId, AreaOutline>,
  style: { readonly size: MapSize; readonly width: number; readonly text: (fte: number) => string },
): MapBadge[] {
  if (style.size === "mini") return [];
  return [...scope.byArea].flatMap(([areaId, area]) => {
    const outline = outlines.get(areaId);
    if (outline === undefined) return [];
    const kind = area.work ? ("work" as const) : ("offer" as const);
    const text = style.size === "full" ? fullText(area, style.text) : area.work ? "O" : "B";
    const width = style.size === "full" ? textWidth(text, 11) + 12 : 14;
    const height = style.size === "full" ? 17 : 14;
    const [middleX, middleY] = outline.middle;
    const corner = { x: Math.min(outline.box.x + outline.box.width - 5, style.width - width - 2), y: Math.max(2, outline.box.y - 7) };
    const place = style.size === "full" ? { x: middleX - width / 2, y: middleY - height / 2 } : corner;
    return [{ id: `badge:${areaId}`, areaId, kind, text, width, height, ...place }];
  });
}

function fullText(area: { readonly fte: number; readonly work: boolean; readonly blocks: number }, number: (fte: number) => string): string {
  const work = area.work ? [area.fte > 0 ? `O ${number(area.fte)}` : "O"] : [];
  const offers = area.blocks > 0 ? [`B ${area.blocks}`] : [];
  return [...work, ...offers].join(" · ");
}
