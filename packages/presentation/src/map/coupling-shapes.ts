import type { AreaId, Coupling } from "@byfokus/model";
import type { AreaOutline } from "./area-outline.ts";
import type { MapShape } from "./map-picture-types.ts";
import { circlePath, tenths } from "./paths.ts";

/** One curved line per coupling, from the vulnerable area to a ring in the well-functioning one. */
export function couplingShapes(couplings: readonly Coupling[], outlines: ReadonlyMap<AreaId, AreaOutline>, ringRadius: number): MapShape[] {
  return couplings.flatMap((coupling) => {
    const from = outlines.get(coupling.vulnerable)?.middle;
    const to = outlines.get(coupling.wellFunctioning)?.middle;
    if (from === undefined || to === undefined) return [];
    const id = `${coupling.vulnerable}>${coupling.wellFunctioning}`;
    return [
      { id: `coupling:${id}`, kind: "coupling" as const, d: curve(from, to, ringRadius), areaId: coupling.vulnerable },
      { id: `ring:${id}`, kind: "ring" as const, d: circlePath(to[0], to[1], ringRadius), areaId: coupling.wellFunctioning },
    ];
  });
}

/** A quadratic curve that bows a sixth of its length to one side and stops at the ring. */
function curve(from: readonly [number, number], to: readonly [number, number], ringRadius: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const control: readonly [number, number] = [(from[0] + to[0]) / 2 - dy / 6, (from[1] + to[1]) / 2 + dx / 6];
  const [ex, ey] = [to[0] - control[0], to[1] - control[1]];
  const length = Math.hypot(ex, ey);
  const part = length > ringRadius ? (length - ringRadius) / length : 0;
  const end: readonly [number, number] = [control[0] + ex * part, control[1] + ey * part];
  return `M${tenths(from[0])} ${tenths(from[1])}Q${tenths(control[0])} ${tenths(control[1])} ${tenths(end[0])} ${tenths(end[1])}`;
}
