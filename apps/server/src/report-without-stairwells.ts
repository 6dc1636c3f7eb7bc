import type { Bilingual, ImportReport, Town } from "byfokus/node";

type Report = Pick<ImportReport, "tables" | "issues"> & { readonly editionId?: string };

/**
 * The import report for a reader who may not see stairwells: file and rows say where to look, the ids in the sentences are left out.
 * Where an import was refused its ids are not known, and every list in brackets goes.
 */
export function reportWithoutStairwells(report: ImportReport, town: Town | undefined): Report {
  const ids = new Set(town?.stairwells.flatMap(({ id, label }) => [id, label]));
  const isRefused = report.editionId === undefined;
  const clean = ({ da, en }: Bilingual): Bilingual => ({ da: withoutIds(da, ids, isRefused), en: withoutIds(en, ids, isRefused) });
  return {
    tables: report.tables,
    issues: report.issues.map((issue) => ({ ...issue, message: clean(issue.message) })),
    ...(report.editionId === undefined ? {} : { editionId: report.editionId }),
  };
}

function withoutIds(text: string, ids: ReadonlySet<string>, isRefused: boolean): string {
  const names = (part: string) => part.split(/[\s,:;()'"»«]+/).some((token) => ids.has(token));
  return text
    .replace(/ ?\(([^()]*)\)/g, (whole, inside: string) => (isRefused || names(inside) ? "" : whole))
    .split(/([\s,:;()'"»«]+)/)
    .map((token) => (ids.has(token) ? "…" : token))
    .join("");
}
