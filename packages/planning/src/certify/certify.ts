import type { Certificate, CertifiedMaking, Member, ScenarioId } from "@byfokus/model";
import { bestPrices } from "../optimise/best-prices.ts";
import { brokenRules } from "../optimise/broken-rules.ts";
import { choiceOf } from "../optimise/choice-of.ts";
import { priceBound } from "../optimise/price-bound.ts";
import type { ProgramPrices } from "../optimise/program-prices.ts";
import { scopeProgram } from "../optimise/scope-program-of.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";
import { certifiedFigures, gapOf, stageOf } from "./certified-figures.ts";
import { dataHash, rulesHash, scopeHash, sealOf } from "./certificate-hashes.ts";

/** An answer to be certified. */
export interface CertifiableAnswer {
  readonly scenarioId: ScenarioId;
  readonly members: readonly Member[];
  /** The solver's bound; `null` = only what prices show. */
  readonly bound: number | null;
  /** Prices found on the way; absent = they are looked for now. */
  readonly prices?: ProgramPrices;
}

/** What the maker says of how it was made. */
export type CertificateMaking = Pick<CertifiedMaking, "codeVersion" | "solver" | "seconds">;

/**
 * Writes down what shows how good a scope is (optimisation as a certificate, SPEC.md "Certificate").
 *
 * @throws where the scope is none of the problem's choices or breaks a rule: such a scope cannot be certified
 */
export function certify(problem: ScopeProblem, answer: CertifiableAnswer, making: CertificateMaking): Certificate {
  const { context, plan, type, keep } = problem;
  const program = scopeProgram(problem);
  const { choice, outside } = choiceOf(program, answer.members);
  if (choice === null) throw new Error(`Expected a scope that could have been chosen, got ${outside.map(({ member, reason }) => `${member.kind} "${member.id}" (${reason})`).join(", ")}.`);
  const broken = brokenRules(program, choice);
  if (broken.length > 0) throw new Error(`Expected a scope that keeps every rule, got one that breaks ${broken.map(({ rule, value, limit }) => `${rule} (${value}, limit ${limit})`).join(", ")}.`);
  const figures = certifiedFigures(program, choice);
  const prices = answer.prices ?? bestPrices(program);
  const { needReached } = figures;
  const byPrices = Math.max(needReached, priceBound(program, prices).bound);
  const bound = Math.min(byPrices, Math.max(needReached, answer.bound ?? byPrices));
  const certified = { type, need: plan.need, level: context.table.level, reachModel: plan.reachModel, budget: plan.budget, rules: plan.rules, locks: plan.locks, keep };
  const gap = gapOf(needReached, bound);
  const certificate: Omit<Certificate, "seal"> = {
    schema: "byfokus-certificate/1",
    scenarioId: answer.scenarioId,
    editionId: context.frame.edition.id,
    problem: certified,
    members: answer.members,
    hashes: { data: dataHash(context), rules: rulesHash(certified), scope: scopeHash(type, answer.members) },
    figures,
    proof: { bound, gap, priceBound: byPrices, priceGap: gapOf(needReached, byPrices), prices, tieRule: "staffTodayThenId" },
    made: { ...making, stage: stageOf(gap), seed: null },
  };
  return { ...certificate, seal: sealOf(certificate) };
}
