// How far a plan of one's own is from the best that is possible with the same money and rules, in words.
import {
  addScenario, brokenRules, choiceOf, conflictOf, coverPlaces, createExactSolver, createHighsSolver, createWords, distanceView, evaluate, gapWords, impossibleWords, isBest, lockMember, partText, placeNames, proofWords,
  scenarioFromTemplate, scopeProgram, setBudget,
} from "byfokus/browser";
import type { DistanceInput, ScopeProblem } from "byfokus/browser";
import { context, plan } from "./egekoebing.ts";

const mine = coverPlaces("mine", [{ kind: "area", id: "O01", fte: 0.5 }])(addScenario(scenarioFromTemplate("areas", { id: "mine", title: "Mine" }))(plan));
const [scenario] = mine.scenarios;
if (scenario === undefined) throw new Error("Expected a scenario, got none.");

const milp = createHighsSolver();
const words = createWords("en");
const names = placeNames(context, "en", { plan: mine });
const evaluation = evaluate(context, mine, scenario);

// The best of the same type, and what no scope can beat.
const problem: ScopeProblem = { context, plan: mine, type: "areas", keep: [] };
const best = await createExactSolver(milp, { gap: 0 }).solve(problem);
const bound = best.bound ?? best.needReached;
const proof = { state: "bounded", reached: best.needReached, bound } as const;
console.log("the best scope found is", proofWords(proof, words));

// A plan that breaks a rule, or has what the solver may not choose, has no distance.
const program = scopeProgram(problem);
const { choice, outside } = choiceOf(program, scenario.scope.members);
const input: DistanceInput = { plan: mine, evaluation, outside, broken: choice === null ? [] : brokenRules(program, choice), best: { needReached: best.needReached, proof } };
const { text, sentence, numbers } = distanceView(input, names, "en");
console.log(text, sentence, numbers);

// The same piece by piece; a part is rounded down and a distance up, so that only the best is 100 %.
const reached = evaluation.needReached.value;
console.log(partText(reached, bound, words), gapWords(reached, bound, words), isBest(reached, bound));

// Where no scope keeps every lock and rule, that is what is told.
const strict = setBudget(0.4)(lockMember({ member: { kind: "area", id: "O01" }, state: "in", by: "The board", why: "Agreement" })(mine));
console.log(impossibleWords(await conflictOf({ ...problem, plan: strict }, milp), strict, names, "en"));
milp.close();
