import { checkStairwells, type StairwellColumns } from "./stairwell-columns.ts";
import { walkOrder } from "./walk-order.ts";

/**
 * Groups stairwells into blocks large enough to be shown: whole stairwells of one group, at least `minimum` dwellings
 * wherever the group as a whole has that many (a smaller group becomes one block of its own).
 *
 * Stairwells with the same `near` key stay together where they are enough for a block; what is left over in a group
 * makes blocks of its own or joins the nearest block. Inside that, blocks are cut from a walk along Hilbert's curve,
 * so they are compact; the end of a walk that is too small joins the walk's nearest block.
 *
 * @returns block number per stairwell, 0, 1, 2 ... without gaps: by group, then by `near` key, then along the walk
 * @throws where columns differ in length, a group is not a whole number of at least 0, or dwellings are negative
 */
export function groupIntoBlocks({ minimum = 20, ...columns }: StairwellColumns & { readonly minimum?: number }): Int32Array {
  checkStairwells(columns);
  if (!(minimum > 0)) throw new Error(`Expected a minimum above 0 dwellings, got ${minimum}.`);
  const blockOf = new Int32Array(columns.dwellings.length).fill(-1);
  let blocks = 0;
  for (const members of byKey(range(columns.dwellings.length), (i) => columns.group[i] ?? 0)) {
    for (const block of blocksOfGroup(columns, members, minimum)) {
      for (const i of block) blockOf[i] = blocks;
      blocks++;
    }
  }
  return blockOf;
}

function blocksOfGroup(columns: StairwellColumns, members: readonly number[], minimum: number): readonly number[][] {
  const clusters = byKey(members, (i) => columns.near?.[i] ?? 0);
  const large = clusters.filter((cluster) => dwellingsOf(columns, cluster) >= minimum);
  const small = clusters.filter((cluster) => dwellingsOf(columns, cluster) < minimum);
  const blocks = large.flatMap((cluster) => cutWalk(columns, cluster, minimum));
  if (dwellingsOf(columns, small.flat()) >= minimum || blocks.length === 0) {
    return [...blocks, ...cutWalk(columns, small.flat(), minimum)];
  }
  for (const cluster of small) {
    const walk = walkOrder(columns, cluster);
    nearestBlock(columns, blocks, walk).push(...walk);
  }
  return blocks;
}

/** Blocks along the walk: closed as soon as they are large enough. */
function cutWalk(columns: StairwellColumns, cluster: readonly number[], minimum: number): number[][] {
  const blocks: number[][] = [];
  let open: number[] = [];
  let dwellings = 0;
  for (const i of walkOrder(columns, cluster)) {
    open.push(i);
    dwellings += columns.dwellings[i] ?? 0;
    if (dwellings >= minimum) {
      blocks.push(open);
      open = [];
      dwellings = 0;
    }
  }
  if (open.length > 0) {
    if (blocks.length === 0) blocks.push(open);
    else nearestBlock(columns, blocks, open).push(...open);
  }
  return blocks;
}

/** The block whose middle is nearest; the first one where positions are unknown or equally near. */
function nearestBlock(columns: StairwellColumns, blocks: readonly number[][], cluster: readonly number[]): number[] {
  const from = middle(columns, cluster);
  let nearest: number[] | undefined;
  let shortest = Infinity;
  for (const block of blocks) {
    const to = middle(columns, block);
    const distance = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
    if (nearest === undefined || distance < shortest) {
      nearest = block;
      shortest = Number.isNaN(distance) ? Infinity : distance;
    }
  }
  if (nearest === undefined) throw new Error("Expected at least one block to join, got 0.");
  return nearest;
}

/** Mean position of the stairwells that have one; NaN where none has. */
function middle(columns: StairwellColumns, cluster: readonly number[]): { readonly x: number; readonly y: number } {
  let x = 0;
  let y = 0;
  let placed = 0;
  for (const i of cluster) {
    const left = columns.x[i] ?? NaN;
    const up = columns.y[i] ?? NaN;
    if (Number.isNaN(left) || Number.isNaN(up)) continue;
    x += left;
    y += up;
    placed++;
  }
  return { x: x / placed, y: y / placed };
}

function dwellingsOf(columns: StairwellColumns, cluster: readonly number[]): number {
  return cluster.reduce((sum, i) => sum + (columns.dwellings[i] ?? 0), 0);
}

/** Members with the same key together, keys rising, members in the order given. */
function byKey(members: readonly number[], key: (i: number) => number): readonly number[][] {
  const groups = new Map<number, number[]>();
  for (const i of members) {
    const group = groups.get(key(i));
    if (group === undefined) groups.set(key(i), [i]);
    else group.push(i);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, i) => i);
}
