import type { FinestUnits } from "../table/finest-units.ts";
import type { PooledFigures } from "./pooled-figures.ts";

/** What one indicator says of each group (area or rest). */
export interface GroupEvidence {
  /** Counted, of how many; 0 of 0 where nothing is known. */
  readonly counts: Float64Array;
  readonly bases: Float64Array;
  /** 1 where the figure is of the whole group, 0 where some of its units had to be left out. */
  readonly whole: Uint8Array;
  readonly households: Float64Array;
}

/**
 * Sums the units of each group. Where some of an area's units have no figure, the area's own observation is used
 * instead if there is one; else the units that are known speak for the group, and it is marked as not whole.
 */
export function groupEvidence(units: FinestUnits, figures: PooledFigures): GroupEvidence {
  const evidence: GroupEvidence = {
    counts: new Float64Array(units.groupCount),
    bases: new Float64Array(units.groupCount),
    whole: new Uint8Array(units.groupCount).fill(1),
    households: new Float64Array(units.groupCount),
  };
  for (let i = 0; i < units.ids.length; i++) {
    const group = units.groupOf[i] ?? 0;
    const base = figures.units.bases[i] ?? NaN;
    evidence.households[group] = (evidence.households[group] ?? 0) + (units.households[i] ?? 0);
    if (base >= 0) {
      evidence.counts[group] = (evidence.counts[group] ?? 0) + (figures.units.counts[i] ?? 0);
      evidence.bases[group] = (evidence.bases[group] ?? 0) + base;
    } else if ((units.households[i] ?? 0) > 0) {
      evidence.whole[group] = 0;
    }
  }
  for (let area = 0; area < units.areas.length; area++) {
    const base = figures.areas.bases[area] ?? NaN;
    if (evidence.whole[area] === 1 && (evidence.bases[area] ?? 0) > 0) continue;
    if (base > 0) {
      evidence.counts[area] = figures.areas.counts[area] ?? 0;
      evidence.bases[area] = base;
      evidence.whole[area] = 1;
    }
  }
  return evidence;
}
