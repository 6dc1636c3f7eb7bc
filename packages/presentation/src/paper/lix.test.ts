import { describe, expect, it } from "vitest";
import { lix } from "./lix.ts";

describe("lix", () => {
  it("[LIX1] is words per sentence plus the per cent of long words", () => {
    // 10 words, 2 sentences, 2 long words (boligområder, husstande): 5 + 20 = 25.
    expect(lix("Vi ser fem boligområder her. Der bor mange husstande nu.")).toBeCloseTo(25, 9);
  });
  it("[LIX2] an ordinal, an abbreviation and a decimal point end no sentence", () => {
    // 8 words, 1 sentence, 1 long word (december): 8 + 12.5.
    expect(lix("Den 1. december er der ca. 14 her.")).toBeCloseTo(8 + 100 / 8, 9);
    expect(lix("Vi når 1.234 af 2.450.")).toBeCloseTo(5, 9);
  });
  it("[LIX3] a text without words is 0", () => {
    expect(lix("")).toBe(0);
    expect(lix("... !")).toBe(0);
  });
});
