import type { Polygon, Position, Scope } from "@byfokus/model";
import type { Evaluation, PlanningContext } from "@byfokus/planning";
import { scopeOnMap } from "../map/scope-on-map.ts";

/** An area on its way to a GIS file; geometry in EPSG:25832 or `null`. Property names are stable and in English. */
export interface AreaFeature {
  readonly id: string;
  readonly geometry: { readonly polygon: Polygon } | { readonly point: Position } | null;
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/** Areas with their need and, where given, what a scope does there. Hidden and missing figures are `null`; `needState` says which. */
export function areaFeatures(context: PlanningContext, chosen?: { readonly scope: Scope; readonly evaluation: Evaluation }): AreaFeature[] {
  const polygons = new Map(context.frame.areas.map((area) => [area.id, area.geometry]));
  const inScope = chosen === undefined ? undefined : scopeOnMap(context, chosen.scope).byArea;
  return context.table.areas.map((area) => {
    const polygon = polygons.get(area.id);
    const known = area.needState === "known";
    const place = chosen?.evaluation.byArea.find((candidate) => candidate.id === area.id);
    const work = inScope?.get(area.id);
    return {
      id: area.id,
      geometry: polygon !== undefined ? { polygon } : Number.isFinite(area.x) && Number.isFinite(area.y) ? { point: [area.x, area.y] } : null,
      properties: {
        areaId: area.id, name: area.name, tenure: area.tenure, dwellings: area.dwellings, residents: area.residents,
        need: known ? area.need.value : null, needShare: known ? area.needShare?.value ?? null : null,
        needShareLow: known ? area.needShare?.low ?? null : null, needShareHigh: known ? area.needShare?.high ?? null : null,
        needState: area.needState, fteToday: area.fteToday, editionId: context.frame.edition.id, synthetic: context.frame.synthetic ? "yes" : "no",
        ...(chosen === undefined ? {} : { fte: work?.fte ?? 0, blocks: work?.blocks ?? 0, needReached: known ? place?.reached ?? null : null, needLeftOut: known ? place?.leftOut ?? null : null }),
      },
    };
  });
}
