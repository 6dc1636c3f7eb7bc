import { readFileSync, readdirSync } from "node:fs";
import { figuresOf, isCalendarDate, namesOrigin, type IndexGroup } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { indexMethods, indicatorCatalogue } from "./index.ts";

const byId = new Map(indexMethods.map((method) => [method.id, method]));

describe("index methods", () => {
  it("[CATM1] the eight agreed ones, each file named by its id, in id order", () => {
    const ids = ["aarhus-points", "berlin-mss-2013", "berlin-mss-2019", "gisd-germany", "imd-england-2019", "simd-scotland-2016", "sweden-regso", "wimd-wales-2019"];
    expect(indexMethods.map(({ id }) => id)).toEqual(ids);
    expect(readdirSync(new URL("methods/", import.meta.url)).sort()).toEqual(ids.map((id) => `${id}.json`));
  });

  it.each(indexMethods.map((method) => [method.id, method] as const))("[CATM1] [CATM2] [CATM6] %s is dated, sourced, in both languages, and names no origin", (id, method) => {
    expect(isCalendarDate(method.validFrom)).toBe(true);
    expect(method.source).toMatch(/^\S.{20,}\S$/);
    expect(JSON.parse(readFileSync(new URL(`methods/${id}.json`, import.meta.url), "utf8"))).toEqual(method);
    for (const { column, over, change, title } of figuresOf(method)) {
      for (const name of [column, over, change?.of, title?.da, title?.en]) expect(namesOrigin(name ?? "")).toBe(false);
      expect(title?.da).toMatch(/^\S[\s\S]*\S$/);
      expect(title?.en).toMatch(/^\S[\s\S]*\S$/);
    }
  });

  it("[CATM2] what was compared with published results is marked so, and nothing else", () => {
    expect(indexMethods.filter(({ status }) => status === "reproduced").map(({ id }) => id)).toEqual(["berlin-mss-2013", "wimd-wales-2019"]);
  });

  it("[CATM3] a construction says what was made here", () => {
    const made = indexMethods.filter(({ status }) => status === "construction");
    expect(made.map(({ id }) => id)).toEqual(["aarhus-points"]);
    for (const { note } of made) {
      expect(note?.da).toMatch(/Kendt fra .*Bygget her/s);
      expect(note?.en).toMatch(/Known from .*Made here/s);
    }
  });

  it("[CATM4] weights of domains sum to 1, also Scotland's factor weights", () => {
    const sum = (parts: readonly { readonly weight?: number }[] = []) => parts.reduce((total, { weight = 1 }) => total + weight, 0);
    // England's published weights are rounded: 22.5 + 22.5 + 13.5 + 13.5 + 3 x 9.3 = 99.9 %.
    expect(sum(byId.get("imd-england-2019")?.dimensions[0]?.parts)).toBeCloseTo(0.999, 12);
    for (const id of ["wimd-wales-2019", "simd-scotland-2016"]) expect(sum(byId.get(id)?.dimensions[0]?.parts)).toBeCloseTo(1, 12);
    const education = byId.get("simd-scotland-2016")?.dimensions[0]?.parts.find((part): part is IndexGroup => part.kind === "group" && part.id === "education");
    expect(sum(education?.parts)).toBeCloseTo(1, 12);
  });

  it("[CATM5] the point categories: eight signs of need, four classes, more than 500 residents", () => {
    const method = byId.get("aarhus-points");
    const needs = new Set(indicatorCatalogue.filter(({ direction }) => direction === "higherIsNeed").map(({ id }) => id));
    const columns = method === undefined ? [] : figuresOf(method).map(({ column }) => column);
    expect(columns).toHaveLength(8);
    for (const column of columns) expect(needs).toContain(column);
    const rule = method?.dimensions[0]?.classes;
    expect(rule?.kind === "fixed" ? rule.labels.map(({ title }) => title.da) : []).toEqual(["Uden for risiko", "Risikoområde", "Udsat", "Særligt udsat"]);
    expect(method?.residents?.atLeast).toBe(501);
  });
});
