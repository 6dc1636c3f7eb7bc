import type { FolderFile } from "../../tables/raw-table.ts";
import type { FieldSpec, KindSpec } from "../kinds/kind-spec.ts";
import { kinds } from "../kinds/kinds.ts";
import { danishCsv } from "./csv-writer.ts";

/** Kinds a municipality begins with; the others are described in LÆSMIG.txt. */
const templateKinds = ["town", "areas", "stairwells", "dwellings", "departments", "organisations", "observations", "indicators", "boards", "flows", "links", "planCases", "events", "pots", "staffToday"];

/** Columns few have on the first day: they are explained and left out of the header. */
const rareFields = new Set(["point", "validFrom", "validTo", "share", "titleEn", "numeratorEn", "denominatorEn", "purposeEn", "origin"]);

/**
 * An empty folder to fill in: one CSV per kind with its Danish header, its columns explained in lines that begin
 * with `#`, an example row as such a line too, and LÆSMIG.txt. Reading it untouched gives issues, no town.
 */
export function townFolderTemplates(): FolderFile[] {
  const specs = kinds.filter(({ kind }) => templateKinds.includes(kind));
  return [...specs.map(template), readMe(specs)];
}

function template(spec: KindSpec): FolderFile {
  const fields = spec.fields.filter(({ name }) => !rareFields.has(name) && !(spec.kind !== "observations" && name === "period") && !(spec.kind === "dwellings" && ["label", "tenure", "departments", "area"].includes(name)));
  const example = fields.map((field) => field.example).join(";");
  const comments = [`${spec.meaning.da}.`, ...fields.map(explained), "Eksempel (skriv dine egne rækker under overskriften):", example];
  return danishCsv(`${spec.da}.csv`, fields.map(({ da }) => da), [], comments);
}

function explained({ da, meaning, required }: FieldSpec): string {
  return `${da}${required === true ? " (skal udfyldes)" : ""}: ${meaning.da}`;
}

function readMe(specs: readonly KindSpec[]): FolderFile {
  const lines = [
    "Byfokus: mappe med en kommunes data",
    "",
    "1. Åbn filerne i Excel, og skriv under overskriften. Gem som CSV; Excels danske CSV er i orden.",
    "2. Begynd med omraader.csv og opgange.csv. Resten kan vente.",
    "3. Læg områdernes flader i omraader.geojson med kolonnen omraade_id (EPSG:25832 eller WGS 84).",
    "4. Læs mappen ind: skriv bin/byfokus open <mappen> der, hvor Byfokus er hentet ned.",
    "",
    "Tal, som kilden har skjult, skrives *. En tom celle betyder, at tallet mangler. 0 er et tal.",
    "Læg aldrig CPR-numre eller oplysninger om enkeltpersoner i mappen: den bliver afvist.",
    "",
    "Filer:",
    ...specs.map(({ da, meaning }) => `  ${da}.csv: ${meaning.da}.`),
    "  bydele.csv, bygninger.csv og grundkort.geojson kan lægges ved.",
    "",
  ];
  return { path: "LÆSMIG.txt", bytes: new TextEncoder().encode(`\ufeff${lines.join("\r\n")}`) };
}
