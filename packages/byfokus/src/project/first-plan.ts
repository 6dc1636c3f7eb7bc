import { defaultReachModel } from "@byfokus/catalogue";
import { newPlan } from "@byfokus/model";
import type { Plan, Town } from "@byfokus/model";
import { defaultNeed } from "@byfokus/planning";

/** Staff of a first plan where the data name none today, FTE. */
const fallbackFte = 10;

/** The plan a town starts with: today's staff, the default need definition, no scenario yet. */
export function firstPlan(town: Town): Plan {
  const today = town.staffToday.reduce((sum, place) => sum + place.fte, 0);
  return newPlan({
    title: `Boligsocial plan for ${town.name}`,
    townName: town.name,
    editionId: town.edition.id,
    need: defaultNeed(town),
    reachModel: defaultReachModel,
    fte: today > 0 ? today : fallbackFte,
  });
}
