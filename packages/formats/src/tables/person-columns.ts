/** What makes a column personal data that has no place on the statistics side. */
export type PersonColumn = "cpr-number" | "person-level";

const personHeaders = new Set(["fornavn", "fornavne", "efternavn", "personnavn", "beboernavn", "lejernavn", "foedselsdato", "foedselsdag", "fdato", "birthdate", "dateofbirth", "firstname", "lastname", "surname"]);
const cprHeader = /cpr|personnummer|persnr|^pnr$|^ssn$/;

/**
 * Whether a column holds persons: a civil registration number under any header, a header that names one,
 * or a header that names a person's name or birthday. Modulus 11 is not used: numbers issued since 2007 may fail it.
 *
 * @param normalisedHeader lower case without spaces and marks, `æøå` as `aeoeaa`
 */
export function personColumn(normalisedHeader: string, cells: readonly string[]): PersonColumn | undefined {
  const hasText = cells.some((cell) => cell.trim() !== "");
  if (hasText && cprHeader.test(normalisedHeader)) return "cpr-number";
  if (hasText && personHeaders.has(normalisedHeader)) return "person-level";
  let shaped = 0;
  let filled = 0;
  for (const cell of cells) {
    if (cell === "") continue;
    filled += 1;
    if (cell.length < 10) continue;
    if (containsHyphenated(cell)) return "cpr-number";
    if (isTenDigits(cell)) shaped += 1;
  }
  // Ten digits may be another register's key by chance; four in five that begin with a date are not chance.
  return shaped >= 2 && shaped >= filled * 0.8 ? "cpr-number" : undefined;
}

/** `ddmmyy-xxxx` anywhere in the text, also with a space instead of the hyphen. */
function containsHyphenated(text: string): boolean {
  const match = /(?<![\d-])(\d{2})(\d{2})\d{2}[-\u2010\u2013 ]\d{4}(?![\d-])/.exec(text);
  return match !== null && isDayAndMonth(Number(match[1]), Number(match[2]));
}

function isTenDigits(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length === 10 && /^\d{10}$/.test(trimmed) && isDayAndMonth(Number(trimmed.slice(0, 2)), Number(trimmed.slice(2, 4)));
}

function isDayAndMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
