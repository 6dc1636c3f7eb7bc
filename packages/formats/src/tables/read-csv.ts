import type { ParseError } from "papaparse";
import { createColumnStore, type ColumnStore } from "./column-store.ts";
import { decodeText } from "./decode-text.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { lineBreakOf, type LineBreak } from "./line-break.ts";
import { plainRows } from "./plain-rows.ts";
import type { FileTables, ReadOptions, TableProblem } from "./table-problem.ts";

/** Characters parsed at a time: rows become columns piece by piece, so that a million rows never exist as rows. */
const pieceCharacters = 4_000_000;
/** Rows without quotation marks read between two pauses; about 20 ms of work. */
const rowsPerPause = 50_000;

/** A decoded CSV, and what was found out about it. */
interface CsvText {
  readonly text: string;
  readonly delimiter: string;
  readonly lineBreak: LineBreak;
  /** Where the rows begin, after a `sep=` line. */
  readonly start: number;
}

/** What papaparse's parser returns for one piece of text. */
interface ParsedPiece {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly ParseError[];
  /** `cursor`: characters consumed, up to the last whole row. */
  readonly meta: { readonly cursor: number };
}

/**
 * Reads a CSV as Danish Excel, registers and statistics programs write it. The parser is papaparse (decision 0020);
 * a text without any quotation mark goes the fast way, which gives the same rows.
 */
export async function readCsv(file: string, bytes: Uint8Array, options: ReadOptions): Promise<FileTables> {
  const { text, encoding, damaged } = decodeText(bytes);
  await options.pause?.();
  const { delimiter, separatorLines } = detectDelimiter(text);
  const store = createColumnStore(file, 1 + separatorLines, options);
  const problems: TableProblem[] = damaged ? [{ rule: "encoding-damaged", file }] : [];
  const csv = { text, delimiter, lineBreak: lineBreakOf(text), start: separatorLines === 1 ? text.indexOf("\n") + 1 : 0 };
  if (!text.includes('"')) await addPlainRows(csv, store, options);
  else if (await addQuotedRows(csv, store, options)) problems.push({ rule: "open-quote", file });
  const table = store.finish({ format: "CSV", encoding, delimiter: delimiter === "\t" ? "tab" : delimiter }, false);
  return { tables: table === undefined ? [] : [table], problems: [...problems, ...store.problems] };
}

async function addPlainRows({ text, delimiter, lineBreak, start }: CsvText, store: ColumnStore, { pause, onShare }: ReadOptions): Promise<void> {
  const rows = plainRows(text, delimiter, lineBreak, start);
  while (rows.next(rowsPerPause, store.add)) {
    onShare?.(rows.position() / text.length);
    await pause?.();
  }
}

/** Returns whether a quotation mark is never closed. */
async function addQuotedRows({ text, delimiter, lineBreak, start }: CsvText, store: ColumnStore, { pause, onShare }: ReadOptions): Promise<boolean> {
  const { default: papa } = await import("papaparse");
  let offset = start;
  let size = pieceCharacters;
  let open = true;
  let unclosed = false;
  while (open && offset < text.length) {
    const last = offset + size >= text.length;
    const piece = new papa.Parser({ delimiter, newline: lineBreak }).parse(text.slice(offset, offset + size), 0, !last) as ParsedPiece;
    for (const row of piece.data) if (open) open = store.add(row);
    if (piece.errors.some((error) => error.code === "MissingQuotes")) unclosed = true;
    if (last) break;
    offset += piece.meta.cursor;
    // A row longer than the piece (a quotation mark that is never closed) would be read over and over: look further each time.
    size = piece.data.length === 0 ? size * 2 : pieceCharacters;
    onShare?.(offset / text.length);
    await pause?.();
  }
  return unclosed;
}
