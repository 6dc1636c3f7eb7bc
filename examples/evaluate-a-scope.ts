// What a scope reaches, costs and leaves out, and where each figure comes from.
import {
  activityCatalogue, activityRows, conclusion, compareScenarios, addScenario, coverPlaces, createLiveTotals, createWords, criticalMass, differenceOf, evaluate, liveMetrics, memberRows, metricForm, metricIds, metricText, metricValue,
  noPlaceId, offerBlocks, placeNames, placeRowName, placesRowId, potView, reachedWords, reachShare, recomputeTotals, rehousedHouseholds, ruleRows, scenarioFromTemplate, scopeSummary,
  todayScenario, todayScenarioId, traceMetric, traceView,
} from "byfokus/browser";
import { context, plan } from "./egekoebing.ts";

const words = createWords("en");
const start = addScenario(scenarioFromTemplate("areasPlus", { id: "mine", title: "Mine" }))(plan);
const mine = [coverPlaces("mine", [{ kind: "area", id: "O01", fte: 2 }]), offerBlocks("mine", context.table.blocks.slice(-1).map((block) => block.id))].reduce((current, action) => action(current), start);
const [scenario] = mine.scenarios;
if (scenario === undefined) throw new Error("Expected a scenario, got none.");

const evaluation = evaluate(context, mine, scenario);
for (const metric of metricIds) console.log(words.t(`metric.${metric}.name`), metricText("en", metric, metricValue(evaluation, metric)), metricForm(metric));
console.log(scopeSummary(context, scenario.scope, words));
console.log(reachedWords(evaluation, words));
console.log(memberRows(evaluation, "en").map((row) => `${row.name}: ${row.fte} FTE, reaches ${row.reached}`));
const names = placeNames(context, "en", { activities: activityCatalogue });
console.log(activityRows(evaluation, names, "en").map((row) => `${row.name}: open to ${row.openTo}, ${row.need} in need (${row.beyond} beyond the scope's places) ${row.remark}`));
console.log(words.t("activity.note"));
console.log(potView(evaluation, "en"));
console.log(ruleRows(evaluation, names, "en").map((row) => `${row.name}: ${row.stateText}`));
for (const row of evaluation.byArea) console.log(placeRowName("area", row, words), row.reached.toFixed(1), "of", row.need.toFixed(1));
console.log("rows that are no place:", noPlaceId, placesRowId);

// Against today, and opened to its rows.
const today = todayScenario(context);
console.log(today.id === todayScenarioId, liveMetrics(evaluation, "en", evaluate(context, mine, today)).map((metric) => `${metric.name} ${metric.text}`));
console.log(differenceOf("coverage", 0.02, words));
console.log(traceView(traceMetric(context, mine, scenario, "needReached"), "en"));
console.log(conclusion(compareScenarios(context, addScenario(today)(mine), ["mine", today.id]), "en"));

// While somebody drags: one member in or out at a time, equal to counting everything again.
const live = createLiveTotals(context, mine);
for (const member of scenario.scope.members) live.put(member);
console.log(live.figures().needReached.toFixed(6) === recomputeTotals(context.table, live.share).needReached.toFixed(6));
console.log("lift of one more post:", live.lift({ kind: "area", id: "O03", fte: 1 }).needReached.toFixed(2));
console.log(criticalMass(mine.reachModel, 128), reachShare(mine.reachModel, 2, 128), rehousedHouseholds(context.frame));
