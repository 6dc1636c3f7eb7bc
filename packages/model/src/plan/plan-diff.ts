import type { Argument, Reservation } from "../deliberation/deliberation.ts";
import type { EditionId, PlanCaseId, ScenarioId } from "../ids.ts";
import type { NeedDefinition } from "../indicators/need-definition.ts";
import type { ReachModel } from "../scope/reach-model.ts";
import type { Coupling, Member, ScopeActivity, ScopeRule, ScopeType } from "../scope/scope.ts";
import type { Budget, Lock, PlanRules, Scenario } from "./plan.ts";

/** What separates two plans, as a value: it can be shown, stored and reversed. A key that is absent did not change. */
export interface PlanDiff {
  readonly title?: Change<string>;
  readonly townName?: Change<string>;
  readonly edition?: Change<EditionId>;
  readonly need?: Change<NeedDefinition>;
  readonly reachModel?: Change<ReachModel>;
  readonly budget?: Change<Budget>;
  readonly rules?: Change<PlanRules>;
  /** `undefined` on a side that recommends nothing. */
  readonly recommended?: Change<ScenarioId | undefined>;
  readonly scenarios: {
    readonly added: readonly Scenario[];
    readonly removed: readonly Scenario[];
    readonly changed: readonly ScenarioDiff[];
  };
  readonly locks: ListDiff<Lock>;
  readonly arguments: ListDiff<Argument>;
  readonly reservations: ListDiff<Reservation>;
}

/** What changed inside a scenario that both plans have. */
export interface ScenarioDiff {
  readonly id: ScenarioId;
  /** Equal on both sides where it was not renamed. */
  readonly title: Change<string>;
  readonly type?: Change<ScopeType>;
  /** A member with other staff or another number of places is `changed`. */
  readonly members: ListDiff<Member>;
  readonly activities: ListDiff<ScopeActivity>;
  /** A coupling with other reasons is `changed`. */
  readonly couplings: ListDiff<Coupling>;
  readonly planCases: ListDiff<PlanCaseId>;
  readonly entryRule?: Change<ScopeRule | undefined>;
  readonly exitRule?: Change<ScopeRule | undefined>;
}

export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** Order inside a list is no difference. */
export interface ListDiff<Item> {
  /** In the later plan's order. */
  readonly added: readonly Item[];
  /** In the earlier plan's order. */
  readonly removed: readonly Item[];
  /** By key, rising by code unit. */
  readonly changed: readonly Change<Item>[];
}
