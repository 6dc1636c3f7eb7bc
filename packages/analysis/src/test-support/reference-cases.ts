import { existsSync, readFileSync } from "node:fs";

// Published answers kept beside the checkout, never inside it: ../shared/data from the checkout's root.
const folder = new URL("../../../../../shared/data/reference-cases/", import.meta.url);

/** Whether the published answers are there: without them the tests that read them are skipped. */
export const hasCases = existsSync(folder);

/** A title that says what is absent where it is. */
export function titleOfCases(subject: string): string {
  return hasCases ? subject : `${subject} (skipped: ../shared/data/reference-cases is not beside this checkout)`;
}

export function readJson(path: string) {
  return JSON.parse(readFileSync(new URL(path, folder), "utf8"));
}

/** The rows of a CSV file by the names in its first line. */
export function readTable(path: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = readFileSync(new URL(path, folder), "utf8").trim().split(/\r?\n/);
  const names = cellsOf(header);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, i) => [names[i] ?? "", cell])));
}

/** The cells of a line; a comma inside quotation marks belongs to its cell. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain = ""]) => quoted ?? plain);
}
