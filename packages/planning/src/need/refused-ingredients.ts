import type { Indicator, NeedDefinition } from "@byfokus/model";

/** Why something in a need definition is refused. */
export type RefusalReason =
  | "origin" // ethnic origin never selects anything
  | "context" // shown beside need, never part of it
  | "lowerIsNeed" // a high share means less need, so it cannot be added up
  | "unknown" // the town has no such indicator
  | "twice"
  | "weight" // not a number of at least 0
  | "empty" // nothing with a weight above 0
  | "periods"; // not a whole number of at least 1

/** One refused ingredient. `indicatorId` is absent where the whole definition is refused. */
export interface RefusedIngredient {
  readonly indicatorId?: string;
  readonly reason: RefusalReason;
}

/**
 * What may not stand in a need definition, with reason ids whose sentences live in the messages.
 * Origin is refused first, whatever its direction and weight: even weight 0 would put it on the page.
 *
 * @returns in the parts' order, then what concerns the whole; empty where all is allowed
 */
export function refusedIngredients(need: NeedDefinition, indicators: readonly Indicator[]): readonly RefusedIngredient[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const seen = new Set<string>();
  const refused: RefusedIngredient[] = [];
  for (const { indicatorId, weight } of need.parts) {
    const reason = refusal(known.get(indicatorId), weight, seen.has(indicatorId));
    if (reason !== undefined) refused.push({ indicatorId, reason });
    seen.add(indicatorId);
  }
  if (!need.parts.some(({ weight }) => weight > 0)) refused.push({ reason: "empty" });
  if (!(Number.isInteger(need.periods) && need.periods >= 1)) refused.push({ reason: "periods" });
  return refused;
}

function refusal(indicator: Indicator | undefined, weight: number, again: boolean): RefusalReason | undefined {
  if (indicator === undefined) return "unknown";
  if (indicator.origin === true) return "origin";
  if (indicator.direction !== "higherIsNeed") return indicator.direction;
  if (again) return "twice";
  return weight >= 0 && weight < Infinity ? undefined : "weight";
}
