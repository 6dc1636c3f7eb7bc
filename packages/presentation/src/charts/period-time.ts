/**
 * Where a period lies on a time axis, in years: a whole year stands at its middle (2026 at 2026.5), a month at its
 * middle, a day on its day. `null` for a period that is no calendar period.
 */
export function periodTime(period: string): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(period) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return Number(year) + 0.5;
  if (day === undefined) return Number(year) + (Number(month) - 0.5) / 12;
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 372;
}
