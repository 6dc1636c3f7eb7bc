// A project: a folder, the editions made from it, and the plan people work on, with every step kept.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { applyStep, coverPlaces, firstPlan, openPlanStore, openProject, parseHistory, scenarioFromTemplate, addScenario, startHistory } from "byfokus/node";
import { folder, today } from "./egekoebing.ts";

const directory = await mkdtemp(join(tmpdir(), "byfokus-example-"));
const store = pathToFileURL(directory).href;

const project = await openProject({ folder, store, today });
const town = await project.town();
const context = await project.context();
console.log(`${town.name}: ${context.table.unitIds.length} blocks, ${Math.round(context.table.total.need.value)} households in need expected`);

const at = `${today}T09:00:00Z`;
let history = startHistory(firstPlan(town));
history = applyStep(history, addScenario(scenarioFromTemplate("single", { id: "s1", title: "Kun Egeparken" })), { label: "Ny: Kun Egeparken", at });
history = applyStep(history, coverPlaces("s1", [{ kind: "area", id: "O01", fte: 2 }]), { label: "Egeparken, 2 årsv.", at });
console.log(await project.plans.save(history, 0));

// Somebody else saved in the meantime: nothing is written over.
console.log(await project.plans.save(history, 0));
await project.close();

const plans = openPlanStore(store);
const saved = await plans.load();
console.log(saved?.version, parseHistory(JSON.parse(JSON.stringify(saved?.history))).past.map((step) => step.label));
await plans.close();
await rm(directory, { recursive: true });
