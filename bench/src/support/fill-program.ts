import type { ProgramChoice, ScopeProgram } from "@byfokus/planning";

/** A usual way to choose places: by some order, until the staff is used. Rules other than the budget are not looked at. */
export type FillMethod = "share" | "needPerHour" | "greedy";

/**
 * - `share`: areas only, highest share of need first, each with the staff at the end of its curve;
 * - `needPerHour`: areas and offers in one list, most need reached per hour of staff first, each area at its best such staff;
 * - `greedy`: the same, but after every step a worked area may get a tenth more.
 */
export function fillProgram(program: ScopeProgram, method: FillMethod): ProgramChoice {
  const { areas, offers } = program;
  const choice = { tenths: new Int32Array(areas.length), taken: new Uint8Array(offers.length), places: new Int32Array(program.lots.length) };
  const steps = areas.map((area, index): Step => {
    const best = method === "share" ? area.mostTenths : bestTenths(area.leastTenths, area.reached);
    const reached = area.reached[best - area.leastTenths] ?? 0;
    return { area: index, offer: -1, tenths: best, fte: best / 10, worth: method === "share" ? reached / (area.contacted[best - area.leastTenths] ?? 1) : (10 * reached) / best };
  });
  if (method !== "share") offers.forEach(({ reached, fte }, offer) => steps.push({ area: -1, offer, tenths: 0, fte, worth: reached / fte }));
  if (method === "greedy") {
    for (const [index, area] of areas.entries()) {
      for (let tenths = bestTenths(area.leastTenths, area.reached) + 1; tenths <= area.mostTenths; tenths++) {
        const gained = (area.reached[tenths - area.leastTenths] ?? 0) - (area.reached[tenths - area.leastTenths - 1] ?? 0);
        steps.push({ area: index, offer: -1, tenths, fte: 0.1, worth: 10 * gained });
      }
    }
  }
  steps.sort((a, b) => b.worth - a.worth || a.area - b.area || a.tenths - b.tenths || a.offer - b.offer);
  let left = program.fte;
  for (const step of steps) {
    const now = choice.tenths[step.area] ?? 0;
    const inside = step.area >= 0 && now === 0 ? (areas[step.area]?.offers ?? []).filter((offer) => choice.taken[offer] === 1) : [];
    const freed = inside.reduce((sum, offer) => sum + (offers[offer]?.fte ?? 0), 0);
    if (step.fte > left + freed + 1e-9) continue;
    if (step.offer >= 0) {
      if ((choice.tenths[offers[step.offer]?.area ?? -1] ?? 0) > 0) continue;
      choice.taken[step.offer] = 1;
    } else {
      // A tenth more only on top of the tenth before it.
      if (now > 0 ? step.tenths !== now + 1 : step.fte * 10 < step.tenths) continue;
      for (const offer of inside) choice.taken[offer] = 0;
      choice.tenths[step.area] = step.tenths;
    }
    left += freed - step.fte;
  }
  return choice;
}

interface Step {
  readonly area: number;
  readonly offer: number;
  readonly tenths: number;
  readonly fte: number;
  readonly worth: number;
}

function bestTenths(least: number, reached: Float64Array): number {
  let best = 0;
  for (let step = 1; step < reached.length; step++) if ((reached[step] ?? 0) / (least + step) > (reached[best] ?? 0) / (least + best)) best = step;
  return least + best;
}
