import type { BalanceYear, Ladder, MonitorReport, NamedReach, NeighbourRule, PatternReport, PlanningContext, PocketReport, Scenario, StatusContacts, TownBalance } from "byfokus/browser";

/** Figures that take long enough to be worked out beside the page. */
export type FiguresRequest =
  | { readonly kind: "ladder"; readonly methodId: string }
  | { readonly kind: "monitor"; readonly falseAlarmsPerQuarter: number }
  | { readonly kind: "balance"; readonly indicatorId: string }
  | { readonly kind: "pattern"; readonly of: string; readonly neighbours: NeighbourRule }
  | { readonly kind: "reach"; readonly scenarios: readonly Pick<Scenario, "id" | "title" | "scope">[] };

/** What each kind of request is answered with. */
export interface FiguresResults {
  readonly ladder: Ladder;
  readonly monitor: MonitorReport;
  readonly balance: { readonly years: readonly BalanceYear[]; readonly town: TownBalance; readonly contacts: StatusContacts };
  readonly pattern: { readonly report: PatternReport; readonly pockets: PocketReport };
  readonly reach: readonly NamedReach[];
}

/** The context is sent once; requests after it are about that town until another is sent. */
export type FiguresMessage =
  | { readonly context: PlanningContext }
  | { readonly number: number; readonly request: FiguresRequest };

export type FiguresAnswer =
  | { readonly number: number; readonly result: FiguresResults[keyof FiguresResults] }
  | { readonly number: number; readonly failed: string };
