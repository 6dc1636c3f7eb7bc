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
});
