import type { Activity } from "@byfokus/model";
import bridging from "./activities/bridging.json" with { type: "json" };
import familyCounselling from "./activities/familyCounselling.json" with { type: "json" };
import homeworkCafe from "./activities/homeworkCafe.json" with { type: "json" };
import jobAndEducationGuidance from "./activities/jobAndEducationGuidance.json" with { type: "json" };
import leisureGuides from "./activities/leisureGuides.json" with { type: "json" };
import leisureJobs from "./activities/leisureJobs.json" with { type: "json" };
import neighbourAmbassadors from "./activities/neighbourAmbassadors.json" with { type: "json" };
import neighbourNetworks from "./activities/neighbourNetworks.json" with { type: "json" };
import outreach from "./activities/outreach.json" with { type: "json" };
import pocketMoneyJobs from "./activities/pocketMoneyJobs.json" with { type: "json" };
import safetyWalks from "./activities/safetyWalks.json" with { type: "json" };
import socialCaretaker from "./activities/socialCaretaker.json" with { type: "json" };
import youthCouncil from "./activities/youthCouncil.json" with { type: "json" };

/** The usual kinds of boligsocialt arbejde, by id. The tests hold each file to `Activity`. */
export const activityCatalogue: readonly Activity[] = [
  bridging,
  familyCounselling,
  homeworkCafe,
  jobAndEducationGuidance,
  leisureGuides,
  leisureJobs,
  neighbourAmbassadors,
  neighbourNetworks,
  outreach,
  pocketMoneyJobs,
  safetyWalks,
  socialCaretaker,
  youthCouncil,
] as readonly Activity[];
