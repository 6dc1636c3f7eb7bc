import { personColumn } from "../tables/person-columns.ts";
import type { RawTable } from "../tables/raw-table.ts";
import { normaliseName } from "./normalise-name.ts";
import { isOriginName } from "./recognise/origin-name.ts";
import type { Recognition } from "./recognise/recognise-table.ts";
import type { Report } from "./rules/issue-log.ts";

/** Refuses tables of persons. The issue names the column and never a value. */
export function checkPersonColumns(table: RawTable, report: Report): void {
  for (const [index, header] of table.headers.entries()) {
    const found = personColumn(normaliseName(header), table.columns[index] ?? []);
    if (found !== undefined) report(found, { file: table.file, column: header });
  }
}

/** Refuses columns about origin that are not the one indicator origin may enter as. */
export function checkOriginColumns(table: RawTable, { kind, indicatorColumns }: Recognition, report: Report): void {
  if (kind === "indicators") return;
  const allowed = new Set(indicatorColumns.filter(({ indicatorId }) => indicatorId === "nonWesternOrigin").map(({ column }) => column));
  for (const [index, header] of table.headers.entries()) if (isOriginName(header) && !allowed.has(index)) report("origin-column", { file: table.file, column: header });
}
