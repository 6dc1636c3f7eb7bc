import ExcelJS from "exceljs";
import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Sheet } from "@byfokus/model";
import { writeCsv } from "./write-csv.ts";
import { writeGeoJson } from "./write-geojson.ts";
import { writeXlsx } from "./write-xlsx.ts";

const sheet: Sheet = {
  name: "Områder",
  columns: [{ title: "Navn", format: "text" }, { title: "Boliger", format: "integer" }, { title: "Andel", format: "share" }],
  rows: [["Egeparken", 1286, 0.3204], ["a;b \"c\"", 0, null], ["=HYPERLINK(1)", -5, -0.25]],
  sumColumns: [1],
};
const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe("writeCsv", () => {
  it("[EXPORT1] Danish: BOM, semicolon, decimal comma, CRLF; missing is empty and zero is 0", () => {
    expect(text(writeCsv(sheet, { dialect: "da" }))).toBe('\ufeffNavn;Boliger;Andel\r\nEgeparken;1286;0,3204\r\n"a;b ""c""";0;\r\n"\'=HYPERLINK(1)";-5;-0,25\r\n');
  });
  it("[EXPORT2] international: comma, point, no BOM", () => {
    expect(text(writeCsv(sheet, { dialect: "international" }))).toBe('Navn,Boliger,Andel\r\nEgeparken,1286,0.3204\r\n"a;b ""c""",0,\r\n"\'=HYPERLINK(1)",-5,-0.25\r\n');
  });
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])("[EXPORT3] the text %j never opens as a formula, in cells or headings", (evil) => {
    const bytes = writeCsv({ name: "x", columns: [{ title: evil, format: "text" }], rows: [[evil]] });
    const { data } = Papa.parse<string[]>(text(bytes).slice(1), { delimiter: ";", skipEmptyLines: true });
    expect(data.flat()).toEqual([`'${evil}`, `'${evil}`]);
  });
  it("[EXPORT4] numbers are written whole, without exponents or false zeros", () => {
    const bytes = writeCsv({ name: "x", columns: [{ title: "v", format: "decimal" }], rows: [[1e-7], [123456789.5], [-0], [Number.NaN], [100]] }, { dialect: "international" });
    expect(text(bytes)).toBe("v\r\n0.0000001\r\n123456789.5\r\n0\r\n\r\n100\r\n");
  });
  it("[EXPORT5] any text comes back as it was, apart from the apostrophe (seeded)", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 2 }), { maxLength: 5 }), fc.constantFrom("da" as const, "international" as const), (rows, dialect) => {
        const columns = [{ title: "a", format: "text" as const }, { title: "b", format: "text" as const }];
        const { data } = Papa.parse<string[]>(text(writeCsv({ name: "x", columns, rows }, { dialect })).replace(/^\ufeff/, ""), { delimiter: dialect === "da" ? ";" : ",", newline: "\r\n" });
        const read = data.slice(1, -1).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")));
        expect(read).toEqual(rows);
      }),
      { seed: 50, numRuns: 200 },
    );
  });
});

describe("writeXlsx", () => {
  const read = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    return book;
  };
  it("[EXPORT6] header frozen, numbers with formats, text never a formula, sums as formulas with their value", async () => {
    const target = (await read(await writeXlsx([sheet]))).getWorksheet("Områder");
    expect(target?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(target?.getCell("B2").value).toBe(1286);
    expect(target?.getCell("C2").numFmt).toBe("0.0%");
    expect(target?.getCell("C3").value).toBeNull();
    expect(target?.getCell("A4").value).toBe("=HYPERLINK(1)");
    expect(target?.getCell("B6").value).toEqual({ formula: "SUM(B2:B4)", result: 1281 });
  });
  it("[EXPORT7] the order is kept, and names are made valid and different", async () => {
    const long = "[a]:*?/\\ meget langt navn på et ark i bogen";
    const book = await read(await writeXlsx([{ ...sheet, name: "Læs mig" }, { ...sheet, name: long }, { ...sheet, name: long }, { ...sheet, name: "" }]));
    const names = book.worksheets.map(({ name }) => name);
    expect(names[0]).toBe("Læs mig");
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
  it("[EXPORT8] the same sheets give the same bytes; no sheet is a caller's mistake", async () => {
    expect(Buffer.compare(await writeXlsx([sheet]), await writeXlsx([sheet]))).toBe(0);
    await expect(writeXlsx([])).rejects.toThrow("got 0");
  });
});

describe("writeGeoJson", () => {
  const square = [[500_000, 6_200_000], [500_000, 6_200_100], [500_100, 6_200_100], [500_100, 6_200_000], [500_000, 6_200_000]] as const;
  const features = [
    { id: "a", geometry: { polygon: [[square]] }, properties: { name: "Æ", need: Number.NaN } },
    { id: "b", geometry: { point: [500_000, 6_200_000] as const }, properties: { name: null } },
    { id: "c", geometry: null, properties: {} },
  ];
  it("[EXPORT9] metres keep their system, outer rings run counter-clockwise, no figure is null", () => {
    const made = JSON.parse(text(writeGeoJson({ features }))) as { crs: { properties: { name: string } }; features: { geometry: { coordinates: number[][][] }; properties: object }[] };
    expect(made.crs.properties.name).toContain("EPSG::25832");
    expect(made.features[0]?.geometry.coordinates[0]?.[1]).toEqual([500_100, 6_200_000]);
    expect(made.features[0]?.properties).toEqual({ name: "Æ", need: null });
    expect(made.features[2]?.geometry).toBeNull();
  });
  it("[EXPORT10] degrees are longitude and latitude: the central meridian is 9 degrees east", () => {
    const made = JSON.parse(text(writeGeoJson({ features, crs: "EPSG:4326" }))) as { crs?: object; features: { geometry: { coordinates: number[] } }[] };
    expect(made.crs).toBeUndefined();
    const [longitude = 0, latitude = 0] = made.features[1]?.geometry.coordinates ?? [];
    expect(longitude).toBeCloseTo(9, 6);
    // 6,200,000 m / 0.9996 along the GRS80 meridian (series of Helmert, worked apart) is 55.945375 degrees north.
    expect(latitude).toBeCloseTo(55.945375, 6);
  });
});
