import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FolderFile } from "../tables/raw-table.ts";
import { readTownFolder } from "./read-town-folder.ts";
import { folder, soundFolder, today } from "./testing-folder.ts";

const limits = { fileBytes: 1e6, folderBytes: 1e7, rows: 1e4, columns: 100, cellCharacters: 1e4, unpackedBytes: 1e6, vertices: 1e4, depth: 5 };

/** A town or an error, never both, never neither; every issue worded. */
async function expectAnswer(files: readonly FolderFile[], mapping?: unknown): Promise<void> {
  const { town, issues } = await readTownFolder(files, { today, limits, ...(mapping !== undefined && { mapping }) });
  expect(issues.some(({ severity }) => severity === "error")).toBe(town === undefined);
  for (const { message, fix } of issues) for (const text of [message.da, message.en, fix.da, fix.en]) expect(text.length).toBeGreaterThan(0);
}

const names = fc.constantFrom("omraader.csv", "opgange.csv", "observationer.csv", "boliger.csv", "omraader.geojson", "x.json", "x.ndjson", "x.xlsx", "kommune.csv", "byfokus-mapping.json", "__proto__.csv", "ukendt.csv");
const marks = fc.constantFrom(";", '"', "\n", "\r\n", ",", "#", "-", "*", "{", "}", "[", "null", "1e999", "NaN", "__proto__", "010190-1234", "2026", "99999999999999999999", "æ", "\u0000", "I alt", "EMPTY");

describe("any bytes", () => {
  it("[FUZZ1] random bytes give issues or a town", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ path: names, bytes: fc.uint8Array({ maxLength: 400 }) }), { maxLength: 4 }), (files) => expectAnswer(files)), { seed: 21, numRuns: 300 });
  });

  it("[FUZZ2] random text in the shapes of the formats gives issues or a town", async () => {
    const text = fc.oneof(fc.json(), fc.array(marks, { maxLength: 60 }).map((parts) => parts.join("")), fc.jsonValue().map((value) => JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties: value, geometry: { type: "Polygon", coordinates: value } }] })));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(names, text), { maxLength: 4 }), (files) => expectAnswer(folder(Object.fromEntries(files)))), { seed: 22, numRuns: 300 });
  });

  it("[FUZZ3] a sound folder with bytes changed, cut, doubled or inserted gives issues or a town", async () => {
    const files = folder(soundFolder);
    const edit = fc.record({ file: fc.nat(files.length - 1), at: fc.nat(1000), drop: fc.nat(6), insert: marks });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const changed = files.map(({ path, bytes }) => ({ path, bytes }));
        for (const { file, at, drop, insert } of edits) {
          const target = changed[file];
          if (target === undefined) continue;
          const position = at % Math.max(1, target.bytes.length);
          target.bytes = Uint8Array.from([...target.bytes.subarray(0, position), ...new TextEncoder().encode(insert), ...target.bytes.subarray(position + drop)]);
        }
        await expectAnswer(changed);
      }),
      { seed: 23, numRuns: 400 },
    );
  });

  it("[FUZZ4] a workbook with changed bytes gives issues or a town", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("Områder").addRows([["omraade_id", "navn"], ["1", "Øst"]]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (edits) => {
        const changed = bytes.slice();
        for (const [at, value] of edits) changed[at] = value;
        await expectAnswer([{ path: "a.xlsx", bytes: changed }]);
      }),
      { seed: 24, numRuns: 60 },
    );
  });

  it("[FUZZ5] any mapping gives issues or a town", async () => {
    const near = fc.record({ schema: fc.constant("byfokus-mapping/1"), tables: fc.array(fc.record({ files: fc.constantFrom("*", "omraader.csv", "*.csv", "nix"), kind: fc.constantFrom("areas", "stairwells", "observations", "town", "pots"), columns: fc.dictionary(fc.constantFrom("id", "place", "count", "name", "__proto__"), fc.constantFrom("omraade_id", "navn", "nix")), where: fc.dictionary(fc.constantFrom("navn", "x"), fc.jsonValue()) }), { maxLength: 3 }) });
    await fc.assert(fc.asyncProperty(fc.oneof(fc.jsonValue(), near), (mapping) => expectAnswer(folder(soundFolder), mapping ?? "null")), { seed: 25, numRuns: 200 });
  });
});
