/** Delimiters in use, the likeliest in Denmark first; ties go to the earlier one. */
const candidates = [";", "\t", "|", ","] as const;
export type Delimiter = (typeof candidates)[number];

/** The delimiter of a CSV text, with the text after any `sep=` line, and how many lines that line took. */
export interface DelimiterGuess {
  readonly delimiter: Delimiter;
  /** 1 where the text began with a `sep=;` line, which Excel reads and hides; else 0. */
  readonly separatorLines: 0 | 1;
}

/** Detects the delimiter: a `sep=` line decides; else the mark that splits the first lines most alike. */
export function detectDelimiter(text: string): DelimiterGuess {
  const stated = /^sep=(.)\r?\n/i.exec(text.slice(0, 16))?.[1];
  const known = candidates.find((candidate) => candidate === stated);
  if (known !== undefined) return { delimiter: known, separatorLines: 1 };
  const lines = firstLines(text, 60);
  let best: Delimiter = ";";
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = consistency(lines.map((line) => countOutsideQuotes(line, candidate)));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return { delimiter: best, separatorLines: 0 };
}

/** First lines with text in them, comments left out; a quoted line break ends a line here, which does no harm. */
function firstLines(text: string, count: number): string[] {
  return text
    .slice(0, 60_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .slice(0, count);
}

function countOutsideQuotes(line: string, mark: string): number {
  let count = 0;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === mark && !quoted) count += 1;
  }
  return count;
}

/** Lines that share the commonest positive count, as a share of all, slightly more for wider tables; 0 where none has any. */
function consistency(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) if (count > 0) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, lines] of seen) best = Math.max(best, lines / counts.length + Math.min(count, 40) / 1000);
  return best;
}
