// Why a place is in the best scope or not, what would change it, what the rules cost, and how sure the choice is.
import {
  alternatives, alternativesSentence, chosenOften, chosenRows, createHighsSolver, frontier, frontierView, placeNames, rulePrices, rulePriceSentences, setRules,
  solveProblem, swapCost, swapSentence, todayScenario, unsolvedSentence, unusedMoney, unusedSentences, whyPlace, whySentences,
} from "byfokus/browser";
import type { ScopeProblem, UnitRef } from "byfokus/browser";
import { context, plan } from "./egekoebing.ts";

const milp = createHighsSolver();
const problem: ScopeProblem = { context, plan: setRules({ minShareOfEachOrganisation: 0.05 })(plan), type: "areasPlus", keep: [] };
const names = placeNames(context, "en");
const solved = await solveProblem(problem, milp);
if (solved === null) throw new Error("Expected a scope that keeps the rules, got none.");
console.log(solved.best.reached.toFixed(1), "households in need at best");

// One area: a reason, the change that flips it, and who comes or goes then.
for (const area of context.table.areas.slice(0, 2)) {
  const place: UnitRef = { kind: "area", id: area.id };
  for (const sentence of whySentences(place, await whyPlace(solved, milp, place), names, "en")) console.log(sentence);
  console.log(swapSentence(place, await swapCost(solved, milp, place), names, "en"));
}

// What each rule costs, and why staff or money is left.
console.log(...rulePriceSentences(await rulePrices(solved, milp), problem.plan, names, "en"));
console.log(...unusedSentences(unusedMoney(solved.program, solved.best.choice), context.frame, "en"));

// Plans that are nearly as good, and how often each place is chosen when the figures are drawn again.
console.log(alternativesSentence(await alternatives(solved, milp, { within: 0.05 }), 0.05, "en"));
const often = await chosenOften(problem, milp, { draws: 10, seed: 1 });
for (const { name, sentence } of chosenRows(often, names, "en").slice(0, 3)) console.log(name, sentence);
console.log("draws without any scope:", often.unsolved, unsolvedSentence(often, "en"));

// Need reached against staff, with today as a dot.
const curve = await frontier(problem, milp, { points: 5, dots: [todayScenario(context).scope.members] });
console.log(frontierView(curve, "en").conclusion);
milp.close();
