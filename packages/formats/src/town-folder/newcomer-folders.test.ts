import { describe, expect, it } from "vitest";
import { readFolder, rulesOf } from "./testing-folder.ts";

const areas = "omraade_id;navn;ejerform\n01;Egeparken;almen\n02;Birkevang;blandet\n03;Søvangen;\n";

describe("folders as a newcomer makes them", () => {
  it("[NEW1] a stairwell without tenure takes its area's, unless that is mixed or unknown; its own stands", async () => {
    const result = await readFolder({ "omraader.csv": areas, "opgange.csv": "opgang_id;omraade_id;ejerform;boliger;beboere\nOP1;01;;4;8\nOP2;01;ejer;4;8\nOP3;02;;4;8\nOP4;03;;4;8\nOP5;;;4;8\n" });
    expect(result.town?.stairwells.map(({ tenure }) => tenure)).toEqual(["social", "ownerOccupied", "other", "other", "other"]);
    expect(result.issues.find(({ rule }) => rule === "tenure-from-area")).toMatchObject({ severity: "note", rowCount: 1, rows: [2] });
    const without = await readFolder({ "omraader.csv": areas, "opgange.csv": "opgang_id;omraade_id;boliger;beboere\nOP1;01;4;8\nOP2;01;4;8\n" });
    expect(without.issues.find(({ rule }) => rule === "tenure-from-area")?.message.en).toBe("2 stairwells have no tenure and were given their area's (OP1, OP2).");
  });

  it("[NEW2] a share without count and base is told with its column, in wide and long tables", async () => {
    const wide = await readFolder({ "omraader.csv": `${areas}`, "tal.csv": "omraade_id;aar;Lav indkomst andel\n01;2026;12,5 %\n02;2026;\n" });
    const issue = wide.issues.find(({ rule }) => rule === "figure-without-base");
    expect(issue).toMatchObject({ severity: "warning", file: "tal.csv", rowCount: 1, rows: [2] });
    expect(issue?.message.en).toContain("Lav indkomst andel: 01");
    const long = await readFolder({ "omraader.csv": areas, "tal.csv": "omraade_id;aar;indikator;andel\n01;2026;lav indkomst;12,5 %\n" });
    expect(long.issues.find(({ rule }) => rule === "figure-without-base")?.message.en).toContain("andel: 01");
    const based = await readFolder({ "omraader.csv": areas, "tal.csv": "omraade_id;aar;Lav indkomst andel;Lav indkomst ud af\n01;2026;12,5 %;80\n" });
    expect(rulesOf(based)).not.toContain("warning figure-without-base");
    expect(based.town?.observations[0]).toMatchObject({ count: 10, base: 80 });
  });

  it("[NEW3] an area named by its name is joined and told, whatever case and spaces; a name two areas share is not", async () => {
    const result = await readFolder({ "omraader.csv": areas, "medarbejdere.csv": "Område;årsværk\negeparken;2\nBirke vang;1\n03;1\n", "udtræk.csv": "Område;aar;Lav indkomst antal;Lav indkomst ud af\nEgeparken;2026;5;80\n02;2026;6;90\n", "observationer.csv": "indikator;sted_id;periode;antal;ud_af\nenlige forsørgere;Søvangen;2026;1;9\n" });
    expect(result.town?.areas.map(({ id }) => id)).toEqual(["01", "02", "03"]);
    expect(result.town?.staffToday.map(({ areaId }) => areaId)).toEqual(["01", "02", "03"]);
    expect(result.town?.observations.map(({ placeId, level }) => [placeId, level])).toEqual([["03", "area"], ["01", "area"], ["02", "area"]]);
    expect(result.issues.filter(({ rule }) => rule === "joined-by-name").map(({ file, severity, rowCount }) => [file, severity, rowCount])).toEqual([["udtræk.csv", "note", 1], ["medarbejdere.csv", "note", 2], ["observationer.csv", "note", 1]]);
    const twins = await readFolder({ "omraader.csv": "omraade_id;navn\n01;Egeparken\n02;Egeparken\n", "medarbejdere.csv": "omraade_id;aarsvaerk\nEgeparken;2\n" });
    expect(rulesOf(twins)).toContain("error unknown-area");
  });

  it("[NEW4] an id goes before a name that reads the same", async () => {
    const result = await readFolder({ "omraader.csv": "omraade_id;navn\nA;B\nB;A\n", "medarbejdere.csv": "omraade_id;aarsvaerk\nA;2\n" });
    expect(result.town?.staffToday).toEqual([{ areaId: "A", fte: 2 }]);
    expect(rulesOf(result)).not.toContain("note joined-by-name");
  });

  it("[NEW5] area and department in short, and stairwells known by their address", async () => {
    for (const header of ["Omr.nr", "OmrNr", "Omr nr", "Områdenr"]) {
      const result = await readFolder({ "omraader.csv": `${header};Navn\n1;Egeparken\n`, "udtræk.csv": `Adresse;${header};Afd.;Boliger;Beboere\nVangen 2;1;12;8;14\nVangen 4;1;12;6;9\n`, "staff.csv": `${header};årsværk\n1;2\n` });
      expect(result.town?.areas.map(({ id }) => id), header).toEqual(["1"]);
      expect(result.town?.stairwells.map(({ id, label, areaId, dwellings, residents }) => [id, label, areaId, dwellings, residents]), header).toEqual([["Vangen 2", "Vangen 2", "1", 8, 14], ["Vangen 4", "Vangen 4", "1", 6, 9]]);
      expect(rulesOf(result), header).toContain("warning departments-missing");
      expect(result.town?.staffToday, header).toEqual([{ areaId: "1", fte: 2 }]);
    }
  });

  it("[NEW6] pots with everyday column names; the name is the id where there is none", async () => {
    const result = await readFolder({ "omraader.csv": areas, "penge.csv": "Pulje;Beløb pr. år;Andel;Gælder for\nLandsbyggefonden;4.500.000;75 %;almene boliger\nKommunen;1.000.000;;alle\n" });
    expect(result.town?.pots).toEqual([{ id: "Landsbyggefonden", name: "Landsbyggefonden", krPerYear: 4_500_000, maxShare: 0.75, tenures: ["social"] }, { id: "Kommunen", name: "Kommunen", krPerYear: 1_000_000 }]);
    const plain = await readFolder({ "omraader.csv": areas, "puljer.csv": "Pulje;Beløb\nFonden;500000\n" });
    expect(plain.town?.pots).toEqual([{ id: "Fonden", name: "Fonden", krPerYear: 500_000 }]);
  });

  it("[NEW7] a layer of polygons with an area reference is areas; one with several shapes to an area is not", async () => {
    const feature = (id: string, at: number) => ({ type: "Feature", properties: { OBJECTID: at, Shape_Area: 5000, Shape_Length: 30, OmrNr: id }, geometry: { type: "Polygon", coordinates: [[[574000 + at, 6223000], [574100 + at, 6223000], [574100 + at, 6223100], [574000 + at, 6223000]]] } });
    const layer = (ids: readonly string[]) => JSON.stringify({ type: "FeatureCollection", features: ids.map((id, index) => feature(id, index * 200)) });
    const result = await readFolder({ "lag.geojson": layer(["1", "2"]) });
    expect(result.town?.areas.map(({ id, geometry }) => [id, geometry !== undefined])).toEqual([["1", true], ["2", true]]);
    expect((await readFolder({ "lag.geojson": layer(["1", "1"]) })).tables.map(({ kind }) => kind)).toEqual(["unknown"]);
  });
});
