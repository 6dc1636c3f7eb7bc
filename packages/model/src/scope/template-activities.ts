import type { ActivityId } from "../ids.ts";
import type { Reach, ScopeType } from "./scope.ts";

/** One activity a template starts with. */
export interface TemplateActivity {
  readonly activityId: ActivityId;
  readonly reach: Reach["kind"];
}

const inOnePlace: readonly TemplateActivity[] = [
  { activityId: "homeworkCafe", reach: "members" },
  { activityId: "jobAndEducationGuidance", reach: "members" },
  { activityId: "leisureGuides", reach: "members" },
  { activityId: "pocketMoneyJobs", reach: "members" },
  { activityId: "outreach", reach: "members" },
];

/** House-bound activities stay in the areas; what a worker can carry along goes to the offered blocks and to families referred. */
const openedOutwards: readonly TemplateActivity[] = [
  { activityId: "homeworkCafe", reach: "areas" },
  { activityId: "pocketMoneyJobs", reach: "areas" },
  { activityId: "jobAndEducationGuidance", reach: "members" },
  { activityId: "leisureGuides", reach: "members" },
  { activityId: "outreach", reach: "members" },
  { activityId: "socialCaretaker", reach: "blocks" },
  { activityId: "bridging", reach: "referral" },
  { activityId: "familyCounselling", reach: "referral" },
];

/**
 * What each type of scope starts with, after CFBU's description of the four types. A starting point to change,
 * not a recommendation. The ids are the catalogue's, and so are the reaches; the catalogue's tests hold them together.
 */
export const templateActivities: Readonly<Record<ScopeType, readonly TemplateActivity[]>> = {
  single: inOnePlace,
  areas: [...inOnePlace, { activityId: "socialCaretaker", reach: "members" }],
  areasPlus: openedOutwards,
  balance: [...openedOutwards, { activityId: "neighbourAmbassadors", reach: "members" }, { activityId: "neighbourNetworks", reach: "city" }],
};
