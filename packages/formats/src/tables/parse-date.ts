/** A calendar date as `2026-12-31` from `31-12-2026`, `31.12.2026`, `31/12/2026` or ISO with or without a time; undefined where it is none. */
export function parseDate(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(trimmed);
  if (iso !== null) return realDate(iso[1], iso[2], iso[3]);
  const danish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?: .*)?$/.exec(trimmed);
  return danish === null ? undefined : realDate(danish[3], danish[2], danish[1]);
}

/**
 * A period as it sorts: the year `2026` or a date. A quarter (`2026K4`, `2026 kv. 4`, `2026-Q4`) and a month (`2026M03`)
 * become their first day, the day Danish population figures are counted.
 */
export function parsePeriod(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^(1[89]|2[01])\d\d$/.test(trimmed)) return trimmed;
  const quarter = /^(\d{4})[\s-]*(?:k|kv\.?|q|kvartal)\s*([1-4])$/i.exec(trimmed) ?? swap(/^(?:k|q)?([1-4])\.?\s*(?:kvartal|kv\.?)?[\s-]*(\d{4})$/i.exec(trimmed));
  if (quarter !== null) return realDate(quarter[1], String(Number(quarter[2]) * 3 - 2), "1");
  const month = /^(\d{4})M(\d{2})$/i.exec(trimmed);
  return month === null ? parseDate(trimmed) : realDate(month[1], month[2], "1");
}

function swap(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1]];
}

function realDate(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
  if (days === undefined || d < 1 || d > days || y < 1000) return undefined;
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
