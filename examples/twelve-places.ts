// Made-up figures of one indicator in twelve places over eight years, as the other examples use them; K lacks a year, L the newest.
import type { Count, FiguresOverTime } from "byfokus/browser";

const periods = ["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"];
const perHundred: Readonly<Record<string, readonly number[]>> = {
  A: [26, 25, 25, 26, 20, 19, 20, 19], B: [25, 26, 26, 25, 21, 20, 19, 20], C: [26, 26, 25, 26, 26, 25, 26, 26], D: [25, 25, 26, 25, 25, 26, 25, 25],
  E: [27, 26, 26, 27, 26, 27, 26, 27], F: [24, 25, 24, 25, 25, 38, 39, 40], G: [25, 26, 25, 25, 26, 25, 26, 25], H: [26, 25, 26, 26, 25, 26, 26, 25],
  I: [25, 25, 25, 26, 25, 25, 25, 26], J: [26, 27, 26, 26, 27, 26, 26, 27], K: [24, 24, 25, 24, 24, 25, 24, 24], L: [25, 26, 26, 25, 25, 26, 26, 25],
};
const ids = Object.keys(perHundred);
const cell = (id: string, period: number, figure: number): Count => (id === "K" && period === 3 ? "suppressed" : id === "L" && period === 7 ? "missing" : figure);

export const years: FiguresOverTime & { readonly indicatorId: string } = {
  indicatorId: "outsideWork",
  ids,
  periods,
  counts: ids.map((id) => periods.map((_, period) => cell(id, period, 6 * (perHundred[id]?.[period] ?? 0)))),
  bases: ids.map((id) => periods.map((_, period) => cell(id, period, 600))),
};
