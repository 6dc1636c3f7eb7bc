import type { ParseError } from "papaparse";
import { createColumnStore } from "./column-store.ts";
import { decodeText } from "./decode-text.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import type { FileTables, ReadOptions, TableProblem } from "./table-problem.ts";

/** Characters parsed at a time: rows become columns piece by piece, so that a million rows never exist as rows. */
const pieceCharacters = 4_000_000;

/** What papaparse's parser returns for one piece of text. */
interface ParsedPiece {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly ParseError[];
  /** `cursor`: characters consumed, up to the last whole row. */
  readonly meta: { readonly cursor: number };
}

/** Reads a CSV as Danish Excel, registers and statistics programs write it. The parser is papaparse (decision 0020). */
export async function readCsv(file: string, bytes: Uint8Array, options: ReadOptions): Promise<FileTables> {
  const { text, encoding, damaged } = decodeText(bytes);
  const { delimiter, separatorLines } = detectDelimiter(text);
  const store = createColumnStore(file, 1 + separatorLines, options);
  const problems: TableProblem[] = damaged ? [{ rule: "encoding-damaged", file }] : [];
  const { default: papa } = await import("papaparse");
  const newline = lineBreak(text);
  let offset = separatorLines === 1 ? text.indexOf("\n") + 1 : 0;
  let size = pieceCharacters;
  let open = true;
  while (open && offset < text.length) {
    const last = offset + size >= text.length;
    const piece = new papa.Parser({ delimiter, newline }).parse(text.slice(offset, offset + size), 0, !last) as ParsedPiece;
    for (const row of piece.data) if (open) open = store.add(row);
    if (piece.errors.some((error) => error.code === "MissingQuotes")) problems.push({ rule: "open-quote", file });
    if (last) break;
    offset += piece.meta.cursor;
    // A row longer than the piece (a quotation mark that is never closed) would be read over and over: look further each time.
    size = piece.data.length === 0 ? size * 2 : pieceCharacters;
  }
  const table = store.finish({ format: "CSV", encoding, delimiter: delimiter === "\t" ? "tab" : delimiter }, false);
  return { tables: table === undefined ? [] : [table], problems: [...problems, ...store.problems] };
}

/** Line breaks of the text, from its first line: a lone CR is how old Mac Excel ends lines. */
function lineBreak(text: string): "\r\n" | "\n" | "\r" {
  const feed = text.indexOf("\n");
  if (feed > 0 && text[feed - 1] === "\r") return "\r\n";
  return feed === -1 && text.includes("\r") ? "\r" : "\n";
}
