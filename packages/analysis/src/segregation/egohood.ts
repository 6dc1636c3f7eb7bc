import { pointGrid } from "../neighbourhoods/point-grid.ts";
import type { GroupTable } from "./group-table.ts";
import { kernelWeight, type Kernel } from "./kernel.ts";

/** Positions in metres, never degrees; one per place. */
export interface Positions {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** How far an egohood reaches. */
export interface EgohoodReach {
  readonly kernel: Kernel;
  /** One table of sums for each, metres, at least 0. */
  readonly bandwidthsM: readonly number[];
}

/**
 * Each place's egohood (Hipp & Boessen 2013; Reardon & O'Sullivan 2004): the groups' counts around it, weighted by a
 * kernel of the distance, its own people with weight 1. All bandwidths come from one sweep over the pairs of places
 * within the largest, found by a grid of squares; the exponential kernel has no edge and visits every pair.
 *
 * @param table one row per place
 * @returns one table of weighted sums per bandwidth, in their order
 */
export function egohoods(positions: Positions, table: GroupTable, { kernel, bandwidthsM }: EgohoodReach): readonly GroupTable[] {
  const { counts, groups } = table;
  const places = counts.length / groups;
  checkPositions(positions, places);
  for (const bandwidth of bandwidthsM) if (!(bandwidth >= 0)) throw new Error(`Expected a bandwidth of at least 0 m, got ${bandwidth}.`);
  const widestFirst = bandwidthsM.map((bandwidthM) => ({ bandwidthM, sums: Float64Array.from(counts) }));
  const sums = widestFirst.map((each) => ({ counts: each.sums, groups }));
  widestFirst.sort((a, b) => b.bandwidthM - a.bandwidthM);
  const edge = kernel === "exponential" ? Infinity : (widestFirst[0]?.bandwidthM ?? 0);
  forPairsWithin(positions, edge, (i, j, distanceM) => {
    for (const { bandwidthM, sums: into } of widestFirst) {
      const weight = kernelWeight(kernel, distanceM, bandwidthM);
      // Narrower ones give nothing either.
      if (weight === 0) break;
      for (let group = 0; group < groups; group++) {
        const [atI, atJ] = [i * groups + group, j * groups + group];
        into[atI] = (into[atI] ?? 0) + weight * (counts[atJ] ?? 0);
        into[atJ] = (into[atJ] ?? 0) + weight * (counts[atI] ?? 0);
      }
    }
  });
  return sums;
}

/** Throws where a place has no position: it would be left out of every egohood unseen. */
export function checkPositions({ x, y }: Positions, places: number): void {
  if (x.length !== places || y.length !== places) throw new Error(`Expected positions for ${places} places, got ${x.length} and ${y.length}.`);
  for (let place = 0; place < places; place++) {
    if (!Number.isFinite(x[place]) || !Number.isFinite(y[place])) throw new Error(`Expected a position for place ${place}, got ${x[place]}, ${y[place]}.`);
  }
}

/** Visits every pair closer than the edge (and every pair in the same spot) once. */
function forPairsWithin({ x, y }: Positions, edge: number, visit: (i: number, j: number, distanceM: number) => void): void {
  const { start, points, columns, rows } = pointGrid(x, y, edge > 0 ? edge : undefined);
  const squaredEdge = edge * edge;
  for (let cell = 0; cell < columns * rows; cell++) {
    const column = cell % columns;
    for (let a = start[cell] ?? 0; a < (start[cell + 1] ?? 0); a++) {
      const i = points[a] ?? 0;
      // Half of the nine cells around, so that each pair comes once.
      for (let which = 0; which < 5; which++) {
        const across = which === 0 || which === 3 ? 0 : which === 1 || which === 4 ? 1 : -1;
        const other = cell + across + (which >= 2 ? columns : 0);
        if (column + across < 0 || column + across >= columns || other >= columns * rows) continue;
        for (let b = which === 0 ? a + 1 : (start[other] ?? 0); b < (start[other + 1] ?? 0); b++) {
          const j = points[b] ?? 0;
          const squared = ((x[i] ?? 0) - (x[j] ?? 0)) ** 2 + ((y[i] ?? 0) - (y[j] ?? 0)) ** 2;
          if (squared < squaredEdge || squared === 0) visit(i, j, Math.sqrt(squared));
        }
      }
    }
  }
}
