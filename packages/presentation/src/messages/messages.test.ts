import { describe, expect, it } from "vitest";
import { da } from "./da/index.ts";
import { en } from "./en/index.ts";
import { createWords } from "./words.ts";
import type { Message } from "./message.ts";

const places = (message: Message): string[] =>
  [...new Set((typeof message === "string" ? message : `${message.one} ${message.other}`).match(/\{\w+\}/g) ?? [])].sort();

describe("messages", () => {
  it("[WORD1] both languages have the same keys", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(da).sort());
  });
  it("[WORD2] both languages have the same places and the same kind of text for every key", () => {
    const english: Readonly<Record<string, Message>> = en;
    for (const [key, message] of Object.entries(da) as [string, Message][]) {
      const other = english[key] ?? "";
      expect([key, places(message), typeof message]).toEqual([key, places(other), typeof other]);
    }
  });
  it("[WORD3] a count chooses between one and many, and numbers take the language's form", () => {
    const words = createWords("da");
    expect(words.t("common.blocks", { count: 1 })).toBe("1 blok");
    expect(words.t("common.blocks", { count: 0 })).toBe("0 blokke");
    expect(words.t("common.households", { count: 2450 })).toBe("2.450 husstande");
    expect(createWords("en").t("common.households", { count: 2450 })).toBe("2,450 households");
  });
  it("[WORD4] a missing parameter, count or key throws and names it", () => {
    const words = createWords("da");
    expect(() => words.t("common.fte")).toThrow('"fte"');
    expect(() => words.t("common.blocks")).toThrow("count");
    expect(() => words.t("no.such.key" as "common.fte")).toThrow("no.such.key");
  });
  it("[WORD5] a parameter is text, never a pattern: braces and dollars in names stay", () => {
    expect(createWords("da").t("step.title", { name: "{fte} $& $1" })).toBe("Gav planen navnet {fte} $& $1");
  });
  it("[WORD6] no text says ghetto", () => {
    expect(JSON.stringify([da, en])).not.toMatch(/ghetto/i);
  });
});
