import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawGeography } from "./geography.ts";
import { buildHousingStock } from "./housing-stock.ts";
import { fjordbyDefaults, generateTown, type GeneratedTown } from "./index.ts";

const generated = generateTown({ seed: 1 });
const { town, dwellings } = generated;
const small = generateTown({ seed: 1, scale: 0.1 });

/** SHA-256 of everything the town of seed 1 says. It changes only when the generator is changed on purpose: say so in the change log. */
const golden = "8d48ab8b78e8dca8f5d684174e94851ec337c06ee7106eb8eb2435eef7cbbcba";

function sha(result: GeneratedTown): string {
  return createHash("sha256").update(JSON.stringify({ town: result.town, stairwellId: result.dwellings.stairwellId, areaM2: [...result.dwellings.areaM2], rooms: [...result.dwellings.rooms], hardCases: result.hardCases })).digest("hex");
}

describe("the same town for the same seed", () => {
  it("[SEED1] gives the same bytes again, and the stored ones", () => {
    expect(sha(generateTown())).toBe(sha(generated));
    expect(sha(generated)).toBe(golden);
  });
  it("[SEED2] gives another town, with another edition id, for another seed, scale or spread", () => {
    const others = [generateTown({ seed: 2, scale: 0.1 }), generateTown({ seed: 1, scale: 0.2 }), generateTown({ seed: 1, scale: 0.1, stairwellIcc: 0.03 })];
    expect(new Set([small, ...others].map(sha)).size).toBe(4);
    expect(new Set([small, ...others].map((other) => other.town.edition.id)).size).toBe(4);
    for (const other of others) expect(other.town.edition.id).toMatch(/^[0-9a-f]{12}$/);
  });
  it("[SEED3] uses nothing whose last digits may differ between engines", () => {
    const here = new URL(".", import.meta.url);
    for (const file of readdirSync(here).filter((name) => name.endsWith(".ts") && !name.includes(".test"))) {
      expect(readFileSync(new URL(file, here), "utf8"), file).not.toMatch(/Math\.(sin|cos|tan|atan2?|exp|log\w*|pow|cbrt|hypot|random)\b|\w \*\* \w|toLocale|localeCompare|\bDate\b/);
    }
  });
  it("[SEED4] refuses what no town can be, with the number", () => {
    expect(() => generateTown({ seed: 1.5 })).toThrow("Expected a seed that is an integer of at least 0, got 1.5.");
    expect(() => generateTown({ scale: 0.01 })).toThrow("got 0.01");
    expect(() => generateTown({ stairwellIcc: 0.5 })).toThrow("got 0.5");
    expect(fjordbyDefaults).toEqual({ seed: 1, scale: 1, stairwellIcc: 0.06 });
  });
});

describe.each([["scale 1", generated], ["scale 0.1", small], ["scale 2", generateTown({ seed: 5, scale: 2 })]] as const)("a town that holds together, %s", (_, { town: each, dwellings: homes }) => {
  const ids = <T extends { readonly id: string }>(list: readonly T[]) => new Set(list.map((place) => place.id));
  const [areas, departments, districts, buildings, organisations, stairwells] = [ids(each.areas), ids(each.departments), ids(each.districts), ids(each.buildings), ids(each.organisations), ids(each.stairwells)];

  it("[TOWN1] names every place once", () => {
    for (const list of [each.areas, each.departments, each.districts, each.buildings, each.organisations, each.stairwells, each.boards, each.planCases, each.events ?? [], each.pots]) expect(ids(list as readonly { id: string }[]).size).toBe(list.length);
    expect(new Set(each.stairwells.map((stairwell) => stairwell.label)).size).toBe(each.stairwells.length);
    expect(new Set(each.areas.map((area) => area.name)).size).toBe(each.areas.length);
  });
  it("[TOWN2] refers to known places alone", () => {
    for (const stairwell of each.stairwells) {
      for (const id of stairwell.departmentIds) expect(departments).toContain(id);
      expect(districts).toContain(stairwell.districtId);
      if (stairwell.areaId !== undefined) expect(areas).toContain(stairwell.areaId);
      if (stairwell.buildingId !== undefined) expect(buildings).toContain(stairwell.buildingId);
      expect(stairwell.departmentIds.length > 0, stairwell.id).toBe(stairwell.tenure === "social");
    }
    for (const department of each.departments) expect(organisations).toContain(department.organisationId);
    const places: Record<string, ReadonlySet<string>> = { area: areas, department: departments, stairwell: stairwells };
    for (const row of each.observations) if (!places[row.level]?.has(row.placeId)) throw new Error(`${row.level} ${row.placeId}`);
    for (const board of each.boards) {
      for (const id of board.areaIds) expect(areas).toContain(id);
      if (board.departmentId !== undefined) expect(departments).toContain(board.departmentId);
      if (board.organisationId !== undefined) expect(organisations).toContain(board.organisationId);
    }
    for (const flow of each.flows) for (const id of [flow.from, flow.to]) if (id !== undefined) expect(areas).toContain(id);
    for (const link of each.links) expect([areas.has(link.a), areas.has(link.b)]).toEqual([true, true]);
    for (const planCase of each.planCases) for (const id of planCase.areaIds) expect(areas).toContain(id);
    const eventPlaces: Record<string, ReadonlySet<string>> = { area: areas, department: departments };
    for (const { place } of each.events ?? []) if (place !== undefined) expect(eventPlaces[place.level]).toContain(place.id);
    for (const { areaId } of each.staffToday) expect(areas).toContain(areaId);
    for (const pot of each.pots) for (const id of pot.organisationIds ?? []) expect(organisations).toContain(id);
    for (const id of homes.stairwellId) if (!stairwells.has(id)) throw new Error(id);
  });
  it("[TOWN3] never counts more than its base, and no more households than homes", () => {
    for (const row of each.observations) {
      if (typeof row.count !== "number" || typeof row.base !== "number") continue;
      if (!(Number.isInteger(row.count) && row.count >= 0 && row.count <= row.base)) throw new Error(JSON.stringify(row));
    }
    for (const stairwell of each.stairwells) {
      expect(stairwell.households).toBeLessThanOrEqual(stairwell.dwellings);
      expect(stairwell.residents).toBeGreaterThanOrEqual(stairwell.households ?? 0);
    }
  });
  it("[TOWN4] sums: an area's figures are its stairwells', a department's are those of the stairwells it counts", () => {
    const own = new Map<string, number>();
    const member = new Map(each.stairwells.map((stairwell) => [stairwell.id as string, stairwell]));
    for (const row of each.observations) {
      const stairwell = row.level === "stairwell" ? member.get(row.placeId) : undefined;
      if (stairwell === undefined || typeof row.count !== "number") continue;
      for (const place of [stairwell.areaId, stairwell.departmentIds[0]]) {
        const key = `${place} ${row.indicatorId} ${row.period}`;
        own.set(key, (own.get(key) ?? 0) + row.count);
      }
    }
    let compared = 0;
    for (const row of each.observations) {
      const sum = own.get(`${row.placeId} ${row.indicatorId} ${row.period}`);
      if (row.level === "stairwell" || sum === undefined || typeof row.count !== "number") continue;
      compared += 1;
      if (sum !== row.count) throw new Error(`${JSON.stringify(row)} but ${sum}`);
    }
    expect(compared).toBeGreaterThan(100);
  });
  it("[TOWN5] lists each standing home in its stairwell", () => {
    const counted = new Map<string, number>();
    for (const id of homes.stairwellId) counted.set(id, (counted.get(id) ?? 0) + 1);
    for (const stairwell of each.stairwells) expect(counted.get(stairwell.id) ?? 0).toBe(stairwell.validTo === undefined ? stairwell.dwellings : 0);
    expect([homes.areaM2.length, homes.rooms.length]).toEqual([homes.stairwellId.length, homes.stairwellId.length]);
  });
  it("[TOWN6] has closed rings and finite positions", () => {
    for (const place of [...each.areas, ...each.districts]) for (const part of place.geometry ?? []) for (const ring of part) expect(ring[0]).toEqual(ring[ring.length - 1]);
    for (const stairwell of each.stairwells) expect(stairwell.point?.every(Number.isFinite)).toBe(true);
  });
});

describe("a town that does not exist", () => {
  it("[SYN1] says that it is synthetic, and lies in the sea: no real place is under it", () => {
    expect(town.synthetic).toBe(true);
    expect(town.edition.sources[0]).toContain("syntetiske data");
    for (const stairwell of town.stairwells) {
      const [x, y] = stairwell.point ?? [0, 0];
      expect(x >= 620_000 && x <= 632_000 && y >= 6_300_000 && y <= 6_309_000).toBe(true);
    }
  });
  it("[SYN2] holds nothing with the shape of a CPR number", () => {
    const texts: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === "string") texts.push(value);
      else if (typeof value === "object" && value !== null) for (const [key, inner] of Object.entries(value)) { texts.push(key); collect(inner); }
    };
    collect({ ...town, observations: [], dwellings: [] });
    expect(texts.length).toBeGreaterThan(10_000);
    for (const text of texts) if (/\d{6}[-\s]?\d{4}/.test(text)) throw new Error(text);
    for (const stairwell of town.stairwells) expect(stairwell.id.replaceAll(/\D/g, "").length).toBeLessThan(10);
  });
  const lists = new URL("../../../../shared/data/real-lists/", import.meta.url);
  it.skipIf(!existsSync(lists))("[SYN3] gives no area the name of one on a real list (skipped where the test data is absent)", () => {
    const real = readFileSync(new URL("membership-by-list.csv", lists), "utf8").toLowerCase() + readFileSync(new URL("2012-10-01-ghettoliste-33.csv", lists), "utf8").toLowerCase();
    for (const area of town.areas) expect(real.includes(`${area.name.toLowerCase()},`), area.name).toBe(false);
  });
  it("[SYN4] names roles and bodies, never persons", () => {
    for (const board of town.boards) expect(board.contactRole ?? "").toMatch(/^(Formand for|Boligsocialt sekretariat|Kontaktperson for)/);
  });
});

describe("the material for every kind of focus", () => {
  it("[MAT1] 14.0 FTE in five areas and 11.2 mio. kr. a year", () => {
    expect(town.staffToday).toHaveLength(5);
    expect(town.staffToday.reduce((sum, { fte }) => sum + fte, 0)).toBeCloseTo(14, 10);
    expect(town.pots.reduce((sum, { krPerYear }) => sum + krPerYear, 0)).toBe(11_200_000);
  });
  it("[MAT2] flows of 20 households and more, smaller ones, and the renovation's", () => {
    const between = town.flows.filter((flow) => flow.from !== undefined && flow.to !== undefined && flow.reason === "ordinary");
    expect(between.some((flow) => flow.households >= 20)).toBe(true);
    expect(between.some((flow) => flow.households < 20)).toBe(true);
    expect(town.flows.filter((flow) => flow.reason === "renovation").reduce((sum, flow) => sum + flow.households, 0)).toBe(48);
  });
  it("[MAT3] boards of every kind, social areas without one, and associations beside all five large areas", () => {
    expect(new Set(town.boards.map((board) => board.kind)).size).toBe(6);
    const spoken = new Set(town.boards.filter((board) => board.kind === "departmentBoard").flatMap((board) => board.areaIds));
    expect(town.areas.filter((area) => area.tenure === "social" && !spoken.has(area.id)).length).toBeGreaterThan(2);
    for (const neighbour of ["egebakken", "laerkebo", "fjordskraenten", "bakkehusene", "soenderhoej"]) expect(town.boards.some((board) => board.kind === "homeownersAssociation" && board.areaIds.includes(neighbour))).toBe(true);
  });
  it("[MAT4] links of every kind and plan cases with deadlines around the new year", () => {
    expect(new Set(town.links.map((link) => link.kind)).size).toBe(6);
    expect(new Set(town.planCases.map((planCase) => planCase.kind)).size).toBe(7);
    for (const { hearingDeadline } of town.planCases) if (hearingDeadline !== undefined) expect(hearingDeadline >= "2027-01-01" && hearingDeadline < "2027-05-01").toBe(true);
  });
  it("[EVNT1] a handful of events by day, of five kinds and more, that the generated figures bear out", () => {
    const events = town.events ?? [];
    expect(events.map(({ date }) => date)).toEqual(events.map(({ date }) => date).sort());
    expect(events.every(({ date }) => date < town.edition.asOf)).toBe(true);
    for (const kind of ["renovation", "demolition", "boundary", "method", "scope", "law"]) expect(events.map((event) => event.kind)).toContain(kind);
    const on = (kind: string): string[] => events.filter((event) => event.kind === kind).map(({ date }) => date);
    // The demolished block's stairwells end on the day, the split departments begin on theirs, the missing year is the method's.
    expect(new Set(town.stairwells.flatMap(({ validTo }) => validTo ?? []))).toEqual(new Set(on("demolition")));
    expect(new Set(town.departments.flatMap(({ validFrom }) => validFrom ?? []))).toEqual(new Set(on("boundary")));
    expect(on("method")).toEqual([`${generated.hardCases.indicatorMissingOneYear.period}-01-01`]);
    expect(events.find(({ kind }) => kind === "method")?.indicatorId).toBe(generated.hardCases.indicatorMissingOneYear.indicatorId);
  });
  it("[MAT5] seven times the town is about 30,000 stairwells, a tenth about 420", () => {
    expect(Math.abs(small.town.stairwells.length - 420)).toBeLessThan(40);
    expect(Math.abs(buildHousingStock(1, 7, drawGeography(7)).stairwells.length - 30_000)).toBeLessThan(1500);
    expect(dwellings.stairwellId.length).toBe(49_220);
  });
});
