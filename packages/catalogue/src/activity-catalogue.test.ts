import { effortAreas, scopeTypes, templateActivities } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { activityCatalogue } from "./index.ts";

const byId = new Map(activityCatalogue.map((activity) => [activity.id, activity]));
const kinds = ["members", "areas", "organisations", "stairwells", "blocks", "city", "referral"];

describe("activities", () => {
  it("[ACT1] every activity has one of the four effort areas, and each of those has an activity", () => {
    expect(new Set(activityCatalogue.map(({ effortArea }) => effortArea))).toEqual(new Set(effortAreas));
  });

  it.each(scopeTypes)("[ACT2] the %s template uses the catalogue's activities with the catalogue's reach", (type) => {
    expect(templateActivities[type].length).toBeGreaterThan(0);
    for (const { activityId, reach } of templateActivities[type]) expect([activityId, byId.get(activityId)?.defaultReach[type]]).toEqual([activityId, reach]);
  });

  it("[ACT3] every activity has a reach in all four types, and one place needs nothing wider than its members", () => {
    for (const { defaultReach } of activityCatalogue) {
      expect(Object.keys(defaultReach)).toEqual(scopeTypes);
      for (const reach of Object.values(defaultReach)) expect(kinds).toContain(reach);
      expect(defaultReach.single).toBe("members");
    }
  });
});
