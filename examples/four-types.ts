// The four scope types filled for the same staff and shown side by side.
import {
  addScenario, comparisonSheet, compareScenarios, consequenceTable, couplingReserve, createGreedySolver, createWords, defaultReachModelNote, evaluate, fillFourTypes, fillScope, fillSteps, greedySolver, metricDirections, reachDifference, referralShare, todayScenario,
} from "byfokus/browser";
import { context, plan } from "./egekoebing.ts";

const words = createWords("en");
const titles = { single: words.t("scope.single"), areas: words.t("scope.areas"), areasPlus: words.t("scope.areasPlus"), balance: words.t("scope.balance") };
const scenarios = await fillFourTypes(context, plan, greedySolver, { titles });
const filled = scenarios.reduce((current, scenario) => addScenario(scenario)(current), plan);
const today = evaluate(context, filled, todayScenario(context));

const comparison = compareScenarios(context, filled, scenarios.map((scenario) => scenario.id));
const { columns, rows, notes } = consequenceTable(comparison, "en", today);
console.log(columns.map((column) => column.title));
for (const row of rows) console.log(row.name, row.todayText, row.cells.map((cell) => cell.text), metricDirections[row.metric]);
console.log(notes, comparisonSheet(comparison, "en", today).rows.length);

const [first, , third] = comparison.scenarios;
if (first !== undefined && third !== undefined) console.log(reachDifference(context.table, first.evaluation, third.evaluation));

// One type at a time: at once, or step by step with something to show.
const problem = { context, plan, type: "areasPlus", keep: [] } as const;
console.log(fillScope(problem).needReached.toFixed(1));
let steps = 0;
for (const _ of fillSteps(problem)) steps++;
console.log(`kept for referral ${referralShare}, for couplings ${couplingReserve}`);
console.log((await createGreedySolver(async () => {}, () => 0).solve(problem)).scope.members.length, "members, on a clock that stands still");
console.log(steps, "steps;", (await greedySolver.solve(problem)).method, defaultReachModelNote);
