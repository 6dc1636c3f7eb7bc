import type { PublishedStatus } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { testTown } from "../evaluate/test-town.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { statusContacts } from "./status-contacts.ts";

/** On a line: the vulnerable U1 and U2, the well-functioning V1 to V3, M between them. The town's share is 20 per cent. */
const town = testTown({
  blocks: [
    { id: "1", area: "U1", dwellings: 100, need: 40, x: 0, y: 0 },
    { id: "2", area: "V1", dwellings: 50, need: 5, x: 400, y: 0 },
    { id: "3", area: "M", dwellings: 150, need: 33, x: 0, y: 450 },
    { id: "4", area: "V2", dwellings: 100, need: 10, x: 900, y: 0 },
    { id: "5", area: "U2", dwellings: 100, need: 40, x: 9000, y: 0 },
    { id: "6", area: "V3", dwellings: 200, need: 12, x: 9000, y: 1500 },
  ],
  neighbours: [["U1", "V1"], ["V1", "V2"], ["U1", "M"]],
});

describe("statusContacts", () => {
  it("[BAL12] by hand: who is what, within 500, 1,000 and 2,000 m, and how far the nearest is", () => {
    const contacts = statusContacts(town);
    expect(contacts).toMatchObject({ basis: "need", people: "residents", vulnerable: ["U1", "U2"], wellFunctioning: ["V1", "V2", "V3"], unknown: [], withoutPosition: [] });
    const [near, middle, far] = contacts.exposure;
    // 500 m: U1 has V1 (100 residents) and M (300); U2 has nobody.
    expect(near).toMatchObject({ withinM: 500, places: 1, shareOfAreas: 1 / 2, shareOfPeople: 1 / 4, withNone: 1, labellings: 999 });
    // 1,000 m: V2 (200) too.
    expect(middle).toMatchObject({ places: 1, shareOfAreas: 2 / 3, shareOfPeople: 300 / 600 });
    // 2,000 m: U2 has V3.
    expect(far).toMatchObject({ places: 2, withNone: 0 });
    expect(far?.shareOfAreas).toBeCloseTo((2 / 3 + 1) / 2, 14);
    expect(far?.shareOfTown).toBeCloseTo(700 / 1400, 14);
    expect(contacts.nearest).toEqual([{ areaId: "U1", nearestId: "V1", distanceM: 400 }, { areaId: "U2", nearestId: "V3", distanceM: 1500 }]);
    // Three pairs touch; of six areas' fifteen pairs 2 x 3 are of the two kinds.
    expect(contacts.touching).toEqual({ pairs: 3, vulnerableAndWellFunctioning: 1, expected: (3 * 2 * 2 * 3) / 30 });
  });

  it("[BAL13] the random-labelling baseline is the exact mean over every layout of the classes", () => {
    // Within 1,000 m U1, V1, M, V2 are linked (V1-M is 602 m, V2-M 1,006 m): every order of their four classes.
    const linked = ["U1", "V1", "M", "V2"];
    const shares = orders(["vulnerable", "wellFunctioning", "between", "wellFunctioning"]).map((labels) => {
      const at = labels.indexOf("vulnerable");
      const reached = linked.flatMap((_, i) => (i !== at && !([at, i].includes(2) && [at, i].includes(3)) ? [i] : []));
      return reached.filter((i) => labels[i] === "wellFunctioning").length / reached.length;
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(statusContacts(town).exposure[1]?.expected).toBeCloseTo(mean, 14);
    expect(mean).toBeCloseTo(2 / 3, 14);
    const p = statusContacts(town, { seed: 5 }).exposure[1]?.pLow ?? 0;
    expect(p).toBe(statusContacts(town, { seed: 5 }).exposure[1]?.pLow);
    expect(p).toBeGreaterThan(0.1);
  });

  it("[BAL14] by publication: the newest list of vulnerable areas since 2018 alone; lists that origin decides change nothing", () => {
    const listed = withStatuses({
      M: [{ list: "vulnerable", listDate: "2025-12-01" }],
      U1: [{ list: "vulnerable", listDate: "2024-12-01" }, { list: "prevention", listDate: "2025-12-01" }],
      V1: [{ list: "prevention", listDate: "2025-12-01" }, { list: "parallelSociety", listDate: "2025-12-01" }, { list: "vulnerable", listDate: "2016-12-01" }],
    });
    expect(statusContacts(listed, { basis: "published" })).toMatchObject({ basis: "published", vulnerable: ["M"], wellFunctioning: ["V1", "V2", "V3"] });
    expect(statusContacts(listed)).toEqual(statusContacts(town));
    const old = withStatuses({ U1: [{ list: "vulnerable", listDate: "2016-12-01" }] });
    expect(statusContacts(old, { basis: "published" })).toMatchObject({ vulnerable: [], exposure: [{ places: 0, shareOfAreas: null, shareOfPeople: null, expected: null, pLow: null, withNone: 0 }, {}, {}], nearest: [] });
  });

  it("[BAL12] unknown need and unknown positions are named and in no figure; a town without areas has none", () => {
    const somewhere = testTown({ blocks: [{ id: "1", area: "A", dwellings: 50, need: 30 }, { id: "2", area: "B", dwellings: 50, need: 1, x: 0, y: 0 }] });
    expect(statusContacts(somewhere)).toMatchObject({ vulnerable: ["A"], withoutPosition: ["A"], nearest: [], exposure: [{ places: 0 }, {}, {}] });
    expect(statusContacts(testTown({ blocks: [] }))).toMatchObject({ vulnerable: [], touching: { pairs: 0, expected: null }, exposure: [{ shareOfTown: null }, {}, {}] });
    const lonely = testTown({ blocks: [{ id: "1", area: "A", dwellings: 50, need: 30, x: 0, y: 0 }, { id: "2", district: "d", dwellings: 50, need: 1, x: 9, y: 9 }] });
    expect(statusContacts(lonely).nearest).toEqual([{ areaId: "A", nearestId: null, distanceM: null }]);
  });
});

function withStatuses(statuses: Readonly<Record<string, readonly PublishedStatus[]>>): PlanningContext {
  return { ...town, frame: { ...town.frame, areas: town.frame.areas.map((area) => ({ ...area, statuses: statuses[area.id] ?? [] })) } };
}

function orders<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.length === 0 ? [[]] : items.flatMap((item, at) => orders(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]));
}
