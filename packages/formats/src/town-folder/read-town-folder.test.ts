import { describe, expect, it } from "vitest";
import { editionId } from "./edition-id.ts";
import { folder, readFolder, rulesOf, soundFolder } from "./testing-folder.ts";

const withFile = (name: string, content: string) => ({ ...soundFolder, [name]: content });
const changed = (name: string, from: string, to: string) => withFile(name, (soundFolder[name] ?? "").replaceAll(from, to));

describe("reading a town folder", () => {
  it("[TOWN1] a sound folder gives the town it describes, hidden, missing and zero apart", async () => {
    const result = await readFolder(soundFolder);
    expect(rulesOf(result)).toEqual(["note suppressed-cells", "note stairwell-shared"]);
    const { town } = result;
    expect(town?.name).toBe("Fjordby Kommune");
    expect(town?.synthetic).toBe(true);
    expect(town?.edition).toMatchObject({ asOf: "2026-01-01", label: "2026", export: "area" });
    expect(town?.areas.map(({ id, tenure }) => [id, tenure])).toEqual([["01", "social"], ["02", "mixed"]]);
    expect(town?.areas[0]?.geometry?.[0]?.[0]?.[0]).toEqual([574000, 6223000]);
    expect(town?.stairwells[1]).toEqual({ id: "OP2", label: "Vangen 4", tenure: "social", departmentIds: ["A1", "A2"], areaId: "01", dwellings: 6, households: 5, residents: 0, point: [574020, 6223020] });
    expect(town?.stairwells[0]?.point).toEqual([574010.5, 6223010.25]);
    expect(town?.observations.map(({ level, placeId, count, base }) => [level, placeId, count, base])).toEqual([["stairwell", "OP1", 3, 9], ["stairwell", "OP2", "suppressed", 5], ["stairwell", "OP3", "missing", 2], ["area", "02", 0, 2]]);
    expect(town?.indicators.map(({ id }) => id)).toEqual(["outsideWork"]);
  });

  it("[TOWN2] the edition id is of the bytes: order of files is irrelevant, one byte is not", async () => {
    const files = folder(soundFolder);
    expect(editionId(files)).toMatch(/^[0-9a-f]{12}$/);
    expect(editionId([...files].reverse())).toBe(editionId(files));
    expect(editionId(folder(changed("kommune.csv", "Fjordby", "Fjordbz")))).not.toBe(editionId(files));
    // SHA-256 of "a\0" "1\0" "x", first 12 digits, by an independent tool.
    expect(editionId(folder({ a: "x" }))).toBe("87898619c5d0");
    expect((await readFolder(soundFolder)).town?.edition.id).toBe(editionId(files));
  });

  it("[TOWN3] columns are exact, guessed or unused, and the result says which", async () => {
    const result = await readFolder({ "opgange.csv": "Opgang;beb_ialt;Antal lejemål;Farve\nOP1;14;8;rød\n" });
    expect(result.tables[0]?.kind).toBe("stairwells");
    expect(result.tables[0]?.columns).toEqual([{ header: "Opgang", field: "id", how: "guessed" }, { header: "beb_ialt", field: "residents", how: "guessed" }, { header: "Antal lejemål", field: "dwellings", how: "guessed" }, { header: "Farve", how: "unused" }]);
    expect(result.town?.stairwells[0]).toMatchObject({ residents: 14, dwellings: 8 });
  });

  it("[TOWN4] a table with a strange name is known by its columns; one that fits nothing is left alone and told", async () => {
    const result = await readFolder({ "udtraek.csv": "omraade_id;navn;ejerform;beboere\n1;Øst;almen;12\n", "farver.csv": "farve;smag\nrød;sød\n" });
    expect(result.tables.map(({ kind }) => kind)).toEqual(["unknown", "areas"]);
    expect(rulesOf(result)).toContain("note unknown-table");
    expect(result.town?.areas[0]?.residents).toBe(12);
  });

  it("[TOWN5] English names do as well", async () => {
    const result = await readFolder({ "areas.csv": "area_id,name,tenure,residents\n1,East,social,12\n", "moves.csv": "from_area,to_area,year,households,reason\n1,,2025,4,renovation\n" });
    expect(result.town?.areas[0]).toMatchObject({ id: "1", name: "East", tenure: "social", residents: 12 });
    expect(result.town?.flows).toEqual([{ from: "1", year: "2025", households: 4, reason: "renovation" }]);
  });

  it("[TOWN6] names from one file and shapes from another are one area; a contradiction is told", async () => {
    const result = await readFolder({ "omraader.csv": "omraade_id;navn\n1;Øst\n", "boligomraader.csv": "omraade_id;navn;beboere\n1;Vest;7\n" });
    expect(result.town?.areas).toEqual([{ id: "1", name: "Vest", tenure: "mixed", residents: 7 }]);
    expect(rulesOf(result)).toContain("warning join-differs");
  });

  it("[TOWN7] rows per period: the newest is the place, all are observations", async () => {
    const result = await readFolder({ "omraader.csv": "omraade_id;aar;beboere;uden for arbejdsmarkedet antal;uden for arbejdsmarkedet ud af\n1;2025;10;2;6\n1;2026;12;3;7\n" });
    expect(result.town?.areas[0]?.residents).toBe(12);
    expect(result.town?.observations).toEqual([{ indicatorId: "outsideWork", level: "area", placeId: "1", period: "2025", count: 2, base: 6 }, { indicatorId: "outsideWork", level: "area", placeId: "1", period: "2026", count: 3, base: 7 }]);
  });

  it("[TOWN8] wide figures: count, base and share pairs; a share stands in for a count that is not there", async () => {
    const result = await readFolder({ ...soundFolder, "observationer.csv": "omraade_id;aar;enlige forsørgere antal;enlige forsørgere i alt;enlige forsørgere %;offentlig forsørgelse pct;offentlig forsørgelse i alt\n01;2026;5;20;25,0;30;10\n02;2026;1;4;90,0;;\n" });
    expect(result.town?.observations.map(({ indicatorId, placeId, count, base }) => [indicatorId, placeId, count, base])).toEqual([["loneParents", "01", 5, 20], ["publicSupport", "01", 3, 10], ["loneParents", "02", 1, 4], ["publicSupport", "02", "missing", "missing"]]);
    expect(rulesOf(result)).toEqual(expect.arrayContaining(["note count-from-share", "warning share-disagrees"]));
  });

  it("[TOWN9] dwellings alone make stairwells, and small dwellings are counted below 60 m², unknown areas left out", async () => {
    const result = await readFolder({ "kommune.csv": "navn;dato\nX;01-01-2026\n", "boliger.csv": "bolig_id;opgang_id;areal_m2;vaerelser\n1;OP1;59,9;2\n2;OP1;60;3\n3;OP1;;3\n4;OP2;45;1\n" });
    expect(result.town?.stairwells.map(({ id, dwellings }) => [id, dwellings])).toEqual([["OP1", 3], ["OP2", 1]]);
    expect(result.town?.observations).toEqual([{ indicatorId: "smallDwellings", level: "stairwell", placeId: "OP1", period: "2026-01-01", count: 1, base: 2 }, { indicatorId: "smallDwellings", level: "stairwell", placeId: "OP2", period: "2026-01-01", count: 1, base: 1 }]);
    expect([...(result.dwellings?.areaM2 ?? [])]).toEqual([59.9, 60, Number.NaN, 45]);
    expect(rulesOf(result)).toEqual(expect.arrayContaining(["note stairwells-from-dwellings", "note small-dwellings-derived"]));
  });

  it("[TOWN10] BBR owner codes are tenures; an unknown one is told and read as other", async () => {
    const codes = ["10", "20", "30", "40", "41", "50", "90", "20.0", "77"];
    const result = await readFolder({ "opgange.csv": `opgang_id;ejerforholdskode;boliger;beboere\n${codes.map((code, index) => `OP${index};${code};1;1`).join("\n")}\n` });
    expect(result.town?.stairwells.map(({ tenure }) => tenure)).toEqual(["ownerOccupied", "social", "privateRental", "other", "cooperative", "other", "other", "social", "other"]);
    expect(result.issues.find(({ rule }) => rule === "unknown-tenure")).toMatchObject({ rows: [10], rowCount: 1 });
  });

  it("[TOWN11] an own indicator is recognised in figures, and one about origin must say so", async () => {
    const own = (title: string) => ({ ...soundFolder, "indikatorer.csv": `indikator_id;titel;enhed;retning\nutryghed;${title};personer;behov\n`, "observationer.csv": "indikator;sted_id;periode;antal;ud_af\nUtrygge om aftenen;01;2026;4;9\n" });
    const result = await readFolder(own("Utrygge om aftenen"));
    expect(result.town?.observations).toEqual([{ indicatorId: "utryghed", level: "area", placeId: "01", period: "2026", count: 4, base: 9 }]);
    expect(result.town?.indicators[0]).toMatchObject({ id: "utryghed", unit: "persons", direction: "higherIsNeed" });
    expect(rulesOf(await readFolder(own("Etnisk herkomst")))).toContain("error origin-indicator");
  });

  it("[TOWN12] the order of the files changes nothing", async () => {
    const entries = Object.entries(soundFolder);
    const forward = await readFolder(soundFolder);
    const backward = await readFolder(Object.fromEntries(entries.reverse()));
    expect(backward).toEqual(forward);
  });
});

describe("issues", () => {
  it("[ISSUE3] swapped coordinates in a table's columns are an error", async () => {
    expect(rulesOf(await readFolder({ "opgange.csv": "opgang_id;boliger;beboere;x_m;y_m\nOP1;1;1;6223010;574010\n" }))).toContain("error axes-swapped");
  });

  it("[ISSUE4] rows are the spreadsheet's, at most 20, with the full number beside", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `OP${index};9;1;1`);
    const result = await readFolder({ ...soundFolder, "observationer.csv": "", "opgange.csv": `opgang_id;omraade_id;boliger;beboere\n${rows.join("\n")}\n` });
    const issue = result.issues.find(({ rule }) => rule === "unknown-area");
    expect(issue?.rows).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    expect(issue?.rowCount).toBe(30);
    expect(issue?.message.da).toContain("30 rækker");
  });

  it("[ISSUE5] a refused person column is named without its values", async () => {
    const result = await readFolder({ ...soundFolder, "noter.csv": "tekst\nring til 010190-1234\n" });
    expect(rulesOf(result)).toContain("error cpr-number");
    expect(JSON.stringify(result.issues)).not.toContain("1234");
    expect(result.town).toBeUndefined();
  });

  it("[ISSUE6] a stairwell in two departments is allowed", async () => {
    const result = await readFolder(soundFolder);
    expect(result.issues.find(({ rule }) => rule === "stairwell-shared")).toMatchObject({ severity: "note", rows: [3] });
    expect(result.town).toBeDefined();
  });

  it("[ISSUE7] origin may enter as nonWesternOrigin, and only so", async () => {
    const result = await readFolder({ ...soundFolder, "tal.csv": "omraade_id;aar;ikke-vestlig oprindelse antal;ikke-vestlig oprindelse i alt\n01;2026;5;20\n" });
    expect(rulesOf(result)).not.toContain("error origin-column");
    expect(result.town?.indicators.find(({ id }) => id === "nonWesternOrigin")?.origin).toBe(true);
  });
});
