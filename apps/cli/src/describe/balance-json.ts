import { boardOverview, measureBalance } from "byfokus/node";
import type { BoardOverview, PlanningContext, Scenario, TownBalance } from "byfokus/node";

/** What Type 3 adds to a scenario's figures. Its couplings with their reasons stand among the members. */
export interface BalanceJson {
  readonly measures: TownBalance;
  readonly missingBoards: readonly { readonly areaId: string; readonly name: string; readonly missing: BoardOverview["missing"] }[];
}

/** `null` for the other types. */
export function balanceJson({ scope }: Pick<Scenario, "scope">, context: PlanningContext): BalanceJson | null {
  if (scope.type !== "balance") return null;
  const names = new Map(context.frame.areas.map(({ id, name }) => [id, name]));
  const lacking = boardOverview(context.frame).filter(({ missing }) => missing.length > 0);
  return { measures: measureBalance(context), missingBoards: lacking.map(({ areaId, missing }) => ({ areaId, name: names.get(areaId) ?? areaId, missing })) };
}
