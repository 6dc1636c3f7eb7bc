import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readFolder, rulesOf } from "./testing-folder.ts";

const western = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const wanted = [{ id: "01", name: "Æblehaven", residents: 1234, tenure: "social" }, { id: "02", name: "Søvangen", residents: 56, tenure: "privateRental" }];
const areasOf = async (files: Record<string, string | Uint8Array>) => (await readFolder(files)).town?.areas.map(({ id, name, residents, tenure }) => ({ id, name, residents, tenure }));

/** The same two areas as people send them. */
const folders: Record<string, Record<string, string | Uint8Array>> = {
  "UTF-8 with byte order mark": { "omraader.csv": "\ufeffomraade_id;navn;beboere;ejerform\r\n01;Æblehaven;1234;almen\r\n02;Søvangen;56;privat udlejning\r\n" },
  "Windows-1252": { "Områder.csv": western("Område;Navn;Beboere;Ejerform\r\n01;Æblehaven;1234;Almen\r\n02;Søvangen;56;Privat udlejning\r\n") },
  "comma, quoted": { "areas.csv": '"area_id","name","residents","tenure"\n"01","Æblehaven","1,234","social"\n"02","Søvangen","56","private rental"\n' },
  tabs: { "omraader.tsv": "omraade_id\tnavn\tbeboere\tejerform\n01\tÆblehaven\t1234\t20\n02\tSøvangen\t56\t30\n" },
  "upright bars": { "omraader.csv": "omraade_id|navn|beboere|ejerform\n01|Æblehaven|1234|almen\n02|Søvangen|56|udlejning\n" },
  "sep line and title rows": { "omraader.csv": "sep=;\r\nUdtræk fra boligsystemet;;;\r\nPr. 1. januar 2026;;;\r\n;;;\r\nomraade_id;navn;beboere;ejerform\r\n01;Æblehaven;1234;almen\r\n02;Søvangen;56;privat leje\r\nI alt;;1290;\r\nKilde: Kommunens udtræk;;;\r\n" },
  "thousands with points": { "omraader.csv": "omraade_id;navn;beboere;m2;ejerform\n01;Æblehaven;1.234;80,5;almen\n02;Søvangen;56;71,25;privat udlejning\n" },
  "thousands with spaces": { "omraader.csv": "omraade_id;navn;beboere;ejerform\n01;Æblehaven;1 234;almen\n02;Søvangen;56;privat udlejning\n" },
  "spaces around everything": { "omraader.csv": " omraade_id ; navn ;beboere ; ejerform\n 01 ; Æblehaven ; 1234 ; almen \n 02 ; Søvangen ; 56 ; privat udlejning \n" },
  "other column names": { "Boligområder 2026 endelig.csv": "Område nr;Områdenavn;beb_ialt;Ejerforhold\n01;Æblehaven;1234;almen\n02;Søvangen;56;privat udlejning\n" },
  "a name that says nothing": { "udtræk_final_v3.csv": "Boligområde;Navn;Antal beboere;Ejerform\n01;Æblehaven;1234;almen\n02;Søvangen;56;privat udlejning\n" },
  "empty columns and rows": { "omraader.csv": "omraade_id;navn;beboere;ejerform;;;\n\n01;Æblehaven;1234;almen;;;\n;;;;;;\n02;Søvangen;56;privat udlejning;;;\n\n" },
  "old Mac line ends": { "omraader.csv": "omraade_id;navn;beboere;ejerform\r01;Æblehaven;1234;almen\r02;Søvangen;56;privat udlejning\r" },
  "JSON records": { "omraader.json": '[{"omraade_id":"01","navn":"Æblehaven","beboere":1234,"ejerform":"almen"},{"omraade_id":"02","navn":"Søvangen","beboere":56,"ejerform":"privat udlejning"}]' },
  NDJSON: { "omraader.ndjson": '{"omraade_id":"01","navn":"Æblehaven","beboere":1234,"ejerform":"almen"}\n{"omraade_id":"02","navn":"Søvangen","beboere":56,"ejerform":"privat udlejning"}\n' },
  "names and figures in two files": { "omraader.csv": "omraade_id;navn;ejerform\n01;Æblehaven;almen\n02;Søvangen;privat udlejning\n", "boligomraader.csv": "omraade_id;beboere\n01;1234\n02;56\n" },
  "a subfolder and a read-me": { "data/omraader.csv": "omraade_id;navn;beboere;ejerform\n01;Æblehaven;1234;almen\n02;Søvangen;56;privat udlejning\n", "data/README.md": "hej", "data/.DS_Store": "x", "data/~$omraader.xlsx": "x" },
  "quoted line breaks": { "omraader.csv": 'omraade_id;navn;beboere;ejerform;note\n01;Æblehaven;1234;almen;"to\nlinjer; her"\n02;Søvangen;56;privat udlejning;"sagde ""nej"""\n' },
};

describe("folders as people send them", () => {
  for (const [what, files] of Object.entries(folders)) {
    it(`[UGLY1] ${what}: the same two areas`, async () => {
      expect(await areasOf(files)).toEqual(wanted);
    });
  }

  it("[UGLY2] a workbook with a cover sheet, titles, merged group headers and a total row", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("Forside").addRow(["Boligsocial status", "2026"]);
    const sheet = book.addWorksheet("Områder");
    sheet.addRow(["Områder i kommunen 2026"]);
    sheet.mergeCells("A1:D1");
    sheet.addRow([]);
    sheet.addRow(["omraade_id", "navn", "beboere", "ejerform"]);
    sheet.addRow(["01", "Æblehaven", 1234, "almen"]);
    sheet.addRow(["02", "Søvangen", 56, "privat udlejning"]);
    sheet.addRow(["I alt", null, { formula: "SUM(C4:C5)", result: 1290 }]);
    const figures = book.addWorksheet("Tal");
    figures.addRow([null, null, "Lav indkomst", null, "Enlige forsørgere"]);
    figures.mergeCells("C1:D1");
    figures.mergeCells("E1:F1");
    figures.addRow(["omraade_id", "år", "antal", "ud af", "antal", "ud af"]);
    figures.addRow(["01", 2026, 100, 1000, "*", 500]);
    const files = { "status.xlsx": new Uint8Array(await book.xlsx.writeBuffer()) };
    expect(await areasOf(files)).toEqual(wanted);
    const { town, tables } = await readFolder(files);
    expect(tables.map(({ kind }) => kind)).toEqual(["unknown", "areas", "observations"]);
    expect(town?.observations).toEqual([{ indicatorId: "lowIncome", level: "area", placeId: "01", period: "2026", count: 100, base: 1000 }, { indicatorId: "loneParents", level: "area", placeId: "01", period: "2026", count: "suppressed", base: 500 }]);
  });

  it("[UGLY3] points in degrees become metres, as x and y or as lon and lat", async () => {
    const { town } = await readFolder({ "opgange.csv": "opgang_id;lon;lat;boliger;beboere\nOP1;9,0;56,0;1;1\nOP2;9,0;56,0;1;1\n" });
    expect(town?.stairwells[0]?.point?.[0]).toBeCloseTo(500000, 3);
    expect(town?.stairwells[0]?.point?.[1]).toBeGreaterThan(6_200_000);
  });

  it("[UGLY4] suppressed, missing and zero in every spelling", async () => {
    const marks = ["*", ".", "..", "-", "<5", "Diskretioneret", "skjult", "", "mangler", "0"];
    const { town } = await readFolder({ "omraader.csv": `omraade_id\n${marks.map((_, index) => `A${index}`).join("\n")}\n`, "tal.csv": `omraade_id;indikator;aar;antal;ud af\n${marks.map((mark, index) => `A${index};lav indkomst;2026;${mark};9`).join("\n")}\n` });
    expect(town?.observations.map(({ count }) => count)).toEqual([...Array<string>(7).fill("suppressed"), "missing", "missing", 0]);
  });

  it("[UGLY5] a header called __proto__ or constructor is an unused column", async () => {
    const result = await readFolder({ "omraader.csv": "omraade_id;__proto__;constructor\n1;x;y\n" });
    expect(result.tables[0]?.columns.map(({ how }) => how)).toEqual(["exact", "unused", "unused"]);
    expect(result.town?.areas).toHaveLength(1);
  });

  it("[UGLY6] a column that mixes decimal marks is read cell by cell and told", async () => {
    const result = await readFolder({ "medarbejdere.csv": "omraade_id;aarsvaerk\n1;2,5\n2;1.5\n3;0,5\n", "omraader.csv": "omraade_id\n1\n2\n3\n" });
    expect(result.town?.staffToday.map(({ fte }) => fte)).toEqual([2.5, 1.5, 0.5]);
    expect(rulesOf(result)).toContain("warning mixed-decimal");
  });
});
