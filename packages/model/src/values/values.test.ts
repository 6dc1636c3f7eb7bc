import { describe, expect, it } from "vitest";
import { putByKey } from "./put-by-key.ts";
import { sameValue } from "./same-value.ts";

describe("sameValue", () => {
  it.each([
    [1, 1],
    [Number.NaN, Number.NaN],
    [0, -0],
    ["a", "a"],
    [[1, [2]], [1, [2]]],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }],
    [{ a: undefined }, {}],
    [{}, {}],
  ])("%j says the same as %j", (a, b) => {
    expect(sameValue(a, b)).toBe(true);
    expect(sameValue(b, a)).toBe(true);
  });

  it.each([
    [1, 2],
    [1, "1"],
    [null, {}],
    [null, undefined],
    [[1, 2], [2, 1]],
    [[1], [1, undefined]],
    [[], {}],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ])("%j does not say the same as %j", (a, b) => {
    expect(sameValue(a, b)).toBe(false);
    expect(sameValue(b, a)).toBe(false);
  });
});

describe("putByKey", () => {
  it("[SCOPE1] replaces in place and puts new items last; of two with one key the later counts", () => {
    const key = ([name]: readonly [string, number]) => name;
    expect(putByKey([["a", 1], ["b", 2]], [["c", 3], ["a", 4], ["c", 5]], key)).toEqual([["a", 4], ["b", 2], ["c", 5]]);
  });
});
