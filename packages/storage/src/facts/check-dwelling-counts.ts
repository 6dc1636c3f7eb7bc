import type { DuckDBConnection } from "@duckdb/node-api";
import type { Issue } from "@byfokus/model";
import { readRows } from "../engine/read-columns.ts";
import { disagreeingStairwellsSql } from "../sql/counts-per-stairwell-sql.ts";

/** Stairwells named in the message; the rest are counted. */
const named = 3;

/** Warns where stairwells state another number of dwellings than they have dwelling rows; empty where all agree. */
export async function checkDwellingCounts(connection: DuckDBConnection, stairwellsPath: string, dwellingsPath: string): Promise<Issue[]> {
  const rows = await readRows(connection, disagreeingStairwellsSql(stairwellsPath, dwellingsPath), (row) => ({
    id: row.text("id") ?? "",
    stated: row.number("stated") ?? 0,
    counted: row.number("counted") ?? 0,
  }));
  if (rows.length === 0) return [];
  const examples = (and: string, of: string) => rows.slice(0, named).map((row) => `${row.id} (${row.stated} ${and} ${row.counted})`).join(of);
  return [{
    rule: "stairwell-dwelling-count",
    severity: "warning",
    file: "opgange, boliger",
    rows: [],
    rowCount: rows.length,
    message: {
      da: `${rows.length} opgange angiver et andet antal boliger, end de har rækker i boligfilen: ${examples("mod", ", ")}${rows.length > named ? " m.fl." : ""}.`,
      en: `${rows.length} stairwells state another number of dwellings than they have rows in the dwellings file: ${examples("against", ", ")}${rows.length > named ? " and others" : ""}.`,
    },
    fix: {
      da: "Ret antallet i opgangsfilen, eller lever alle boliger. Opgangsfilens tal bruges indtil da.",
      en: "Correct the number in the stairwells file, or deliver all dwellings. The stairwells file's number is used until then.",
    },
  }];
}
