import type { FolderFile } from "../../tables/raw-table.ts";

/** A cell on its way to a file: `undefined` and "" are empty. */
export type Cell = string | number | undefined;

/** A table as Danish Excel opens it without questions: UTF-8 with byte order mark, `;`, decimal comma, CRLF. */
export function danishCsv(path: string, header: readonly string[], rows: readonly (readonly Cell[])[], comments: readonly string[] = []): FolderFile {
  const lines = comments.map((comment) => `# ${comment}`);
  lines.push(header.map(quoted).join(";"));
  for (const row of rows) lines.push(row.map(cellText).join(";"));
  return { path, bytes: new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`) };
}

function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  return typeof cell === "number" ? String(cell).replace(".", ",") : quoted(cell);
}

/** Quotes where the text would otherwise be read as something else; a leading `#` would be a comment. */
function quoted(text: string): string {
  return /[;"\r\n]|^\s|\s$|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
