import { UsageError } from "../errors.ts";

/** `da` or `en`. */
export function parseLang(text: string, where: string): "da" | "en" {
  if (text === "da" || text === "en") return text;
  throw new UsageError(`Expected da or en for ${where}, got "${text}".`);
}

/** `block` or `stairwell`. */
export function parseLevel(text: string, where: string): "block" | "stairwell" {
  if (text === "block" || text === "stairwell") return text;
  throw new UsageError(`Expected block or stairwell for ${where}, got "${text}".`);
}

/** A body's name, without the spaces around it. */
export function parseBody(text: string, where: string): string {
  const name = text.trim();
  if (name === "" || name.length > 120) throw new UsageError(`Expected a name of 1 to 120 characters for ${where}, got ${name.length}.`);
  return name;
}

/** A calendar date that exists, `2026-11-22`. */
export function parseDate(text: string, where: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const date = parts === null ? undefined : new Date(`${text}T00:00:00Z`);
  if (date === undefined || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new UsageError(`Expected a date like 2026-11-22 for ${where}, got "${text}".`);
  }
  return text;
}

/** A number within limits, decimal point or comma. */
export function parseNumber(text: string, where: string, { least, most, whole = false }: { least: number; most: number; whole?: boolean }): number {
  const number = /^\d{1,15}([.,]\d{1,15})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (!(number >= least && number <= most) || (whole && !Number.isInteger(number))) {
    throw new UsageError(`Expected ${whole ? "a whole number" : "a number"} from ${least} to ${most} for ${where}, got "${text}".`);
  }
  return number;
}

/** `outsideWork:2,lowIncome` is two indicators, the first with double weight. */
export function parseNeed(text: string, where: string): { indicatorId: string; weight: number }[] {
  const parts = text.split(",").map((part) => {
    const [indicatorId = "", weight = "1", ...rest] = part.split(":").map((piece) => piece.trim());
    if (indicatorId === "" || rest.length > 0) throw new UsageError(`Expected indicators like outsideWork:2,lowIncome:1 for ${where}, got "${text}".`);
    return { indicatorId, weight: parseNumber(weight, `${where} ${indicatorId}`, { least: 0, most: 1000 }) };
  });
  if (new Set(parts.map((part) => part.indicatorId)).size !== parts.length) throw new UsageError(`Expected each indicator once for ${where}, got "${text}".`);
  if (parts.every((part) => part.weight === 0)) throw new UsageError(`Expected at least one weight above 0 for ${where}, got "${text}".`);
  return parts;
}

/** `html,docx` out of the formats a command knows; each once. */
export function parseFormats(text: string, known: readonly string[], where: string): string[] {
  const formats = [...new Set(text.split(",").map((part) => part.trim()).filter((part) => part !== ""))];
  const unknown = formats.find((format) => !known.includes(format));
  if (unknown !== undefined || formats.length === 0) throw new UsageError(`Expected some of ${known.join(",")} for ${where}, got "${text}".`);
  return formats;
}
