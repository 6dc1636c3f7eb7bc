import type { Certificate } from "../certificate/certificate.ts";
import type { EditionId, ScenarioId } from "../ids.ts";
import type { NeedDefinition } from "../indicators/need-definition.ts";
import type { Scope, Member } from "../scope/scope.ts";
import type { ReachModel } from "../scope/reach-model.ts";
import type { Deliberation } from "../deliberation/deliberation.ts";

/** The document people work on: scenarios under one budget, one need definition and one set of assumptions. */
export interface Plan {
  readonly schema: "byfokus-plan/1";
  readonly title: string;
  readonly townName: string;
  readonly editionId: EditionId;
  readonly need: NeedDefinition;
  readonly reachModel: ReachModel;
  readonly budget: Budget;
  readonly rules: PlanRules;
  readonly scenarios: readonly Scenario[];
  readonly locks: readonly Lock[];
  readonly deliberation: Deliberation;
  /** The scenario the paper recommends; absent until someone chooses. */
  readonly recommended?: ScenarioId;
}

export interface Budget {
  /** Staff to be placed, FTE. */
  readonly fte: number;
}

/** Rules every scenario is filled and judged under; an absent rule is off. */
export interface PlanRules {
  /** Least share of each organisation's need that must be reached, 0-1. */
  readonly minShareOfEachOrganisation?: number;
  /** Most FTE that may leave the places where they work today. */
  readonly maxFteMoved?: number;
  /** Least share of contacted households that are expected to be in need, 0-1. */
  readonly minPrecision?: number;
}

export interface Scenario {
  readonly id: ScenarioId;
  readonly title: string;
  readonly scope: Scope;
  /**
   * How good the scope was shown to be when a solver gave it. Edits leave it as it is: whether it still holds is
   * verified each time it is used.
   */
  readonly certificate?: Certificate;
}

/** A choice that filling and solving must keep, with who decided and why. */
export interface Lock {
  readonly member: Pick<Member, "kind" | "id">;
  readonly state: "in" | "out";
  readonly by: string;
  readonly why: string;
}

/** An edit: plan in, plan out. The plan passed in is left as it was. */
export type Action = (plan: Plan) => Plan;
