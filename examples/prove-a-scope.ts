// The best scope of a type, how good it is shown to be, and how anybody checks that without a solver.
import {
  NoScopeFound, bestPrices, brokenRules, certificateRows, certificateSentences, certifiedPlan, certify, choiceFigures, choiceMembers, choiceOf, conflictOf, conflictSentences, createExactSolver, createHighsSolver, fillScope,
  gapOf, gapText, lockMember, noPrices, notProvenItems, parseCertificate, placeNames, priceBound, programModel, readChoice, scopeProgram, setBudget, setScope, solveInStages, verificationView, verifyCertificate, version,
} from "byfokus/browser";
import type { ScopeProblem } from "byfokus/browser";
import { context, plan } from "./egekoebing.ts";

const problem: ScopeProblem = { context, plan, type: "areasPlus", keep: [] };
const milp = createHighsSolver();

// In stages: at once with a certified gap, within 0.1 %, proven.
for await (const { stage, bound, scope } of solveInStages(problem, milp, { gap: 0 })) console.log(stage, bound.toFixed(1), scope?.members.length ?? 0, "members");
const best = await createExactSolver(milp, { gap: 0 }).solve(problem);
console.log(...certificateSentences({ needReached: best.needReached, bound: best.bound ?? Number.NaN, gap: gapOf(best.needReached, best.bound ?? Number.NaN) }, "en"));

// The certificate: written, sent, read again, and checked by somebody who has the data.
const certificate = certify(problem, { scenarioId: "areasPlus", members: best.scope.members, bound: best.bound }, { codeVersion: version, solver: milp.name, seconds: 0.3 });
const sent = parseCertificate(JSON.parse(JSON.stringify(certificate)));
for (const [name, value] of certificateRows(sent, "en").slice(0, 5)) console.log(name, value);
const report = verifyCertificate(context, sent);
console.log(verificationView(report, sent, "en").conclusion, notProvenItems(report.notProven, sent, "en").length, "things are not proven");
console.log(certifiedPlan(context, sent.problem).budget.fte, "FTE; beside the scenario:", typeof setScope("areasPlus", best.scope, sent));

// What changed is named.
const other = verifyCertificate(context, sent, { plan: setBudget(6)(plan), scope: best.scope });
console.log(other.checks.filter(({ passed }) => !passed).map(({ id }) => id));

// The same by hand: the problem as plain numbers, a choice within it, and the bound that prices alone give.
const program = scopeProgram(problem);
const prices = bestPrices(program);
console.log(program.areas.length, "areas;", priceBound(program, prices).bound.toFixed(1), "<=", priceBound(program, noPrices(program)).bound.toFixed(1));
const greedy = fillScope(problem);
const { choice, outside } = choiceOf(program, greedy.scope.members);
if (choice !== null) {
  console.log(choiceFigures(program, choice).reached.toFixed(1), brokenRules(program, choice), outside);
  console.log("the plain rule is", gapText(gapOf(greedy.needReached, priceBound(program, prices).bound), "en"), "from the bound");
}

// The linear model behind the exact answer, for other solvers.
const model = programModel(program);
const { values } = await milp.solve(model, { gap: 0 });
if (values !== null) console.log(choiceMembers(problem, program, readChoice(program, values, model.layout)).length, "members again");

// Rules that cannot all be kept: why, and the smallest change.
const strict = setBudget(0.4)(lockMember({ member: { kind: "area", id: "O01" }, state: "in", by: "The board", why: "Agreement" })(plan));
const impossible = { ...problem, plan: strict, type: "areas" } as const;
const failure = await createExactSolver(milp).solve(impossible).catch((error: unknown) => error);
const conflict = await conflictOf(impossible, milp);
if (failure instanceof NoScopeFound && conflict !== null) console.log(failure.reason, ...conflictSentences(conflict, strict, placeNames(context, "en"), "en"));
milp.close();
