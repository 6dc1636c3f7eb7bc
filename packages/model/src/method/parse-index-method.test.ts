import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf, namesOrigin, parseIndexMethod, PlanValueError, type IndexMethod } from "../index.ts";

const text = { da: "tekst", en: "text" };
const [low, high] = [{ id: "low", title: text }, { id: "high", title: text }];

/** Every kind of rule once, in two dimensions. */
const full: IndexMethod = {
  schema: "byfokus-index-method/1",
  id: "all-rules",
  title: text,
  source: "test",
  status: "construction",
  note: { da: "Aldrig om oprindelse", en: "Never about origin" },
  validFrom: "2024-01-01",
  validTo: "2026-12-31",
  highIs: "worse",
  residents: { column: "residents", atLeast: 300 },
  outliers: [{ id: "x", why: text }],
  missing: "dropFigure",
  ties: "lowest",
  dimensions: [
    {
      id: "status",
      title: text,
      parts: [
        { kind: "figure", id: "a", title: text, column: "work", over: "adults", direction: "up", shrink: "betaBinomial", missing: "imputeMean", normalise: { kind: "z", sd: "population", mean: "residents" }, weight: 2 },
        {
          kind: "group",
          id: "g",
          title: text,
          parts: [
            { kind: "figure", id: "b", column: "b", direction: "down", normalise: { kind: "points", of: "timesAverage", average: 0.2, sd: "sample", bound: "excluded", steps: [{ from: 0.8, points: 1 }, { from: 0.5, points: 2 }] } },
            { kind: "figure", id: "c", column: "c", direction: "up", normalise: { kind: "minMax", low: 1, high: 100 } },
          ],
          weights: "principalComponent",
          aggregate: { kind: "sum" },
          renormalise: { kind: "normalScore", ties: "average" },
          weight: 1,
        },
        { kind: "figure", id: "d", column: "d", direction: "up", normalise: { kind: "exponential", ties: "lowest" } },
        { kind: "figure", id: "e", column: "e", direction: "up", normalise: { kind: "distanceToTarget", target: 3 } },
      ],
      weights: "given",
      aggregate: { kind: "geometric" },
      renormalise: { kind: "z", sd: "sample" },
      classes: { kind: "fixed", cuts: [{ at: 1, owner: "upper" }], labels: [low, high] },
    },
    {
      id: "change",
      title: text,
      parts: [{ kind: "figure", id: "f", column: "workChange", change: { of: "work", years: 2 }, direction: "up", normalise: { kind: "none" } }],
      weights: "given",
      aggregate: { kind: "count", from: 1 },
      classes: { kind: "rankGroups", groups: 3, size: 4 },
    },
  ],
  attention: [{ status: ["high"], change: ["1", "2"] }],
};

/** The method with one value replaced, by path; `undefined` takes the key out. */
function changed(path: string, value: unknown): unknown {
  const json: unknown = JSON.parse(JSON.stringify(full));
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  const last = steps.pop() ?? "";
  const holder = steps.reduce<Record<string, unknown>>((place, step) => place[step] as Record<string, unknown>, json as Record<string, unknown>);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return json;
}

describe("parseIndexMethod", () => {
  it("[METH1] gives back the method that was saved and leaves the file's value as it was", () => {
    const json: unknown = JSON.parse(JSON.stringify(full));
    expect(parseIndexMethod(json)).toStrictEqual(full);
    expect(json).toStrictEqual(full);
    expect(parseIndexMethod({ $schema: "index-method.schema.json", ...full })).toStrictEqual(full);
    expect(figuresOf(full).map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it.each([
    ["title.en", "", 'title.en: expected a text that says something, got ""'],
    ["status", "true", 'status: expected "reproduced" or "described" or "construction", got "true"'],
    ["validFrom", "2024-02-30", 'validFrom: expected a date such as 2026-11-22, got "2024-02-30"'],
    ["ties", undefined, 'ties: expected "lowest" or "average" or "highest", got nothing'],
    ["residents.atLeast", -1, "residents.atLeast: expected a number >= 0, got -1"],
    ["dimensions[0].parts[0].weight", -1, "dimensions[0].parts[0].weight: expected a number >= 0, got -1"],
    ["dimensions[0].parts[1].parts[0].direction", "high", 'dimensions[0].parts[1].parts[0].direction: expected "up" or "down", got "high"'],
    ["dimensions[0].parts[0].normalise.kind", "zscore", 'dimensions[0].parts[0].normalise.kind: expected "none" or "z" or'],
    ["dimensions[0].aggregate", "sum", 'dimensions[0].aggregate.kind: expected "sum" or "arithmetic" or'],
    ["dimensions[1].classes.groups", 0, "dimensions[1].classes.groups: expected a whole number >= 1, got 0"],
    ["attention[0].status", "high", 'attention[0].status: expected a list, got "high"'],
  ])("[METH2] %s: %j", (path, value, message) => {
    expect(() => parseIndexMethod(changed(path, value))).toThrow(message);
    expect(() => parseIndexMethod(changed(path, value))).toThrow(PlanValueError);
  });

  it.each([
    ["residents.atLeast", -1, "residents.atLeast: ventede et tal >= 0, fik -1"],
    ["ties", undefined, 'ties: ventede "lowest" eller "average" eller "highest", fik intet'],
    ["dimensions[1].classes.groups", 0, "dimensions[1].classes.groups: ventede et helt tal >= 1, fik 0"],
    ["dimensions", {}, "dimensions: ventede en liste, fik et objekt"],
    ["dimensions[1].id", "status", 'dimensions[1].id: ventede et id, som ingen anden del har, fik "status"'],
  ])("[METH2] %s: %j, told in Danish too", (path, value, da) => {
    let refused: unknown;
    try {
      parseIndexMethod(changed(path, value));
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({ said: { da } });
    expect(refused instanceof PlanValueError && refused.said.en === refused.message).toBe(true);
  });

  it.each([null, undefined, 3, "method", [], true])("[METH2] %j is no method", (json) => {
    expect(() => parseIndexMethod(json)).toThrow(/^method: expected an object, got/);
  });

  it("[METH3] another field and another schema are refused", () => {
    expect(() => parseIndexMethod(changed("dimensions[0].parts[0].wieght", 1))).toThrow("dimensions[0].parts[0].wieght: expected no such field, got 1");
    expect(() => parseIndexMethod(changed("schema", "byfokus-index-method/2"))).toThrow('schema: expected "byfokus-index-method/1", got "byfokus-index-method/2"');
  });

  it.each(["nonWesternOrigin", "ikke-vestlig oprindelse", "Herkomst", "indvandrere", "etnisk", "Migrationshintergrund", "statsborgerskab"])("[METH4] %s is refused as column, denominator, id, change and title", (name) => {
    for (const path of ["dimensions[0].parts[0].column", "dimensions[0].parts[0].over", "dimensions[0].parts[1].parts[1].id", "dimensions[1].parts[0].change.of", "dimensions[0].parts[0].title.da", "residents.column"]) {
      expect(() => parseIndexMethod(changed(path, name))).toThrow(`${path}: expected nothing about people's origin, which may never be an ingredient`);
    }
    const weightless = changed("dimensions[0].parts[0].column", name) as { dimensions: { parts: { weight: number }[] }[] };
    weightless.dimensions[0]!.parts[0]!.weight = 0;
    expect(() => parseIndexMethod(weightless)).toThrow("never be an ingredient");
  });

  it("[METH4] ordinary words pass", () => {
    for (const name of ["outsideWork", "originalRent", "lavIndkomst", "longTermUnemployment", "MigStock"]) expect(namesOrigin(name)).toBe(false);
  });

  it.each([
    ["dimensions", [], "dimensions: expected one or two dimensions, got 0"],
    ["validTo", "2020-01-01", 'validTo: expected a date from 2024-01-01 on, got "2020-01-01"'],
    ["dimensions[1].id", "status", 'dimensions[1].id: expected an id that no other part has, got "status"'],
    ["dimensions[0].parts[1].parts[0].id", "a", 'dimensions[0].parts[1].parts[0].id: expected an id that no other part has, got "a"'],
    ["dimensions[1].parts", [], "dimensions[1].parts: expected at least one part, got 0"],
    ["dimensions[1].parts[0].weight", 0, "dimensions[1].parts: expected a part with a weight above 0, got 0"],
    ["dimensions[1].weights", "principalComponent", 'dimensions[1].weights: expected "given" where there is one part, got "principalComponent"'],
    ["dimensions[0].parts[1].parts[1].weight", 2, "dimensions[0].parts[1].parts[1].weight: expected no weight beside a principal component, got 2"],
    ["dimensions[0].classes.labels", [low], "dimensions[0].classes.labels: expected 2 labels for 1 cuts, got 1"],
    ["dimensions[0].classes.labels", [low, low], 'dimensions[0].classes.labels[1].id: expected an id that no other class has, got "low"'],
    ["dimensions[0].classes.cuts", [{ at: 1, owner: "upper" }, { at: 1, owner: "upper" }], "expected 3 labels for 2 cuts"],
    ["dimensions[0].classes", { kind: "quantiles", cuts: [{ at: 20, owner: "lower" }], labels: [low, high] }, "dimensions[0].classes.cuts[0].at: expected a share between 0 and 1, got 20"],
    ["dimensions[0].classes", { kind: "fixed", cuts: [{ at: 2, owner: "lower" }, { at: 1, owner: "lower" }], labels: [low, high, { id: "top", title: text }] }, "dimensions[0].classes.cuts[1].at: expected a number above 2, got 1"],
    ["dimensions[0].parts[1].parts[0].normalise.steps", [{ from: 0.5, points: 1 }, { from: 0.8, points: 2 }], "dimensions[0].parts[1].parts[0].normalise.steps[1].from: expected a number below 0.5, got 0.8"],
    ["dimensions[0].parts[1].parts[1].normalise.high", 1, "dimensions[0].parts[1].parts[1].normalise.high: expected a number above 1, got 1"],
    ["residents", undefined, 'dimensions[0].parts[0].normalise.mean: expected "places" where the method has no "residents", got "residents"'],
    ["dimensions[1].parts[0].shrink", "betaBinomial", 'dimensions[1].parts[0].shrink: expected no shrinking of a change, got "betaBinomial"'],
    ["attention", [{}], "attention[0]: expected at least one dimension, got 0"],
    ["attention", [{ dynamics: ["-"] }], 'attention[0].dynamics: expected "status" or "change", got "dynamics"'],
    ["attention[0].change", ["4"], 'attention[0].change[0]: expected "1" or "2" or "3", got "4"'],
  ])("[METH5] %s: %j", (path, value, message) => {
    expect(() => parseIndexMethod(changed(path, value))).toThrow(message);
  });

  it("[METH6] any JSON at all, whole or in one place, is read or refused with a path", () => {
    const paths = ["title", "missing", "dimensions", "dimensions[0].parts[0]", "dimensions[0].parts[1].parts", "dimensions[0].classes", "dimensions[0].parts[0].normalise", "attention", "residents", "outliers[0]"];
    fc.assert(
      fc.property(fc.option(fc.constantFrom(...paths), { nil: undefined }), fc.jsonValue(), (path, value) => {
        try {
          parseIndexMethod(path === undefined ? value : changed(path, value));
        } catch (error) {
          expect(error).toBeInstanceOf(PlanValueError);
        }
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

describe("docs/json/index-method.schema.json", () => {
  const schema = JSON.parse(readFileSync(new URL("../../../../docs/json/index-method.schema.json", import.meta.url), "utf8"));

  it("[METH7] names every field that the reader takes, and no other", () => {
    const optional = { method: ["note", "validTo", "residents", "outliers", "attention"], figure: ["title", "over", "change", "shrink", "missing", "weight"], group: ["title", "renormalise", "weight"], dimension: ["renormalise"] };
    const [dimension] = full.dimensions;
    const samples = { method: full, figure: { ...dimension!.parts[0], change: 0 }, group: dimension!.parts[1], dimension };
    for (const [name, sample] of Object.entries(samples)) {
      const shape = name === "method" ? schema : schema.$defs[name];
      expect(Object.keys(shape.properties).filter((key) => key !== "$schema").sort()).toEqual(Object.keys(sample ?? {}).sort());
      expect(shape.required.toSorted()).toEqual(Object.keys(sample ?? {}).filter((key) => !optional[name as keyof typeof optional].includes(key)).sort());
      expect(shape.additionalProperties).toBe(false);
    }
  });

  it("[METH7] knows every kind of normalising, aggregating and classing, and every choice", () => {
    const kinds = (name: string): string[] => schema.$defs[name].oneOf.map((shape: { properties: { kind: { const: string } } }) => shape.properties.kind.const);
    const refused = (path: string): string => {
      try {
        parseIndexMethod(changed(path, { kind: "?" }));
      } catch (error) {
        return String(error);
      }
      return "";
    };
    for (const [name, path] of [["normalise", "dimensions[0].parts[0].normalise"], ["aggregate", "dimensions[0].aggregate"], ["classes", "dimensions[0].classes"]] as const) {
      expect(refused(path)).toContain(`expected ${kinds(name).map((kind) => JSON.stringify(kind)).join(" or ")}, got`);
    }
    expect(schema.properties.missing.$ref).toBe("#/$defs/missing");
    expect(schema.$defs.missing.enum).toEqual(["excludePlace", "dropFigure", "imputeMean", "imputeMedian", "neutral"]);
    expect(schema.$defs.ties.enum).toEqual(["lowest", "average", "highest"]);
  });
});
