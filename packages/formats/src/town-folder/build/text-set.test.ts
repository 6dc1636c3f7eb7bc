import fc from "fast-check";
import { expect, it } from "vitest";
import { createTextSet } from "./text-set.ts";

it("answers as a Set does, also for texts that share a hash or differ in one letter", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom("", "0", "B1", "B10", "b1", "å", "🏠")), { maxLength: 200 }), (texts) => {
      const fast = createTextSet(texts.length);
      const slow = new Set<string>();
      for (const text of texts) {
        expect(fast.add(text)).toBe(!slow.has(text));
        slow.add(text);
      }
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
  const many = createTextSet(100_000);
  for (let index = 0; index < 100_000; index += 1) expect(many.add(`B${index}`)).toBe(true);
  for (let index = 0; index < 100_000; index += 7) expect(many.add(`B${index}`)).toBe(false);
});

it("still tells texts apart where all share one hash", () => {
  // Each pair of letters is "Aa" or "BB", which the hash cannot tell apart.
  const texts = Array.from({ length: 1024 }, (_, number) => number.toString(2).padStart(10, "0").replaceAll("0", "Aa").replaceAll("1", "BB"));
  const set = createTextSet(texts.length);
  for (const text of texts) expect(set.add(text)).toBe(true);
  for (const text of texts) expect(set.add(text)).toBe(false);
});

it("says when it was promised fewer texts", () => {
  const set = createTextSet(1);
  set.add("a");
  expect(set.add("a")).toBe(false);
  expect(() => set.add("b")).toThrow("Expected at most 1 texts, got another.");
});
