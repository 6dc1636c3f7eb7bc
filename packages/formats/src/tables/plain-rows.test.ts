import fc from "fast-check";
import papa from "papaparse";
import { describe, expect, it } from "vitest";
import { createCellPool, emptyHash, foldCode } from "./cell-pool.ts";
import { openWindow } from "./code-window.ts";
import type { LineBreak } from "./line-break.ts";
import { plainRows } from "./plain-rows.ts";

function readPlain(text: string, delimiter: string, lineBreak: LineBreak, most: number, windowCharacters?: number): string[][] {
  const rows: string[][] = [];
  const reader = plainRows(text, delimiter, lineBreak, 0, windowCharacters);
  while (reader.next(most, (row) => rows.push([...row]) > 0));
  return rows;
}

/** papaparse, whose last row after a closing line break is one empty cell that holds nothing. */
function readSlowly(text: string, delimiter: string, newline: LineBreak): string[][] {
  const { data } = papa.parse<string[]>(text, { delimiter, newline });
  return text.endsWith(newline) ? data.slice(0, -1) : data;
}

describe("rows of a text without quotation marks", () => {
  it("are those papaparse gives, whatever the cells and wherever the reading pauses", () => {
    const piece = fc.constantFrom(";", ",", "\t", "\r\n", "\n", "\r", " ", "", "a", "å", "€", "🏠", "12", "0,5", "OP1", "OP2", "#", "=", "'", "\u0000");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(";", ",", "\t"), fc.constantFrom<LineBreak>("\r\n", "\n", "\r"), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20 }), (pieces, delimiter, lineBreak, most, windowCharacters) => {
        const text = pieces.join("");
        expect(readPlain(text, delimiter, lineBreak, most, windowCharacters)).toEqual(readSlowly(text, delimiter, lineBreak));
      }),
      { seed: 20_261_122, numRuns: 3000 },
    );
  });

  it("are those papaparse gives in a long table with columns that repeat and columns that do not", () => {
    const lines = Array.from({ length: 12_000 }, (_, row) => `OP${Math.floor(row / 3)};B${row};${row % 7};${(row * 7919) % 5000};x`);
    const text = lines.join("\r\n");
    expect(readPlain(text, ";", "\r\n", 1000)).toEqual(readSlowly(text, ";", "\r\n"));
  });

  it("stop where the taker says so", () => {
    const seen: string[] = [];
    const more = plainRows("a\nb\nc", ";", "\n", 0).next(10, (row) => seen.push(row[0] ?? "") < 2);
    expect(more).toBe(false);
    expect(seen).toEqual(["a", "b"]);
  });
});

it("cells with one hash stay two texts", () => {
  const text = "AaBBAa";
  const hash = (from: number): number => foldCode(foldCode(emptyHash, text.charCodeAt(from)), text.charCodeAt(from + 1));
  expect(hash(0)).toBe(hash(2));
  const pool = createCellPool();
  const window = openWindow(text, 0, text.length);
  expect([0, 2, 4].map((start) => pool.cell(window, start, start + 2, hash(start)))).toEqual(["Aa", "BB", "Aa"]);
});

it("a thousand cells with one hash are still themselves", () => {
  // Each pair of letters is "Aa" or "BB", which fold to one hash.
  const words = Array.from({ length: 1024 }, (_, number) => number.toString(2).padStart(10, "0").replaceAll("0", "Aa").replaceAll("1", "BB"));
  expect(readPlain([...words, ...words].join("\n"), ";", "\n", 10)).toEqual([...words, ...words].map((word) => [word]));
});
