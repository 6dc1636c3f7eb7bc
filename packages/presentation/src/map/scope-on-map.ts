import type { AreaId, Scope } from "@byfokus/model";
import type { PlanningContext, PlanningTable } from "@byfokus/planning";

/** What a scope does, area by area, as a map can show it. */
export interface ScopeOnMap {
  readonly byArea: ReadonlyMap<AreaId, AreaInScope>;
  /** Indexes into `table.blocks` of blocks with an offer outside every area. */
  readonly outsideBlocks: readonly number[];
  /** Staff for the whole town, FTE. */
  readonly cityFte: number;
}

export interface AreaInScope {
  /** Staff bound to this area, FTE; 0 where it is reached only as part of a department or organisation. */
  readonly fte: number;
  /** Area work of any kind: own staff, or a department's or organisation's that has homes here. */
  readonly work: boolean;
  /** Blocks with an offer, whole blocks or through their stairwells. */
  readonly blocks: number;
}

/** Sums a scope's members over the areas they lie in; members the context does not know are left out. */
export function scopeOnMap(context: PlanningContext, scope: Scope): ScopeOnMap {
  const { table } = context;
  const found = new Map<AreaId, { fte: number; work: boolean; blocks: Set<number> }>();
  const at = (id: AreaId): { fte: number; work: boolean; blocks: Set<number> } => {
    const entry = found.get(id) ?? { fte: 0, work: false, blocks: new Set<number>() };
    found.set(id, entry);
    return entry;
  };
  const known = new Set(table.areas.map((area) => area.id));
  const outside = new Set<number>();
  let cityFte = 0;
  for (const member of scope.members) {
    if (member.kind === "area" && known.has(member.id)) {
      const entry = at(member.id);
      entry.fte += member.fte;
      entry.work = true;
    } else if (member.kind === "department" || member.kind === "organisation") {
      for (const id of areasOf(table, member)) at(id).work = true;
    } else if (member.kind === "city") {
      cityFte += member.fte;
    } else if (member.kind === "block" || member.kind === "stairwell") {
      const block = blockIndex(table, member);
      const area = table.areas[table.blocks[block]?.area ?? -1];
      if (area !== undefined) at(area.id).blocks.add(block);
      else if (block >= 0) outside.add(block);
    }
  }
  const byArea = new Map([...found].map(([id, entry]) => [id, { fte: entry.fte, work: entry.work, blocks: entry.blocks.size }]));
  return { byArea, outsideBlocks: [...outside].sort((a, b) => a - b), cityFte };
}

function areasOf(table: PlanningTable, member: { readonly kind: "department" | "organisation"; readonly id: string }): readonly AreaId[] {
  const places = member.kind === "department" ? table.departments : table.organisations;
  const units = places.find((place) => place.id === member.id)?.units ?? [];
  const areas = new Set<AreaId>();
  for (const unit of units) {
    const area = table.areas[table.areaOf[unit] ?? -1];
    if (area !== undefined) areas.add(area.id);
  }
  return [...areas];
}

/** Index of the block that an offer goes to, its own or its stairwell's; -1 for none. */
export function blockIndex(table: PlanningTable, member: { readonly kind: "block" | "stairwell"; readonly id: string }): number {
  if (member.kind === "block") return table.blocks.findIndex((block) => block.id === member.id);
  return table.blocks.findIndex((block) => block.stairwellIds?.includes(member.id) === true);
}
