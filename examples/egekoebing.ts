// The small made-up town the other examples work on, with a plan for five full-time posts.
import { fileURLToPath } from "node:url";
import { buildContext, defaultNeed, defaultReachModel, newPlan, readFolder } from "byfokus/node";

export const folder = fileURLToPath(new URL("../fixtures/tiny-town", import.meta.url));
export const today = "2026-11-22";

const read = await readFolder(folder, { today });
if (read.town === undefined) throw new Error(`Expected a town, got ${read.issues.map((issue) => issue.message.en).join(" ")}`);

export const report = read;
export const town = read.town;
export const need = defaultNeed(town);
export const context = buildContext(town, need);
export const plan = newPlan({ title: "Plan 2027", townName: town.name, editionId: town.edition.id, need, reachModel: defaultReachModel, fte: 5 });
