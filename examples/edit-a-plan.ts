// A plan is a value; an edit is a function from plan to plan; undo is the previous plan.
import {
  activityCatalogue, addArgument, addReservation, addScenario, applyStep, couple, couplingKey, coverPlaces, defaultReachModel, describeDiff, diffPlans, effortAreas, invertDiff, isEmptyDiff, listedReach,
  lockMember, memberKey, offerBlocks, offerStairwells, parsePlan, PlanValueError, placeNames, planKnowledge, problemSentences, reachOfKind, recommend, redo, removeActivity, removeArgument,
  removeMembers, removeReservation, removeScenario, renamePlan, renameScenario, scenarioFromTemplate, scopeTypes, setActivityReach, setBudget, setEdition, setFte, setMoverPlaces, setNeed,
  setPlanCases, setReachModel, setReferralPlaces, setRules, setScope, setScopeRules, startHistory, stepLabel, templateActivities, uncouple, undo, unlockMember, validatePlan,
} from "byfokus/browser";
import type { Action } from "byfokus/browser";
import { context, need, plan, today, town } from "./egekoebing.ts";

const names = placeNames(context, "en", { activities: activityCatalogue });
const [block] = context.table.blocks;
const step = (history: ReturnType<typeof startHistory>, action: Action) => {
  const label = stepLabel(diffPlans(history.present, action(history.present)), names, "en");
  return applyStep(history, action, { label, at: `${today}T09:00:00Z` });
};

const type2 = scenarioFromTemplate("areasPlus", { id: "s2", title: "Type 2", activities: templateActivities.areasPlus });
const actions: Action[] = [
  addScenario(type2),
  coverPlaces("s2", [{ kind: "area", id: "O01", fte: 2 }, { kind: "organisation", id: "BO2", fte: 1 }]),
  setFte("s2", { kind: "area", id: "O01" }, 2.5),
  offerBlocks("s2", block === undefined ? [] : [block.id]),
  offerStairwells("s2", ["OP031"]),
  setReferralPlaces("s2", 12),
  setMoverPlaces("s2", "O01", 10),
  setActivityReach("s2", activityCatalogue[0]?.id ?? "", reachOfKind("city")),
  removeActivity("s2", activityCatalogue[0]?.id ?? ""),
  couple("s2", { vulnerable: "O01", wellFunctioning: "O04", reasons: [{ kind: "school", name: "Egeskolen" }] }),
  setPlanCases("s2", ["P1"]),
  setScopeRules("s2", { entryRule: { needShare: 0.3, editions: 2 } }),
  setBudget(6),
  setNeed({ ...need, periods: 2 }),
  setReachModel({ ...defaultReachModel, offerShare: 0.4 }),
  setRules({ minShareOfEachOrganisation: 0.1 }),
  setEdition(town.edition.id),
  lockMember({ member: { kind: "area", id: "O01" }, state: "in", by: "Styregruppen", why: "aftale til 2028" }),
  addArgument({ id: "a1", scenarioId: "s2", side: "for", text: "Når Skibbroen med.", by: "Boligforeningen Eg", at: today }),
  addReservation({ id: "r1", scenarioId: "s2", by: "Havnens Boligselskab", text: "Hvis dækningen falder.", at: today, condition: { metric: "coverage", limit: 0.1, triggeredWhen: "below" } }),
  recommend("s2"),
  renameScenario("s2", "Områder og opgange"),
  renamePlan("Boligsocial plan 2027-30"),
];
let history = actions.reduce(step, startHistory(plan));
for (const { label } of history.past) console.log("·", label);

// What changed, and back again.
const diff = diffPlans(plan, history.present);
console.log(describeDiff(diff, names, "en").length, "changes;", isEmptyDiff(diffPlans(plan, plan)), Object.keys(invertDiff(diff)).length);
history = redo(undo(undo(history)));

// What a plan says that cannot be meant.
const odd = coverPlaces("s2", [{ kind: "area", id: "O99", fte: 1 }])(history.present);
const blocks = context.table.blocks.map(({ id, area }) => ({ id, areaId: context.table.areas[area]?.id ?? "" }));
console.log(problemSentences(validatePlan(odd, planKnowledge({ town, blocks, activities: activityCatalogue })), names, "en"));

// Saved and read again, with the path of what is wrong.
console.log(parsePlan(JSON.parse(JSON.stringify(history.present))).title);
try {
  setBudget(-1)(plan);
} catch (error) {
  console.log(error instanceof PlanValueError, String(error));
}

const { scope } = type2;
console.log(listedReach(scope, reachOfKind("members")), scopeTypes, effortAreas);
console.log(memberKey({ kind: "area", id: "O01" }), couplingKey({ vulnerable: "O01", wellFunctioning: "O04" }));

const away: Action[] = [
  uncouple("s2", "O01", "O04"),
  unlockMember({ kind: "area", id: "O01" }),
  removeMembers("s2", [{ kind: "referral", id: "referral" }]),
  removeArgument("a1"),
  removeReservation("r1"),
  setScope("s2", scope),
  removeScenario("s2"),
];
console.log(away.reduce(step, history).present.scenarios.length, "scenarios left");
