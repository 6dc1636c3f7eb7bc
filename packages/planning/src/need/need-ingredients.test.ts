import { describe, expect, it } from "vitest";
import { indicatorForTests, seen, townForTests } from "../table/town-for-tests.ts";
import { defaultNeed } from "./default-need.ts";
import { refusedIngredients } from "./refused-ingredients.ts";

const indicators = [
  indicatorForTests("work"),
  indicatorForTests("support"),
  indicatorForTests("age", { direction: "context" }),
  indicatorForTests("health", { direction: "lowerIsNeed" }),
  indicatorForTests("origin", { direction: "context", origin: true }),
  indicatorForTests("disguised", { direction: "higherIsNeed", origin: true }),
];
const need = (...parts: readonly (readonly [string, number])[]) => ({ parts: parts.map(([indicatorId, weight]) => ({ indicatorId, weight })), periods: 1 });

describe("refusedIngredients", () => {
  it("[NEED1] origin is refused whatever its direction and weight", () => {
    expect(refusedIngredients(need(["work", 1], ["origin", 0]), indicators)).toEqual([{ indicatorId: "origin", reason: "origin" }]);
    expect(refusedIngredients(need(["work", 1], ["disguised", 2]), indicators)).toEqual([{ indicatorId: "disguised", reason: "origin" }]);
  });

  it("[NEED2] context, opposite direction, unknown, twice and impossible weights are refused, each by its reason", () => {
    expect(refusedIngredients(need(["age", 1], ["health", 1], ["income", 1], ["work", -1], ["support", 1], ["support", 1]), indicators)).toEqual([
      { indicatorId: "age", reason: "context" },
      { indicatorId: "health", reason: "lowerIsNeed" },
      { indicatorId: "income", reason: "unknown" },
      { indicatorId: "work", reason: "weight" },
      { indicatorId: "support", reason: "twice" },
    ]);
    expect(refusedIngredients(need(["work", Infinity]), indicators)).toEqual([{ indicatorId: "work", reason: "weight" }]);
  });

  it("[NEED2] nothing, or nothing with weight, is refused as a whole; so are periods below 1", () => {
    expect(refusedIngredients(need(), indicators)).toEqual([{ reason: "empty" }]);
    expect(refusedIngredients(need(["work", 0]), indicators)).toEqual([{ reason: "empty" }]);
    expect(refusedIngredients({ ...need(["work", 1]), periods: 0 }, indicators)).toEqual([{ reason: "periods" }]);
    expect(refusedIngredients({ ...need(["work", 1]), periods: 1.5 }, indicators)).toEqual([{ reason: "periods" }]);
  });

  it("[NEED2] allowed ingredients pass", () => expect(refusedIngredients(need(["work", 2], ["support", 0]), indicators)).toEqual([]));
});

describe("defaultNeed", () => {
  const town = townForTests({
    indicators: [...indicators, indicatorForTests("smallDwellings"), indicatorForTests("silent")],
    observations: [
      seen("s", 1, 4), seen("s", 1, 4, { indicatorId: "age" }), seen("s", 1, 4, { indicatorId: "disguised" }), seen("s", 1, 4, { indicatorId: "smallDwellings" }),
      seen("a", 3, 9, { indicatorId: "support", level: "area" }), seen("s", "suppressed", 4, { indicatorId: "silent" }),
    ],
  });

  it("[NEED3] everything that may be a sign of need and has a figure, equal weights, newest period", () => {
    expect(defaultNeed(town)).toEqual({ parts: [{ indicatorId: "work", weight: 1 }, { indicatorId: "support", weight: 1 }], periods: 1 });
  });

  it("[NEED3] what it proposes is never refused", () => expect(refusedIngredients(defaultNeed(town), town.indicators)).toEqual([]));

  it("[NEED3] housing quality only where a town has nothing else; no figures give an empty definition", () => {
    const poor = { ...town, observations: [seen("s", 1, 4, { indicatorId: "smallDwellings" })] };
    expect(defaultNeed(poor).parts).toEqual([{ indicatorId: "smallDwellings", weight: 1 }]);
    expect(defaultNeed({ ...town, observations: [] })).toEqual({ parts: [], periods: 1 });
  });
});
