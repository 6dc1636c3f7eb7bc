import { activityCatalogue, placeNames } from "byfokus/browser";
import type { Language, PlaceNames, Plan } from "byfokus/browser";
import { project } from "./project-store.ts";

/** What people call the ids in a plan, as far as the town that is loaded knows them. */
export function namesFor(plan: Plan, lang: Language): PlaceNames | null {
  const { context } = project.get();
  return context === null ? null : placeNames(context, lang, { plan, activities: activityCatalogue });
}
