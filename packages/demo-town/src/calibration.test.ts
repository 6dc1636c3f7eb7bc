import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import type { Town } from "@byfokus/model";
import { generateTown } from "./index.ts";
import { drawGeography } from "./geography.ts";
import { furnishHomes } from "./homes.ts";
import { buildHousingStock } from "./housing-stock.ts";
import { blockResidents } from "./private-stock.ts";
import { moran, oneWayIcc, pearson, withinIcc } from "./test-statistics.test-helper.ts";

/** Every figure is the mean over these seeds, so that chance in one town decides nothing; the full run takes all that the town was calibrated on. */
const seeds = Array.from({ length: process.env["BYFOKUS_FULL"] === "1" ? 20 : 6 }, (_, index) => index + 1);
const tolerance = { share: 0.02, statistic: 0.1 } as const;

/** Figures of one town by name; each is read from the public town alone. */
type Figures = Record<string, number>;
const means: Figures = {};

beforeAll(() => {
  for (const seed of seeds) {
    for (const [name, value] of Object.entries(figuresOf(generateTown({ seed }), seed))) means[name] = (means[name] ?? 0) + value / seeds.length;
  }
}, 240_000);

const mean = (name: string): number => {
  const value = means[name];
  if (value === undefined) throw new Error(`no figure ${name}`);
  return value;
};
const expectStock = (name: string, wanted: number, share = 0.05): void => {
  expect(mean(name), name).toBeGreaterThanOrEqual(wanted * (1 - share));
  expect(mean(name), name).toBeLessThanOrEqual(wanted * (1 + share));
};
const expectShare = (name: string, low: number, high = low): void => {
  expect(mean(name), name).toBeGreaterThanOrEqual(low - tolerance.share);
  expect(mean(name), name).toBeLessThanOrEqual(high + tolerance.share);
};
const expectRange = (name: string, low: number, high: number): void => {
  expect(mean(name), name).toBeGreaterThanOrEqual(low);
  expect(mean(name), name).toBeLessThanOrEqual(high);
};

describe("the town and its housing", () => {
  it("[CAL1] 48,200 occupied dwellings; 12,000 social ones with 20,400 residents; 1.7 and 2.2 persons per household", () => {
    expect(mean("households")).toBeCloseTo(48_200, 6);
    expect(mean("social households")).toBeCloseTo(12_000, 6);
    expectStock("social residents", 20_400);
    expectStock("persons per social household", 1.7);
    expectStock("persons per other household", 2.2);
    expectStock("residents", 100_000);
  });
  it("[CAL2] 8 to 12 organisations of unequal size; 150 departments, mean 80, median about 45, five above 300", () => {
    expectRange("organisations", 8, 12);
    expect(mean("largest organisation's share")).toBeGreaterThan(0.2);
    expectStock("departments", 150);
    expectStock("department mean", 80);
    expectStock("department median", 45);
    expect(mean("departments above 300")).toBeCloseTo(5, 6);
  });
  it("[CAL3] two thirds multi-storey; homes of 75.9 m2 and 2.7 rooms", () => {
    expectShare("multi-storey share", 2 / 3);
    expectStock("social m2", 75.9);
    expectStock("social rooms", 2.7);
  });
  it("[CAL4] 86 % family, 6 % youth and 8 % elderly homes", () => {
    const stock = buildHousingStock(1, 1, drawGeography(1));
    const kinds = furnishHomes(stock, 1);
    const counted = [0, 0, 0];
    for (const [index, stairwell] of stock.stairwells.entries()) {
      if (stairwell.tenure !== "social") continue;
      const kind = kinds.kind[kinds.firstOf[index] ?? 0] ?? 0;
      counted[kind] = (counted[kind] ?? 0) + stairwell.dwellings;
    }
    const total = counted.reduce((sum, homes) => sum + homes, 0);
    for (const [kind, share] of [0.86, 0.06, 0.08].entries()) expect(Math.abs((counted[kind] ?? 0) / total - share)).toBeLessThan(tolerance.share);
  });
});

describe("stairwells, departments, areas", () => {
  it("[CAL5] 1,000 stairwells, most often 8 dwellings, about 14 persons of whom 9 aged 18 to 64; 500 low, dense rows", () => {
    expectStock("stairwells", 1000);
    expectStock("dwellings per stairwell", 8);
    expectStock("persons per stairwell", 14);
    expectStock("working age per stairwell", 9);
    expect(mean("share with 8 dwellings")).toBeGreaterThan(mean("share with 6 dwellings"));
    expect(mean("share with 6 dwellings")).toBeGreaterThan(0.15);
    expect(mean("share with 12 dwellings")).toBeGreaterThan(0.1);
    expectStock("rows", 500);
    expectStock("doors per row", 8);
  });
  it("[CAL6] five areas from 1,000 residents, two of them below 1,300; 10 of 400 to 999; 40 smaller; three villages", () => {
    expectStock("areas from 1000", 5);
    expectStock("areas 1000 to 1300", 2);
    expectStock("areas 400 to 999", 10);
    expectStock("areas below 400", 40);
    expect(mean("villages")).toBeCloseTo(3, 6);
  });
  it("[CAL7] one parallelsamfund, two forebyggelsesområder, two large areas without class; fewer listed each year", () => {
    const { town } = generateTown({ seed: 1, scale: 0.1 });
    const on = (list: string, date: string) => town.areas.filter((area) => area.statuses?.some((status) => status.list === list && status.listDate === date)).length;
    expect([on("parallelSociety", "2025-12-01"), on("prevention", "2025-12-01")]).toEqual([1, 2]);
    expect([2018, 2019, 2020, 2021, 2022, 2025].map((year) => on("vulnerable", `${year}-12-01`))).toEqual([5, 4, 3, 2, 1, 1]);
  });
  it("[CAL8] street blocks of private homes follow the deciles of Frederiksberg's blocks", () => {
    for (let decile = 1; decile <= 9; decile++) expectStock(`block decile ${decile}`, blockResidents[decile] ?? NaN);
  });
});

describe("people", () => {
  it("[CAL9] single adults 68 and 40 %; lone parents 10.1 and 5.1 %; 65 and over 19 to 26 % of social residents", () => {
    expectShare("singleAdult social", 0.68);
    expectShare("singleAdult others", 0.4);
    expectShare("loneParents social", 0.101);
    expectShare("loneParents others", 0.051);
    expectRange("65 and over social", 0.19, 0.26);
  });
  it("[CAL10] one third of social residents aged 18 to 64 on public support; weak areas 30 to 53 % outside work", () => {
    expectShare("publicSupport social", 1 / 3);
    expectRange("outsideWork weak", 0.3, 0.53);
  });
  it("[CAL11] weak areas: origin 36 to 82 %, convicted 2 to 2.5 %, basic school only 58 to 79 % and falling 1.5 points a year", () => {
    expectRange("nonWesternOrigin weak", 0.36, 0.82);
    expectRange("convicted weak", 0.02, 0.025);
    expectRange("convicted all", 0.007, 0.008);
    expectRange("basicEducationOnly weak", 0.58, 0.79);
    expectRange("basicEducationOnly weak 2016", 0.58, 0.79);
    expect(Math.abs((mean("basicEducationOnly weak 2016") - mean("basicEducationOnly weak")) / 10 - 0.015)).toBeLessThan(0.003);
  });
  it("[CAL12] low income 7.1 % in all, 20.6 % in the listed areas, 10.7 % near them", () => {
    expectShare("lowIncome all", 0.071);
    expectShare("lowIncome weak", 0.206);
    expectShare("lowIncome near", 0.107);
  });
  it("[CAL13] 13.1 % of social homes are left in a year", () => {
    expectShare("moveOuts social", 0.131);
  });
});

describe("space and variance", () => {
  it("[CAL14] Moran's I at area level, six nearest, is 0.5", () => {
    for (const id of ["outsideWork", "publicSupport", "basicEducationOnly"]) expect(Math.abs(mean(`moran ${id}`) - 0.5), id).toBeLessThan(tolerance.statistic);
  });
  it("[CAL15] the ladder of variance: district 0.25, quarter 0.55, neighbourhood 0.63", () => {
    expect(Math.abs(mean("icc district") - 0.25)).toBeLessThan(tolerance.statistic);
    expect(Math.abs(mean("icc quarter") - 0.55)).toBeLessThan(tolerance.statistic);
    expect(Math.abs(mean("icc neighbourhood") - 0.63)).toBeLessThan(tolerance.statistic);
  });
  it("[CAL16] stairwells inside a department: 0.03 to 0.10, and adjustable", () => {
    expectRange("icc stairwell", 0.03, 0.1);
    const [low, high] = [0, 0.15].map((stairwellIcc) => stairwellIccOf(generateTown({ seed: 3, stairwellIcc }).town));
    expect(low).toBeLessThan(0.03);
    expect(high).toBeGreaterThan(0.12);
  });
  it("[CAL17] work, income and child poverty go together (0.9 or more), origin less (0.6), lone parents less still (0.5)", () => {
    expect(mean("correlation lowIncome")).toBeGreaterThan(0.9);
    expect(mean("correlation childLowIncome")).toBeGreaterThan(0.9 - tolerance.statistic);
    expect(Math.abs(mean("correlation nonWesternOrigin") - 0.6)).toBeLessThan(tolerance.statistic);
    expect(Math.abs(mean("correlation loneParents") - 0.5)).toBeLessThan(tolerance.statistic);
  });
});

const listed = ["egeparken", "skovvaenget", "havneengen"];

function figuresOf({ town, dwellings }: ReturnType<typeof generateTown>, seed: number): Figures {
  const figures: Figures = {};
  const unitOf = unitsOf(town, seed);
  const live = town.stairwells.filter((stairwell) => stairwell.validTo === undefined);
  const social = live.filter((stairwell) => stairwell.tenure === "social");
  const others = live.filter((stairwell) => stairwell.tenure !== "social");
  const sum = (list: readonly { households?: number; residents: number; dwellings: number }[], key: "households" | "residents" | "dwellings") => list.reduce((total, place) => total + (place[key] ?? 0), 0);
  figures["households"] = sum(live, "households");
  figures["residents"] = sum(live, "residents");
  figures["social households"] = sum(social, "households");
  figures["social residents"] = sum(social, "residents");
  figures["persons per social household"] = sum(social, "residents") / sum(social, "households");
  figures["persons per other household"] = sum(others, "residents") / sum(others, "households");

  const departmentHomes = new Map(town.departments.filter((department) => department.validTo === undefined).map((department) => [department.id as string, 0]));
  const organisationHomes = new Map<string, number>();
  const organisationOf = new Map(town.departments.map((department) => [department.id as string, department.organisationId as string]));
  for (const stairwell of social) {
    const id = stairwell.departmentIds[0] ?? "";
    departmentHomes.set(id, (departmentHomes.get(id) ?? 0) + stairwell.dwellings);
    const organisation = organisationOf.get(id) ?? "";
    organisationHomes.set(organisation, (organisationHomes.get(organisation) ?? 0) + stairwell.dwellings);
  }
  const sizes = [...departmentHomes.values()].sort((a, b) => a - b);
  figures["organisations"] = town.organisations.length;
  figures["largest organisation's share"] = Math.max(...organisationHomes.values()) / sum(social, "dwellings");
  figures["departments"] = sizes.length;
  figures["department mean"] = sizes.reduce((total, size) => total + size, 0) / sizes.length;
  figures["department median"] = quantileOf(sizes, 0.5);
  figures["departments above 300"] = sizes.filter((size) => size > 300).length;

  const stairs = social.filter((stairwell) => stairwell.buildingId !== undefined);
  const rows = social.filter((stairwell) => stairwell.buildingId === undefined);
  figures["multi-storey share"] = sum(stairs, "dwellings") / sum(social, "dwellings");
  figures["stairwells"] = stairs.length;
  figures["dwellings per stairwell"] = sum(stairs, "dwellings") / stairs.length;
  figures["persons per stairwell"] = sum(stairs, "residents") / stairs.length;
  for (const size of [6, 8, 12]) figures[`share with ${size} dwellings`] = stairs.filter((stairwell) => stairwell.dwellings === size).length / stairs.length;
  figures["rows"] = rows.length;
  figures["doors per row"] = sum(rows, "dwellings") / rows.length;
  const socialIds = new Set(social.map((stairwell) => stairwell.id));
  const sized = dwellings.stairwellId.flatMap((id, index) => (socialIds.has(id) ? [index] : []));
  figures["social m2"] = sized.reduce((total, index) => total + (dwellings.areaM2[index] ?? NaN), 0) / sized.length;
  figures["social rooms"] = sized.reduce((total, index) => total + (dwellings.rooms[index] ?? NaN), 0) / sized.length;

  const residentsOf = new Map(town.areas.map((area) => [area.id as string, 0]));
  for (const stairwell of live) if (stairwell.areaId !== undefined) residentsOf.set(stairwell.areaId, (residentsOf.get(stairwell.areaId) ?? 0) + stairwell.residents);
  const socialAreas = town.areas.filter((area) => area.tenure === "social").map((area) => residentsOf.get(area.id) ?? 0);
  figures["areas from 1000"] = socialAreas.filter((residents) => residents >= 1000).length;
  figures["areas 1000 to 1300"] = socialAreas.filter((residents) => residents >= 1000 && residents <= 1300).length;
  figures["areas 400 to 999"] = socialAreas.filter((residents) => residents >= 400 && residents < 1000).length;
  figures["areas below 400"] = socialAreas.filter((residents) => residents < 400).length;
  figures["villages"] = town.areas.filter((area) => ["gl-vestrup", "holmby", "strandby-hede"].includes(area.id)).length;
  const blocks = new Map<string, number>();
  for (const stairwell of others) if (stairwell.areaId === undefined) blocks.set(unitOf(stairwell.id), (blocks.get(unitOf(stairwell.id)) ?? 0) + stairwell.residents);
  const blockSizes = [...blocks.values()].sort((a, b) => a - b);
  for (let decile = 1; decile <= 9; decile++) figures[`block decile ${decile}`] = quantileOf(blockSizes, decile / 10);

  const read = reader(town);
  const socialAreaIds = new Set(town.areas.filter((area) => area.tenure === "social").map((area) => area.id as string));
  const otherIds = new Set(others.map((stairwell) => stairwell.id as string));
  const near = nearListed(live);
  for (const id of ["singleAdult", "loneParents", "publicSupport", "moveOuts"]) figures[`${id} social`] = read("stairwell", id, "2026", (place) => socialIds.has(place));
  for (const id of ["singleAdult", "loneParents"]) figures[`${id} others`] = read("stairwell", id, "2026", (place) => otherIds.has(place));
  figures["lowIncome all"] = read("stairwell", "lowIncome", "2026", () => true);
  figures["lowIncome near"] = read("stairwell", "lowIncome", "2026", (place) => near.has(place));
  for (const id of ["outsideWork", "nonWesternOrigin", "convicted", "basicEducationOnly", "lowIncome"]) figures[`${id} weak`] = read("area", id, "2026", (place) => listed.includes(place));
  figures["basicEducationOnly weak 2016"] = read("area", "basicEducationOnly", "2016", (place) => listed.includes(place));
  figures["convicted all"] = convictedInAll(town);
  const base = (id: string) => town.observations.reduce((total, row) => total + (row.level === "area" && row.period === "2026" && row.indicatorId === id && socialAreaIds.has(row.placeId) ? Number(row.base) : 0), 0);
  figures["65 and over social"] = (base("convicted") - base("outsideWork")) / base("nonWesternOrigin");
  const stairsIds = new Set(stairs.map((stairwell) => stairwell.id as string));
  figures["working age per stairwell"] = town.observations.reduce((total, row) => total + (row.level === "stairwell" && row.period === "2026" && row.indicatorId === "outsideWork" && stairsIds.has(row.placeId) ? Number(row.base) : 0), 0) / stairs.length;

  Object.assign(figures, spaceOf(town, residentsOf, unitOf));
  figures["icc stairwell"] = stairwellIccOf(town);
  return figures;
}

/** Convicted of all adults: private stairwells have no figures for it, so the areas' shares are weighted by tenure and size. */
function convictedInAll(town: Town): number {
  const tenureOf = new Map(town.areas.map((area) => [area.id as string, area.tenure === "social"]));
  const share = (social: boolean) => {
    let [count, base] = [0, 0];
    for (const row of town.observations) {
      if (row.level !== "area" || row.period !== "2026" || row.indicatorId !== "convicted" || tenureOf.get(row.placeId) !== social || typeof row.base !== "number") continue;
      // A suppressed count lies between 1 and 4; 2 is close to its mean.
      count += typeof row.count === "number" ? row.count : 2;
      base += row.base;
    }
    return count / base;
  };
  return 0.2 * share(true) + 0.8 * share(false);
}

function spaceOf(town: Town, residentsOf: ReadonlyMap<string, number>, unitOf: (stairwell: string) => string): Figures {
  const figures: Figures = {};
  const areas = town.areas.filter((area) => area.id !== "strandby-hede");
  const middle = areas.map((area) => {
    const ring = area.geometry?.[0]?.[0]?.slice(1) ?? [];
    return [ring.reduce((total, [x]) => total + x / ring.length, 0), ring.reduce((total, [, y]) => total + y / ring.length, 0)] as const;
  });
  const read = reader(town);
  const shares = (id: string) => areas.map((area) => read("area", id, "2026", (place) => place === area.id));
  const weights = areas.map((area) => residentsOf.get(area.id) ?? 0);
  const outside = shares("outsideWork");
  figures["moran outsideWork"] = moran(outside, middle, 6);
  // Youth homes alone leave an area without anybody of the age asked about: it has no share.
  for (const id of ["publicSupport", "basicEducationOnly"]) {
    const values = shares(id);
    const known = values.flatMap((value, index) => (Number.isNaN(value) ? [] : [index]));
    figures[`moran ${id}`] = moran(known.map((index) => values[index] ?? 0), known.map((index) => middle[index] ?? [0, 0]), 6);
  }
  for (const id of ["lowIncome", "childLowIncome", "nonWesternOrigin", "loneParents"]) {
    const values = shares(id);
    const known = values.flatMap((value, index) => (Number.isNaN(value) ? [] : [index]));
    figures[`correlation ${id}`] = pearson(known.map((index) => outside[index] ?? 0), known.map((index) => values[index] ?? 0), known.map((index) => weights[index] ?? 0));
  }

  const rows = new Map(town.observations.filter((row) => row.level === "stairwell" && row.period === "2026" && row.indicatorId === "publicSupport").map((row) => [row.placeId, row]));
  const units = new Map<string, { count: number; base: number; tenure: string; id: string }>();
  for (const stairwell of town.stairwells) {
    const row = rows.get(stairwell.id);
    if (typeof row?.count !== "number" || typeof row.base !== "number") continue;
    const unit = units.get(unitOf(stairwell.id)) ?? { count: 0, base: 0, tenure: stairwell.tenure, id: stairwell.id };
    units.set(unitOf(stairwell.id), { ...unit, count: unit.count + row.count, base: unit.base + row.base });
  }
  const blocks = [...units.values()].filter((unit) => unit.base >= 30);
  const tenureShare = new Map([...new Set(blocks.map((unit) => unit.tenure))].map((tenure) => {
    const mine = blocks.filter((unit) => unit.tenure === tenure);
    return [tenure, mine.reduce((total, unit) => total + unit.count, 0) / mine.reduce((total, unit) => total + unit.base, 0)];
  }));
  // The ladder is one of the field: what a block has beside its tenure, in standard deviations of one person.
  const values = blocks.map((unit) => {
    const share = tenureShare.get(unit.tenure) ?? NaN;
    return (unit.count / unit.base - share) / Math.sqrt(share * (1 - share));
  });
  const level = (parts: number) => blocks.map((unit) => unit.id.split("-").slice(0, parts).join("-"));
  figures["icc district"] = oneWayIcc(values, blocks.map((unit) => unit.id.slice(0, 1)));
  figures["icc quarter"] = oneWayIcc(values, level(1));
  figures["icc neighbourhood"] = oneWayIcc(values, level(2));
  return figures;
}

function stairwellIccOf(town: Town): number {
  const rows = new Map(town.observations.filter((row) => row.level === "stairwell" && row.period === "2026" && row.indicatorId === "publicSupport").map((row) => [row.placeId, row]));
  const stairs = town.stairwells.filter((stairwell) => stairwell.tenure === "social" && stairwell.buildingId !== undefined);
  const known = stairs.flatMap((stairwell) => {
    const row = rows.get(stairwell.id);
    return typeof row?.count === "number" && typeof row.base === "number" ? [{ count: row.count, base: row.base, group: stairwell.departmentIds[0] ?? "" }] : [];
  });
  return withinIcc(known);
}

/** The unit of the field that a stairwell belongs to: a department's homes in an area, or a street block. The public town does not name it. */
function unitsOf(town: Town, seed: number): (stairwell: string) => string {
  const stock = buildHousingStock(seed, 1, drawGeography(1));
  const units = new Map(town.stairwells.map((stairwell, index) => [stairwell.id as string, String(stock.stairwells[index]?.unit)]));
  return (stairwell) => units.get(stairwell) ?? "";
}

/** Sum of counts over sum of bases at the places asked for; places without a number are left out. */
function reader(town: Town): (level: string, indicator: string, period: string, wanted: (place: string) => boolean) => number {
  const index = new Map<string, Town["observations"][number][]>();
  for (const row of town.observations) {
    const key = `${row.level} ${row.indicatorId} ${row.period}`;
    const list = index.get(key);
    if (list === undefined) index.set(key, [row]);
    else list.push(row);
  }
  return (level, indicator, period, wanted) => {
    let [count, base] = [0, 0];
    for (const row of index.get(`${level} ${indicator} ${period}`) ?? []) {
      if (!wanted(row.placeId) || typeof row.count !== "number" || typeof row.base !== "number") continue;
      count += row.count;
      base += row.base;
    }
    return count / base;
  };
}

/** Stairwells in the listed areas' districts, outside the areas themselves. The source does not say how near is near. */
function nearListed(live: Town["stairwells"]): Set<string> {
  const isListed = (stairwell: Town["stairwells"][number]) => listed.includes(stairwell.areaId ?? "");
  const districts = new Set(live.filter(isListed).map((stairwell) => stairwell.districtId));
  return new Set(live.filter((stairwell) => districts.has(stairwell.districtId) && !isListed(stairwell)).map((stairwell) => stairwell.id as string));
}

function quantileOf(sorted: readonly number[], rank: number): number {
  const position = rank * (sorted.length - 1);
  const low = Math.floor(position);
  const [a, b] = [sorted[low] ?? NaN, sorted[Math.min(sorted.length - 1, low + 1)] ?? NaN];
  return a + (position - low) * (b - a);
}
