import { memberKey, type Lock, type Member, type Plan } from "@byfokus/model";
import type { MemberResult, PlaceReach, RuleResult } from "./evaluation.ts";

/** What the rules look at. */
export interface RuleFacts {
  readonly members: readonly MemberResult[];
  readonly fte: number;
  /** Real organisations only. */
  readonly organisations: readonly PlaceReach[];
  readonly fteMoved: number;
  /** Areas that lose staff. */
  readonly areasLosing: readonly string[];
  readonly precision: number | null;
  readonly unfundedKr: number;
  /** Ids of members whose cost is not wholly paid. */
  readonly unfunded: readonly string[];
  /** False where the town names no pots at all: then money cannot be judged. */
  readonly potsKnown: boolean;
}

/** Rounding in a sum of shares is not a broken rule. */
const tolerance = 1e-9;
/** A krone. */
const smallestKr = 1;

/**
 * The six rules, always in this order. `limit` is `null` where a rule is off. A rule is `notJudged` while it is off or
 * the scope is empty: half-done is not wrong.
 */
export function judgeRules(plan: Plan, facts: RuleFacts): readonly RuleResult[] {
  const { budget, rules, locks } = plan;
  const begun = facts.members.length > 0;
  const worst = facts.organisations.reduce<number | null>((least, { coverage }) => (coverage === null ? least : Math.min(least ?? 1, coverage)), null);
  const broken = brokenLocks(locks, facts.members.map(({ member }) => member));
  return [
    atMost("budget", begun, facts.fte, budget.fte, []),
    atLeast("minShareOfEachOrganisation", begun, worst, rules.minShareOfEachOrganisation, (limit) =>
      facts.organisations.filter(({ coverage }) => coverage !== null && coverage < limit - tolerance).map(({ id }) => id),
    ),
    atMost("maxFteMoved", begun, facts.fteMoved, rules.maxFteMoved, facts.areasLosing),
    atLeast("minPrecision", begun, facts.precision, rules.minPrecision, (limit) =>
      facts.members.filter((row) => row.householdsContacted > 0 && row.needReached / row.householdsContacted < limit - tolerance).map(({ member }) => member.id),
    ),
    atMost("funding", begun, facts.unfundedKr, facts.potsKnown ? smallestKr : undefined, facts.unfunded),
    atMost("locks", begun, broken.length, locks.length > 0 ? 0 : undefined, broken),
  ];
}

/** Ids of the locks a scope does not keep: locked in and absent, or locked out and present. */
function brokenLocks(locks: readonly Lock[], members: readonly Member[]): readonly string[] {
  const present = new Set(members.map(memberKey));
  return locks.filter(({ member, state }) => present.has(memberKey(member)) !== (state === "in")).map(({ member }) => member.id);
}

function atMost(rule: RuleResult["rule"], begun: boolean, value: number | null, limit: number | undefined, causes: readonly string[]): RuleResult {
  return judged(rule, begun, value, limit, (known, most) => known <= most + tolerance, () => causes);
}

function atLeast(rule: RuleResult["rule"], begun: boolean, value: number | null, limit: number | undefined, causes: (limit: number) => readonly string[]): RuleResult {
  return judged(rule, begun, value, limit, (known, least) => known >= least - tolerance, causes);
}

function judged(
  rule: RuleResult["rule"],
  begun: boolean,
  value: number | null,
  limit: number | undefined,
  holds: (value: number, limit: number) => boolean,
  causes: (limit: number) => readonly string[],
): RuleResult {
  if (limit === undefined) return { rule, state: "notJudged", value, limit: null, causes: [] };
  if (!begun || value === null) return { rule, state: "notJudged", value, limit, causes: [] };
  if (holds(value, limit)) return { rule, state: "passed", value, limit, causes: [] };
  return { rule, state: "broken", value, limit, causes: causes(limit) };
}
