import type { Certificate, Member, Plan, ScopeType } from "@byfokus/model";
import { brokenRules } from "../optimise/broken-rules.ts";
import { choiceOf } from "../optimise/choice-of.ts";
import { priceBound } from "../optimise/price-bound.ts";
import { scopeProgram } from "../optimise/scope-program-of.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { dataHash, problemNow, rulesHash, scopeHash, sealOf } from "./certificate-hashes.ts";
import { certifiedFigures, gapOf, stageOf } from "./certified-figures.ts";
import { certifiedPlan } from "./certified-plan.ts";

/**
 * - `seal`: the certificate is as it was written; `printed`: it is the one a paper names, with the figures printed there;
 * - `edition`, `data`, `level`: the data are those it was made on;
 * - `rules`, `scope`: the decisions and the members are those it was made for;
 * - `choice`: the members could have been chosen; `feasible`: they keep every rule that is on;
 * - `needReached` and the figures after it: counted again;
 * - `priceBound`, `priceGap`: no scope reaches more, worked out again at the prices;
 * - `bound`, `gap`, `stage`: the solver's bound lies between what is reached and what prices show, and is told as it is.
 */
export type CertificateCheckId =
  | "seal" | "printed" | "edition" | "level" | "data" | "rules" | "scope" | "choice" | "feasible" | "needReached" | "reachedByPlaces"
  | "contacted" | "fte" | "fteMoved" | "areasWorked" | "byOrganisation" | "priceBound" | "priceGap" | "bound" | "gap" | "stage";

export interface CertificateCheck {
  readonly id: CertificateCheckId;
  readonly passed: boolean;
  /** What the certificate (or the paper) says, and what is found now; hashes by their first 12 digits; `null` = there is none. */
  readonly expected: string | number | null;
  readonly found: string | number | null;
}

/**
 * What passing every check leaves open.
 * - `solver`: the step from the price bound to the bound is the solver's word;
 * - `making`: solver, version and seconds are the maker's word; `signature`: nor is it shown who made it;
 * - `data`, `assumptions`, `effect`: whether data and assumptions are true, and whether the work helps;
 * - `otherChoices`: other types, other staff steps and smaller places were no choices; activities and couplings are not counted;
 * - `ties`: other scopes may be as good;
 * - `plan`: no plan was compared.
 */
export type NotProven = "solver" | "making" | "signature" | "data" | "assumptions" | "effect" | "otherChoices" | "ties" | "plan";

export interface VerificationReport {
  readonly ok: boolean;
  /** In a fixed order. */
  readonly checks: readonly CertificateCheck[];
  readonly notProven: readonly NotProven[];
}

export interface VerifyOptions {
  /** The plan that is said to be certified; absent = only the certificate's own statement of the rules is checked. */
  readonly plan?: Plan;
  /** The scope that is said to be certified; absent = the certificate's own members. */
  readonly scope?: { readonly type: ScopeType; readonly members: readonly Member[] };
  /** What a paper prints. */
  readonly printed?: PrintedProof;
}

/** Figures as they stand in print; each counts as the same within half of its last digit. */
export interface PrintedProof {
  readonly needReached?: PrintedFigure;
  readonly bound?: PrintedFigure;
  /** A share, 0-1. */
  readonly gap?: PrintedFigure;
  /** The seal, or how it begins. */
  readonly seal?: string;
}

export interface PrintedFigure {
  readonly value: number;
  /** Half of the last digit printed. */
  readonly within: number;
}

/** As far as two machines may differ. */
const tolerance = 1e-6;

/**
 * Checks a certificate against a town without a solver: fingerprints, every rule, every figure, and the bound at the
 * stored prices (weak duality). O(program). Never throws over what the certificate or the town says.
 */
export function verifyCertificate(context: PlanningContext, certificate: Certificate, { plan, scope, printed }: VerifyOptions = {}): VerificationReport {
  const { problem, members, hashes, figures, proof, made } = certificate;
  const checks: CertificateCheck[] = [];
  const check = (id: CertificateCheckId, expected: string | number | null, found: string | number | null, passed = sameValue(expected, found)): void => {
    checks.push({ id, passed, expected, found });
  };
  const checkHash = (id: CertificateCheckId, expected: string, ...found: readonly string[]): void => {
    const other = found.find((hash) => hash !== expected);
    check(id, start(expected), start(other ?? expected), other === undefined);
  };
  // A gap follows from two figures of the certificate itself, to the last digit.
  const checkGap = (id: CertificateCheckId, expected: number | null, bound: number): void => {
    const found = gapOf(figures.needReached, bound);
    check(id, expected, found, Math.abs((expected ?? -1) - (found ?? -1)) <= 1e-12);
  };

  checkHash("seal", certificate.seal, sealOf(certificate));
  if (printed !== undefined) checkPrinted(certificate, printed, check);
  check("edition", certificate.editionId, context.frame.edition.id);
  check("level", problem.level, context.table.level);
  checkHash("data", hashes.data, dataHash(context));
  checkHash("rules", hashes.rules, rulesHash(problem), ...(plan === undefined ? [] : [rulesHash(problemNow(plan, problem))]));
  checkHash("scope", hashes.scope, scopeHash(problem.type, members), ...(scope === undefined ? [] : [scopeHash(scope.type, scope.members)]));

  const again = workOutAgain(context, certificate);
  check("choice", 0, again.outside);
  check("feasible", 0, again.broken);
  for (const id of ["needReached", "reachedByPlaces", "contacted", "fte", "fteMoved", "areasWorked"] as const) check(id, figures[id], again.figures?.[id] ?? null);
  const differing = firstDifference(figures.byOrganisation, again.figures?.byOrganisation ?? null);
  check("byOrganisation", figures.byOrganisation[differing ?? 0] ?? null, again.figures?.byOrganisation[differing ?? 0] ?? null, differing === null);
  check("priceBound", proof.priceBound, again.priceBound);
  checkGap("priceGap", proof.priceGap, proof.priceBound);
  check("bound", proof.bound, Math.min(Math.max(proof.bound, figures.needReached), proof.priceBound));
  checkGap("gap", proof.gap, proof.bound);
  check("stage", made.stage, stageOf(proof.gap));
  return { ok: checks.every(({ passed }) => passed), checks, notProven: notProven(certificate, plan) };
}

/** Everything a program says again of the members; `null` where there is no such choice, or no such program. */
function workOutAgain(context: PlanningContext, { problem, members, proof }: Certificate) {
  const none = { outside: null, broken: null, figures: null, priceBound: null };
  const program = attempt(() => scopeProgram({ context, plan: certifiedPlan(context, problem), type: problem.type, keep: problem.keep }));
  if (program === null) return none;
  const { choice, outside } = choiceOf(program, members);
  const figures = choice === null ? null : certifiedFigures(program, choice);
  // Prices of another town do not fit; they bound nothing here.
  const byPrices = attempt(() => priceBound(program, proof.prices).bound);
  return {
    outside: outside.length,
    broken: choice === null ? null : brokenRules(program, choice).length,
    figures,
    priceBound: byPrices === null ? null : Math.max(byPrices, figures?.needReached ?? 0),
  };
}

/** What the result of other data or of a changed certificate may be: nothing at all. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

type Check = (id: CertificateCheckId, expected: string | number | null, found: string | number | null, passed?: boolean) => void;

/** One check of all that is printed; it shows the first that differs. */
function checkPrinted({ figures, proof, seal }: Certificate, printed: PrintedProof, check: Check): void {
  const pairs = ([["needReached", figures.needReached], ["bound", proof.bound], ["gap", proof.gap]] as const).map(([name, found]) => ({ expected: printed[name], found }));
  const wrong = pairs.find(({ expected, found }) => expected !== undefined && !(found !== null && Math.abs(found - expected.value) <= expected.within + 1e-12));
  if (wrong !== undefined) return check("printed", wrong.expected?.value ?? null, wrong.found, false);
  const named = printed.seal?.toLowerCase();
  check("printed", named ?? start(seal), start(seal), named === undefined || (named.length >= shownDigits && seal.startsWith(named)));
}

/** Where two lists of figures first differ; `null` where nowhere, 0 where there is no second list. */
function firstDifference(expected: readonly number[], found: readonly number[] | null): number | null {
  if (found === null) return 0;
  const longest = expected.length >= found.length ? expected : found;
  const at = longest.findIndex((_, entry) => !sameValue(expected[entry] ?? null, found[entry] ?? null));
  return at < 0 ? null : at;
}

function sameValue(expected: string | number | null, found: string | number | null): boolean {
  if (typeof expected !== "number" || typeof found !== "number") return expected === found;
  return Math.abs(expected - found) <= tolerance * Math.max(1, Math.abs(expected));
}

function notProven({ proof }: Certificate, plan: Plan | undefined): NotProven[] {
  const bySolver = proof.bound < proof.priceBound;
  return [...(bySolver ? ["solver" as const] : []), ...(plan === undefined ? ["plan" as const] : []), "data", "assumptions", "effect", "otherChoices", "ties", "making", "signature"];
}

/** Digits of a hash that are shown and must at least be given. */
const shownDigits = 12;

function start(hash: string): string {
  return hash.slice(0, shownDigits);
}
