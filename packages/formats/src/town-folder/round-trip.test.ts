import type { Town } from "@byfokus/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTownFolder } from "./read-town-folder.ts";
import { today } from "./testing-folder.ts";
import { townFolderTemplates } from "./write/town-folder-templates.ts";
import { writeTownFolder } from "./write/write-town-folder.ts";

const square = [[[574000.5, 6223000.123456], [574100, 6223000], [574100, 6223100], [574000.5, 6223000.123456]]] as const;

/** One of everything, with the awkward cases: marks in names, lists of one and two, hidden, missing and zero. */
const town: Town = {
  name: 'Fjord "by"; Kommune',
  synthetic: true,
  edition: { id: "x", asOf: "2026-01-01", label: "2026, foreløbig", sources: ["Kommunen + BBR", "SBST"], export: "full" },
  districts: [{ id: "B1", name: "Nord", geometry: [square] }, { id: "B2", name: "Syd" }],
  organisations: [{ id: "BO1", name: "Fjord" }, { id: "BO2", name: "#2" }],
  departments: [{ id: "A1", name: "Afd. 1", organisationId: "BO1", validFrom: "2001-02-03" }, { id: "A+2", name: "Afd. 2", organisationId: "BO2", validTo: "2030-01-01" }],
  areas: [
    { id: "0101", name: "Egeparken", tenure: "social", districtId: "B1", geometry: [square], statuses: [{ list: "vulnerable", listDate: "2023-12-01" }, { list: "parallelSociety", listDate: "2024-12-01" }] },
    { id: "0102", name: "Øen", tenure: "mixed", dwellings: 0, residents: "suppressed", validFrom: "2020-01-01" },
    { id: "0103", name: "Vest", tenure: "privateRental", dwellings: "missing", residents: 1234.5 },
  ],
  buildings: [{ id: "BY1", label: "Blok 1", point: [574000, 6223000.25] }, { id: "BY2" }],
  stairwells: [
    { id: "cff0b365-5ac3-4560-aa23-0008388fc3b5", label: "Vangen 2", tenure: "social", departmentIds: ["A1", "A+2"], areaId: "0101", districtId: "B1", buildingId: "BY1", dwellings: 8, households: 7, residents: 14, point: [574010.125, 6223010] },
    { id: "OP2", label: "Vangen 4", tenure: "cooperative", departmentIds: ["A+2"], dwellings: 1, residents: 0, validTo: "2031-01-01" },
  ],
  indicators: [
    { id: "egen", title: { da: "Egen", en: "Own" }, numerator: { da: "t", en: "n" }, denominator: { da: "n", en: "d" }, unit: "households", direction: "lowerIsNeed", source: "Måling", purpose: { da: "p", en: "q" }, validFrom: "2020-01-01" },
    { id: "oprindelse2", title: { da: "Herkomst", en: "Origin" }, numerator: { da: "t", en: "n" }, denominator: { da: "n", en: "d" }, unit: "persons", direction: "context", source: "DST", purpose: { da: "p", en: "q" }, validFrom: "2020-01-01", validTo: "2030-12-31", origin: true },
  ],
  observations: [
    { indicatorId: "egen", level: "stairwell", placeId: "OP2", period: "2025", count: 0, base: 1 },
    { indicatorId: "egen", level: "stairwell", placeId: "OP2", period: "2026", count: "suppressed", base: "missing" },
    { indicatorId: "egen", level: "area", placeId: "0101", period: "2025-07-01", count: "missing", base: "suppressed" },
    { indicatorId: "egen", level: "area", placeId: "0101", period: "2026", count: 2.5, base: 1234.567 },
    { indicatorId: "egen", level: "municipality", placeId: "Fjordby", period: "2026", count: 3, base: 100000 },
    { indicatorId: "oprindelse2", level: "district", placeId: "B1", period: "2026", count: "missing", base: "missing" },
  ],
  boards: [{ id: "BE1", name: "Bestyrelsen", kind: "departmentBoard", areaIds: ["0101", "0102"], departmentId: "A1", organisationId: "BO1", contactRole: "formand" }, { id: "BE2", name: "Grundejerne", kind: "homeownersAssociation", areaIds: [], validFrom: "2020-01-01" }],
  flows: [{ from: "0101", to: "0102", year: "2025", households: 31, reason: "ordinary" }, { from: "0101", year: "2025", households: 5, reason: "renovation" }],
  links: [{ a: "0101", b: "0103", kind: "school", name: "Fjordskolen", walkingMinutes: 7.5 }, { a: "0101", b: "0102", kind: "barrier" }],
  planCases: [{ id: "P1", title: "Nye boliger", kind: "newHomes", areaIds: ["0103"], hearingDeadline: "2027-02-15", dwellings: -20 }, { id: "P2", title: "Lokalplan", kind: "localPlan", areaIds: [] }],
  events: [
    { id: "H1", kind: "demolition", date: "2025-06-30", title: "Blok 4; revet \"ned\"", place: { level: "area", id: "0101" } },
    { id: "H2", kind: "boundary", date: "2024-01-01", title: "Afdelingen delt", place: { level: "department", id: "A+2" } },
    { id: "H3", kind: "law", date: "2021-12-01", title: "Nye lister" },
    { id: "H4", kind: "method", date: "2025-01-01", title: "Ny opgørelse", place: { level: "area", id: "0102" }, indicatorId: "egen" },
  ],
  pots: [{ id: "LBF", name: "Landsbyggefonden", krPerYear: 4_500_000, maxShare: 0.75, tenures: ["social"], organisationIds: ["BO1", "BO2"], validTo: "2026-12-31" }, { id: "K", name: "Kommunen", krPerYear: 1_250_000.5 }],
  staffToday: [{ areaId: "0101", fte: 2.5 }],
  baseMap: [{ kind: "water", name: "Fjorden", polygon: [square] }, { kind: "road", line: [[574000, 6223000], [574001.5, 6223001]] }, { kind: "place", name: "Fjordby", point: [574000, 6223000] }],
};

async function roundTrip(input: Town): Promise<Town | undefined> {
  const { town: back, issues } = await readTownFolder(writeTownFolder(input), { today });
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  return back && { ...back, edition: { ...back.edition, id: input.edition.id } };
}

describe("writing a town folder", () => {
  it("[WRITE1] reading what was written gives the same town", async () => {
    expect(await roundTrip(town)).toEqual(town);
  });

  it("[WRITE2] the files are Danish CSV: byte order mark, semicolon, decimal comma, CRLF", () => {
    const files = new Map(writeTownFolder(town).map(({ path, bytes }) => [path, bytes]));
    const pots = files.get("puljer.csv") ?? new Uint8Array();
    expect([...pots.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(pots)).toBe("pulje_id;navn;kr_pr_aar;hoejst_andel;ejerformer;organisationer;gyldig_til\r\nLBF;Landsbyggefonden;4500000;0,75;almen;BO1|BO2;2026-12-31\r\nK;Kommunen;1250000,5;;;;\r\n");
    expect(new TextDecoder().decode(files.get("omraader.geojson"))).toContain("EPSG::25832");
  });

  it("[WRITE3] a town with nothing in a list has no file for it", () => {
    const paths = writeTownFolder({ ...town, flows: [], baseMap: [], pots: [] }).map(({ path }) => path);
    expect(paths).not.toContain("flytninger.csv");
    expect(paths).not.toContain("grundkort.geojson");
    expect(paths).toContain("omraader.csv");
  });

  it("[WRITE4] dwelling rows come back, unknown areas too", async () => {
    const dwellings = { stairwellId: ["OP2", "OP2"], areaM2: Float64Array.of(59.5, Number.NaN), rooms: Float64Array.of(2, 3) };
    const result = await readTownFolder(writeTownFolder(town, dwellings), { today });
    expect(result.dwellings).toEqual(dwellings);
  });

  it("[WRITE5] any counts survive the journey (100 seeded towns)", async () => {
    const count = fc.oneof(fc.constant("suppressed" as const), fc.constant("missing" as const), fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 5000, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(count, fc.string({ minLength: 1, maxLength: 12 })), { minLength: 1, maxLength: 8 }), async (cases) => {
        const areas = cases.map(([dwellings, text], index) => ({ id: `0${index}`, name: `n${text.replaceAll(/\s+|\p{C}/gu, "")}`, tenure: "mixed" as const, dwellings }));
        const observations = cases.map(([value], index) => ({ indicatorId: "egen", level: "area" as const, placeId: `0${index}`, period: "2026", count: "missing" as const, base: value }));
        const { events: _events, ...eventless } = town;
        const input: Town = { ...eventless, districts: [], departments: [], organisations: [], buildings: [], stairwells: [], boards: [], flows: [], links: [], planCases: [], pots: [], staffToday: [], baseMap: [], areas, observations };
        expect(await roundTrip(input)).toEqual(input);
      }),
      { seed: 20, numRuns: 100 },
    );
  });
});

describe("templates", () => {
  it("[TEMPLATE1] untouched templates give helpful issues and no town", async () => {
    const { town: none, issues, tables } = await readTownFolder(townFolderTemplates(), { today });
    expect(none).toBeUndefined();
    expect(issues.map(({ rule }) => rule)).toContain("no-places");
    expect([...new Set(issues.filter(({ severity }) => severity !== "note").map(({ rule }) => rule))]).toEqual(["no-places"]);
    expect(tables.every(({ kind }) => kind !== "unknown")).toBe(true);
    expect(townFolderTemplates().map(({ path }) => path)).toContain("LÆSMIG.txt");
  });

  it("[TEMPLATE2] the example rows, with the comment mark taken off, are a sound folder", async () => {
    const filled = townFolderTemplates()
      .filter(({ path }) => path.endsWith(".csv"))
      .map(({ path, bytes }) => {
        const lines = new TextDecoder().decode(bytes).split("\r\n");
        const example = lines.findLast((line) => line.startsWith("# "))?.slice(2) ?? "";
        return { path, bytes: new TextEncoder().encode(`${lines.filter((line) => !line.startsWith("#") && line !== "").join("\r\n")}\r\n${example}\r\n`) };
      });
    const extra = { path: "omraade2.csv", bytes: new TextEncoder().encode("omraade_id;navn\r\nO02;Birkevang\r\n") };
    const organisation = { path: "boligselskaber.csv", bytes: new TextEncoder().encode("organisation_id;navn\r\nBO2;Nord\r\n") };
    const { town: read, issues } = await readTownFolder([...filled, extra, organisation], { today });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(read?.areas.map(({ name }) => name)).toEqual(["Birkevang", "Egeparken"]);
    expect(read?.stairwells[0]).toMatchObject({ label: "Vangen 2", dwellings: 8, residents: 14, point: [574321.5, 6223456] });
    expect(read?.pots[0]).toMatchObject({ krPerYear: 4_500_000, maxShare: 0.75 });
    expect(read?.observations).toContainEqual({ indicatorId: "outsideWork", level: "stairwell", placeId: "OP0001", period: "2026", count: 3, base: 9 });
  });
});
