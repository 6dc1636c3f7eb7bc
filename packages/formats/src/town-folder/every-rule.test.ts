import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readLimits, type ReadLimits } from "../tables/read-limits.ts";
import { readTownFolder } from "./read-town-folder.ts";
import { rules, type RuleId } from "./rules/rules.ts";
import { folder, soundFolder, today } from "./testing-folder.ts";

/** A folder that gives the issue, and what the rule needs beside it. */
interface Provocation {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly mapping?: unknown;
  readonly limits?: Partial<ReadLimits>;
}

const withFile = (name: string, content: string | Uint8Array): Provocation => ({ files: { ...soundFolder, [name]: content } });
const changed = (name: string, from: string, to: string): Provocation => withFile(name, (soundFolder[name] ?? "").replaceAll(from, to));
const alone = (name: string, content: string | Uint8Array): Provocation => ({ files: { [name]: content } });
const without = (...names: readonly string[]): Provocation => ({ files: Object.fromEntries(Object.entries(soundFolder).filter(([name]) => !names.includes(name))) });
const limited = (limits: Partial<ReadLimits>): Provocation => ({ files: soundFolder, limits });
const mapped = (mapping: object): Provocation => ({ files: soundFolder, mapping: { schema: "byfokus-mapping/1", ...mapping } });
const shape = (geometry: unknown, crs?: string): Provocation => withFile("bydele.geojson", JSON.stringify({ type: "FeatureCollection", ...(crs && { crs: { properties: { name: crs } } }), features: [{ type: "Feature", properties: { bydel_id: "B1" }, geometry }] }));
const ring = (from: number, size: number) => [[from, 6_223_000], [from + size, 6_223_000], [from + size, 6_223_100]];
const nested = (depth: number): object => (depth === 0 ? { type: "Point", coordinates: [574_000, 6_223_000] } : { type: "GeometryCollection", geometries: [nested(depth - 1)] });

const workbook = new ExcelJS.Workbook();
workbook.addWorksheet("Områder").addRows([["omraade_id", "navn"], ["1", "Øst"]]);
const workbookBytes = new Uint8Array(await workbook.xlsx.writeBuffer());

/** One folder for every rule there is: a rule without one is a type error. */
const provocations: Readonly<Record<RuleId, Provocation>> = {
  // The files.
  "folder-empty": { files: {} },
  "folder-too-large": limited({ folderBytes: 100 }),
  "file-too-large": limited({ fileBytes: 100 }),
  "file-empty": withFile("puljer.csv", ""),
  "file-unreadable": withFile("lag.json", '{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[7]]}},"arcs":[]}'),
  "file-ignored": withFile("billede.png", "x"),
  "old-excel": withFile("tal.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)),
  "workbook-broken": withFile("tal.xlsx", "no workbook"),
  "workbook-too-large": { ...withFile("tal.xlsx", workbookBytes), limits: { unpackedBytes: 1_000 } },
  "too-many-rows": limited({ rows: 2 }),
  "too-many-columns": limited({ columns: 2 }),
  "cell-too-long": limited({ cellCharacters: 10 }),
  "encoding-damaged": changed("omraader.csv", "Birkevang", "BirkevÃ¦nget"),
  "open-quote": changed("afdelinger.csv", "Afdeling 1", '"Afdeling 1'),
  "json-broken": withFile("puljer.json", '{"a":NaN}'),
  "json-line-broken": withFile("puljer.ndjson", '{"pulje_id":"P"}\n{"pulje_id":\n'),
  "json-not-table": withFile("puljer.json", '"P"'),
  "record-not-object": withFile("puljer.json", '[{"pulje_id":"P"},7]'),
  "axes-swapped": shape({ type: "Polygon", coordinates: [[[56.1, 10.2], [56.2, 10.2], [56.2, 10.3], [56.1, 10.2]]] }),
  "crs-unknown": shape({ type: "Point", coordinates: [574_000, 6_223_000] }, "EPSG:2154"),
  "crs-disagrees": shape({ type: "Point", coordinates: [574_000, 6_223_000] }, "EPSG:4326"),
  "geometry-broken": shape({ type: "Point", coordinates: [null, 6_223_000] }),
  "geometry-unclosed": shape({ type: "Polygon", coordinates: [ring(574_000, 100)] }),
  "geometry-too-deep": shape(nested(9)),
  "too-many-vertices": limited({ vertices: 7 }),
  "mapping-invalid": { files: soundFolder, mapping: { schema: "byfokus-mapping/9" } },
  "mapping-no-file": mapped({ tables: [{ files: "nix.csv", kind: "areas", columns: { id: "id" } }] }),
  "mapping-no-column": mapped({ tables: [{ files: "omraader.csv", kind: "areas", columns: { id: "nix" } }] }),
  // The tables.
  "unknown-table": withFile("farver.csv", "farve;smag\nrød;sød\n"),
  "empty-table": withFile("puljer.csv", "pulje_id;navn;kr_pr_aar\n"),
  "missing-column": changed("afdelinger.csv", "organisation_id", "farve"),
  "repeated-header": changed("omraader.csv", "navn;ejerform", "navn;navn"),
  "row-cells": changed("afdelinger.csv", "Afdeling 2;BO1", "Afdeling 2;BO1;x"),
  "cpr-number": changed("opgange.csv", "adresse", "cpr"),
  "person-level": changed("opgange.csv", "adresse", "fornavn"),
  "origin-column": changed("opgange.csv", "adresse", "herkomst"),
  "decimal-guess": changed("opgange.csv", ";8;8;14", ";8;8;1.234"),
  "mixed-decimal": withFile("medarbejdere.csv", "omraade_id;aarsvaerk\n01;2,5\n02;1.5\n"),
  "text-in-number": changed("opgange.csv", ";8;8;14", ";otte;8;14"),
  "suppressed-cells": { files: soundFolder },
  "bad-date": changed("kommune.csv", "01-01-2026", "31-02-2026"),
  "bad-flag": changed("kommune.csv", "JA", "måske"),
  "unknown-word": changed("observationer.csv", ";område;", ";planet;"),
  "missing-id": changed("omraader.csv", "02;Birkevang", ";Birkevang"),
  "duplicate-id": changed("omraader.csv", "02;Birkevang", "01;Birkevang"),
  "join-differs": withFile("boligomraader.csv", "omraade_id;navn\n01;Ahornparken\n"),
  "total-row": changed("omraader.csv", "02;Birkevang;blandet", "02;Birkevang;blandet\r\nI alt;;"),
  "footnote-row": changed("omraader.csv", "02;Birkevang;blandet", "02;Birkevang;blandet\r\nKilde: Kommunen;;"),
  "negative-number": changed("observationer.csv", ";3;9", ";-3;9"),
  "bad-point": alone("opgange.csv", "opgang_id;boliger;beboere;punkt\nOP1;1;1;POINT(her)\n"),
  // The town.
  "no-places": alone("kommune.csv", "navn\nFjordby\n"),
  "town-name-missing": without("kommune.csv"),
  "edition-date-guess": without("kommune.csv"),
  "unknown-tenure": changed("omraader.csv", "almen", "lejet ud"),
  "unknown-area": changed("opgange.csv", ";A1;01;8", ";A1;09;8"),
  "unknown-area-mentioned": withFile("flytninger.csv", "fra_omraade;til_omraade;aar;husstande\n01;09;2025;4\n"),
  "unknown-department": changed("opgange.csv", ";A1;01;8", ";A9;01;8"),
  "unknown-organisation": changed("afdelinger.csv", "Afdeling 2;BO1", "Afdeling 2;BO9"),
  "unknown-district": { files: { ...withFile("bydele.csv", "bydel_id;navn\nB1;Nord\n").files, "omraader.csv": "omraade_id;navn;bydel_id\n01;E;B9\n02;B;B1\n" } },
  "unknown-building": { files: { ...withFile("bygninger.csv", "bygning_id;betegnelse\nBY1;Blok 1\n").files, "opgange.csv": "opgang_id;bygning_id;boliger;beboere\nOP1;BY9;1;1\nOP2;BY1;1;1\nOP3;;1;1\n" } },
  "unknown-stairwell": withFile("boliger.csv", "opgang_id;areal_m2\nOP1;50\nOPX;50\n"),
  "unknown-place": changed("observationer.csv", ";OP1;", ";OP99;"),
  "unknown-event-place": withFile("haendelser.csv", "haendelse_id;dato;slags;titel;sted_id\nH1;2025;nedrivning;Blok 4 revet ned;99\n"),
  "event-without-date": withFile("haendelser.csv", "haendelse_id;dato;slags;titel\nH1;;nedrivning;Blok 4 revet ned\n"),
  "id-case": changed("opgange.csv", ";A1;01;8", ";a1;01;8"),
  "id-zeros": changed("opgange.csv", ";A1;01;8", ";A1;1;8"),
  "departments-missing": without("afdelinger.csv"),
  "areas-from-rows": without("omraader.csv", "omraader.geojson"),
  "organisations-from-rows": without("organisationer.csv"),
  "stairwells-from-dwellings": alone("boliger.csv", "opgang_id;areal_m2\nOP1;50\n"),
  "area-without-geometry": changed("omraader.geojson", '"02"', '"01x"'),
  "stairwell-without-dwelling": changed("opgange.csv", ";8;8;14", ";0;0;0"),
  "stairwell-unknown-figure": changed("opgange.csv", ";8;8;14", ";;8;14"),
  "residents-without-dwelling": changed("opgange.csv", ";8;8;14", ";0;0;14"),
  "households-over-dwellings": changed("opgange.csv", ";8;8;14", ";8;9;14"),
  "dwelling-count-differs": withFile("boliger.csv", "opgang_id;areal_m2\nOP1;50\n"),
  "stairwell-shared": { files: soundFolder },
  "joined-by-name": withFile("medarbejdere.csv", "omraade_id;aarsvaerk\nEgeparken;2\n"),
  "tenure-from-area": changed("opgange.csv", "Vangen 2;almen", "Vangen 2;"),
  "validity-reversed": withFile("omraader.csv", "omraade_id;gyldig_fra;gyldig_til\n01;01-01-2026;01-01-2025\n02;;\n"),
  "place-ended": withFile("omraader.csv", "omraade_id;gyldig_fra;gyldig_til\n01;01-01-2020;01-01-2025\n02;;\n"),
  "date-in-future": changed("observationer.csv", ";2026;3", ";2031;3"),
  // The figures.
  "unknown-indicator": changed("observationer.csv", "outsideWork;opgang;OP1", "lykke;opgang;OP1"),
  "indicator-redefined": withFile("indikatorer.csv", "indikator_id;titel;enhed;retning\noutsideWork;Uden arbejde;husstande;behov\n"),
  "origin-indicator": withFile("indikatorer.csv", "indikator_id;titel;enhed\nherkomst2;Herkomst;personer\n"),
  "bad-period": changed("observationer.csv", ";2026;3", ";snart;3"),
  "count-over-base": changed("observationer.csv", ";3;9", ";10;9"),
  "duplicate-observation": changed("observationer.csv", ";OP2;2026;*;5", ";OP1;2026;4;9"),
  "repeated-observation": changed("observationer.csv", ";OP2;2026;*;5", ";OP1;2026;3;9"),
  "missing-period": withFile("observationer.csv", "indikator;sted_id;periode;antal;ud_af\noutsideWork;01;2024;1;9\noutsideWork;01;2026;1;9\nloneParents;01;2024;1;9\nloneParents;01;2025;1;9\nloneParents;01;2026;1;9\n"),
  "figure-without-base": withFile("tal.csv", "omraade_id;aar;indikator;antal\n01;2026;outsideWork;3\n"),
  "base-from-dwellings": withFile("tal.csv", "opgang_id;aar;indikator;antal\nOP1;2026;loneParents;3\n"),
  "count-from-share": withFile("tal.csv", "omraade_id;aar;indikator;andel;ud af\n01;2026;outsideWork;25 %;40\n"),
  "share-disagrees": withFile("tal.csv", "omraade_id;aar;indikator;antal;ud af;andel\n01;2026;outsideWork;10;40;75 %\n"),
  "small-dwellings-derived": withFile("boliger.csv", "opgang_id;areal_m2\nOP1;50\n"),
};

describe("every rule an issue can carry", () => {
  it.each(Object.entries(provocations))("[ISSUE1] %s comes of a folder, with its severity, in two languages, with a fix, and an error means no town", async (rule, { files, mapping, limits }) => {
    const sound = await readTownFolder(folder(soundFolder), { today });
    const { town, issues } = await readTownFolder(folder(files), { today, limits: { ...readLimits, ...limits }, ...(mapping !== undefined && { mapping }) });
    const issue = issues.find((candidate) => candidate.rule === rule);
    expect(issue, issues.map((found) => found.rule).join(", ")).toBeDefined();
    // The folder without the trouble says nothing of it: the trouble is what provokes the rule.
    if (files !== soundFolder || limits !== undefined || mapping !== undefined) expect(sound.issues.map((found) => found.rule)).not.toContain(rule);
    expect(issue?.severity).toBe(rules[rule as RuleId].severity);
    for (const words of [issue?.message.da, issue?.message.en, issue?.fix.da, issue?.fix.en]) {
      expect(words).toMatch(/\p{L}.*[.)]$/u);
      expect(words).not.toMatch(/[{}]|undefined|\(\)|''/);
    }
    expect(town === undefined).toBe(issues.some(({ severity }) => severity === "error"));
  });

  it("[ISSUE2] what is not a note says what to do", () => {
    for (const [id, { severity, fix }] of Object.entries(rules)) {
      if (severity === "note") continue;
      expect(fix.da, id).not.toMatch(/intet at gøre/i);
      expect(fix.en, id).not.toMatch(/nothing to do/i);
    }
  });
});
