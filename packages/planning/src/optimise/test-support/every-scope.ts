import type { Member } from "@byfokus/model";
import type { RuleResult } from "../../evaluate/evaluation.ts";
import { evaluate } from "../../evaluate/evaluate.ts";
import { rehousedHouseholds } from "../../evaluate/rehoused-households.ts";
import { criticalMass } from "../../evaluate/reach-share.ts";
import { testScenario } from "../../evaluate/test-town.ts";
import { couplingReserve, largestWholeAreaOffer, referralShare } from "../../fill/fill-parameters.ts";
import type { ScopeProblem } from "../../ports/scope-solver.ts";

/**
 * Test-only: the best scope by trying every one and asking `evaluate` and `judgeRules`, without a program or a model.
 * The fixed members are given; areas get whole tenths from critical mass, blocks an offer or none, places every number.
 */
export function bestScopeByTrying(problem: ScopeProblem, fixed: readonly Member[]): { readonly reached: number; readonly members: readonly Member[] } | null {
  const { context, plan, type } = problem;
  const { table, frame } = context;
  const model = plan.reachModel;
  const isOut = (kind: string, id: string): boolean => plan.locks.some(({ member, state }) => state === "out" && member.kind === kind && member.id === id);
  const isFixed = (kind: string, id: string): boolean => fixed.some((member) => member.kind === kind && member.id === id);
  const wide = type === "areasPlus" || type === "balance";
  const choices: (readonly (Member | null)[])[] = [];
  for (const { id, dwellings, fteToday } of table.areas) {
    if (isFixed("area", id) || isOut("area", id)) continue;
    const end = Math.max(criticalMass(model, dwellings), ((model.curve.at(-1)?.ftePer1000 ?? 0) * dwellings) / 1000, plan.rules.maxFteMoved === undefined ? 0 : fteToday);
    const levels: Member[] = [];
    for (let tenths = 1; tenths / 10 < end + 0.1 - 1e-9; tenths++) if (tenths / 10 >= criticalMass(model, dwellings) - 1e-9) levels.push({ kind: "area", id, fte: tenths / 10 });
    choices.push([null, ...levels]);
  }
  for (const block of wide ? table.blocks : []) {
    const area = table.areas[block.area];
    if (isFixed("block", block.id) || isOut("block", block.id) || block.need.value <= 0) continue;
    if (area !== undefined && (isOut("area", area.id) || isFixed("area", area.id) || (area.units.length === block.units.length && block.dwellings > largestWholeAreaOffer))) continue;
    choices.push([null, { kind: "block", id: block.id }]);
  }
  const budget = type === "balance" ? (1 - couplingReserve) * plan.budget.fte : plan.budget.fte;
  const ftePerPlace = model.hoursPerPlace / model.annualHours;
  if (wide) {
    for (const [id, households] of rehousedHouseholds(frame)) {
      if (!isFixed("movers", id) && !isOut("movers", id)) choices.push([null, ...Array.from({ length: Math.ceil(households / model.placeUse) }, (_, count): Member => ({ kind: "movers", id, places: count + 1 }))]);
    }
    if (!isFixed("referral", "referral") && !isOut("referral", "referral")) {
      choices.push([null, ...Array.from({ length: Math.floor((referralShare * budget) / ftePerPlace + 1e-9) }, (_, count): Member => ({ kind: "referral", id: "referral", places: count + 1 }))]);
    }
  }

  let best: { reached: number; members: readonly Member[] } | null = null;
  const members: Member[] = [...fixed];
  const tryFrom = (at: number): void => {
    const options = choices[at];
    if (options === undefined) return judge();
    for (const option of options) {
      if (option === null) tryFrom(at + 1);
      else {
        if (option.kind === "block" && members.some(({ kind, id }) => kind === "area" && !isFixed(kind, id) && table.areas[table.blocks.find((block) => block.id === option.id)?.area ?? -1]?.id === id)) continue;
        members.push(option);
        tryFrom(at + 1);
        members.pop();
      }
    }
  };
  const judge = (): void => {
    if (type === "single" && members.filter(({ kind }) => kind === "area").length > 1) return;
    const evaluation = evaluate(context, plan, testScenario(members));
    if (evaluation.fte > budget + 1e-9 || evaluation.rules.some(({ rule, state }) => state === "broken" && demanded(type, rule))) return;
    if (best !== null && evaluation.needReached.value <= best.reached) return;
    if (members.length === 0 && !emptyIsAllowed()) return;
    best = { reached: evaluation.needReached.value, members: [...members] };
  };
  // `judgeRules` does not judge an empty scope; an optimum must keep the rules all the same.
  const emptyIsAllowed = (): boolean => {
    const { minShareOfEachOrganisation = 0, maxFteMoved = Number.POSITIVE_INFINITY } = type === "single" ? {} : plan.rules;
    const today = table.areas.reduce((sum, { fteToday }) => sum + fteToday, 0);
    const needing = table.organisations.some(({ need }) => need.value > 0);
    return !(minShareOfEachOrganisation > 1e-9 && needing) && today <= maxFteMoved + 1e-9 && plan.locks.every(({ state }) => state === "out");
  };
  tryFrom(0);
  return best;
}

/** Test-only: whether a scope of the type must keep the rule; a single area's rules on moved staff and organisations are judged alone. */
export function demanded(type: ScopeProblem["type"], rule: RuleResult["rule"]): boolean {
  return type !== "single" || (rule !== "maxFteMoved" && rule !== "minShareOfEachOrganisation");
}
