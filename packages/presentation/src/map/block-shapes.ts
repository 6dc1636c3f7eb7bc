import { smallestBlock, type AreaSummary, type BlockSummary } from "@byfokus/planning";
import type { MapDetails } from "./map-options.ts";
import type { MapShape } from "./map-picture-types.ts";
import { needClass } from "./need-class.ts";
import { rectanglePath } from "./paths.ts";

/** Ground a dwelling takes in the little house that stands for its block, square metres. */
const housePerDwellingM2 = 55;

/** Light texture: one house per block, sized by its dwellings; empty where blocks have no points. */
export function housesPath(area: AreaSummary, details: MapDetails): string {
  const blocks = blocksOf(area, details);
  const room = nearestDistance(blocks) / details.projection.frame.metresPerUnit;
  return blocks.map((block) => housePath(block, details, 1, room)).join("");
}

/** An opened area's blocks, each with its own class; chosen ones get the ink edge and dots. */
export function blockShapes(area: AreaSummary, details: MapDetails): MapShape[] {
  const blocks = blocksOf(area, details);
  const room = nearestDistance(blocks) / details.projection.frame.metresPerUnit;
  return blocks.flatMap((block) => blockPair(block, details, room));
}

/** Blocks with an offer that lie outside every area. */
export function outsideBlockShapes(indexes: readonly number[], details: MapDetails): MapShape[] {
  return indexes.flatMap((index) => {
    const block = details.context.table.blocks[index];
    return block === undefined || !Number.isFinite(block.x) ? [] : blockPair(block, details, Infinity);
  });
}

function blockPair(block: BlockSummary, details: MapDetails, room: number): MapShape[] {
  const d = housePath(block, details, 1.6, room);
  const area = details.context.table.areas[block.area];
  const chosen = details.options.scope?.members.some((member) => isOffer(member, block)) === true;
  // A smaller block has no figure of its own that may be shown.
  const fill = block.dwellings >= smallestBlock && block.needShare !== null ? needClass(block.needShare.value, details.breaks) : "hidden";
  const ids = { blockId: block.id, ...(area === undefined ? {} : { areaId: area.id }) };
  return [
    { id: `block:${block.id}`, kind: "block", d, fill, ...ids },
    ...(chosen ? [{ id: `blockChosen:${block.id}`, kind: "blockChosen" as const, d, ...ids }] : []),
  ];
}

function isOffer(member: { readonly kind: string; readonly id: string }, block: BlockSummary): boolean {
  return (member.kind === "block" && member.id === block.id) || (member.kind === "stairwell" && block.stairwellIds?.includes(member.id) === true);
}

function blocksOf(area: AreaSummary, details: MapDetails): readonly BlockSummary[] {
  const index = details.context.table.areas.indexOf(area);
  const blocks = details.context.table.blocks.filter((block) => block.area === index && Number.isFinite(block.x) && Number.isFinite(block.y));
  // A block that is the whole area says nothing that the area's own shape does not say.
  return blocks.length > 1 ? blocks : [];
}

/** @param room picture units to the nearest block; houses never cover each other */
function housePath(block: BlockSummary, details: MapDetails, scale: number, room: number): string {
  const [x, y] = details.projection.project([block.x, block.y]);
  const unit = details.projection.frame.metresPerUnit;
  const wished = Math.min(11, Math.max(details.size === "full" ? 2.6 : 1.6, Math.sqrt(block.dwellings * housePerDwellingM2) / unit)) * scale;
  const side = Math.max(1, Math.min(wished, room * 0.85));
  return rectanglePath(x, y, side * 1.3, side * 0.65);
}

/** Metres between the two closest blocks; infinite for fewer than two or for blocks on the same point. */
function nearestDistance(blocks: readonly BlockSummary[]): number {
  let nearest = Infinity;
  blocks.forEach((a, index) => {
    for (const b of blocks.slice(index + 1)) {
      const distance = Math.hypot(a.x - b.x, a.y - b.y);
      if (distance > 1) nearest = Math.min(nearest, distance);
    }
  });
  return nearest;
}
