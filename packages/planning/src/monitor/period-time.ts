/** Time of a period in years: 2026 for "2026", 2013.75 for "2013-10-01"; months count a twelfth, days a 365th. */
export function periodYears(period: string): number {
  const [year = NaN, month = 1, day = 1] = period.split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/**
 * How many periods a quarter of a year holds: a quarter for years, one for quarters. From the middle gap between periods.
 *
 * @param periods rising; `null` for fewer than two
 */
export function periodsPerQuarter(periods: readonly string[]): number | null {
  const gaps = periods.slice(1).map((period, i) => periodYears(period) - periodYears(periods[i] ?? "")).sort((a, b) => a - b);
  const middle = gaps[gaps.length >> 1];
  return middle === undefined || !(middle > 0) ? null : 0.25 / middle;
}
