import type { ReachModel } from "@byfokus/model";

/** Staff is typed with one or two decimals; this keeps 0.1 + 0.2 from falling below 0.3. */
const tolerance = 1e-9;

/**
 * The share of a place's need that area work reaches, 0-1.
 * Nobody below critical mass; from there the curve, read at the place's staff per 1,000 dwellings.
 *
 * @param fte staff in the place
 * @param dwellings the place's dwellings; a place without dwellings reaches nobody
 */
export function reachShare(model: ReachModel, fte: number, dwellings: number): number {
  if (dwellings <= 0 || fte <= 0 || fte < criticalMass(model, dwellings) - tolerance) return 0;
  return curveShare(model.curve, (1000 * fte) / dwellings);
}

/** Least staff with which area work reaches anybody in a place of that many dwellings, FTE. */
export function criticalMass(model: ReachModel, dwellings: number): number {
  return Math.max(model.criticalMassFte, (model.criticalMassPer1000 * dwellings) / 1000);
}

/**
 * The curve between and outside its points: straight between them, flat before the first and after the last.
 * A curve without points reaches nobody.
 */
export function curveShare(curve: ReachModel["curve"], ftePer1000: number): number {
  let before = curve[0];
  if (before === undefined) return 0;
  for (const point of curve) {
    if (ftePer1000 <= point.ftePer1000) {
      const width = point.ftePer1000 - before.ftePer1000;
      if (width <= 0) return point.share;
      return before.share + ((point.share - before.share) * (ftePer1000 - before.ftePer1000)) / width;
    }
    before = point;
  }
  return before.share;
}
