import { describe, expect, it } from "vitest";
import { lineChart, type ChartLine, type ChartPoint } from "./line-chart.ts";
import { periodTime } from "./period-time.ts";

const options = { width: 400, height: 200, axisText: (value: number) => `${Math.round(value * 100)}`, valueText: (value: number) => value.toFixed(3) };
const subject = (points: readonly ChartPoint[], name = "A"): ChartLine => ({ id: "a", name, kind: "subject", points });
const known = (period: string, value: number): ChartPoint => ({ period, value, low: value - 0.02, high: value + 0.02 });
const three = [known("2016", 0.2), known("2018", 0.25), known("2026", 0.3)];
const shape = (chart: ReturnType<typeof lineChart>, id: string) => chart.shapes.find((each) => each.id === id)?.d;
const xOfCircle = (d: string | undefined): number => Number(/^M(-?[\d.]+) /.exec(d ?? "")?.[1]);

describe("lines over time", () => {
  it("[CHRT1] periods lie at their true distance", () => {
    const chart = lineChart([subject(three)], options);
    const [, first = 0, second = 0, last = 0] = (/^M([\d.]+),[\d.]+L([\d.]+),[\d.]+L([\d.]+),/.exec(shape(chart, "line:a") ?? "") ?? []).map(Number);
    expect((second - first) / (last - first)).toBeCloseTo(2 / 10, 2);
    expect([periodTime("2026"), periodTime("2026-07"), periodTime("2026-01-01"), periodTime("første halvår")]).toEqual([2026.5, 2026 + 6.5 / 12, 2026, null]);
  });

  it("[CHRT2] a hidden or missing figure breaks line and band, and is an en dash, never a zero", () => {
    const chart = lineChart([subject([known("2023", 0.4), { period: "2024", value: null }, known("2025", 0.42), known("2026", 0.41)])], options);
    expect(shape(chart, "line:a")?.match(/M/g)).toHaveLength(2);
    expect(shape(chart, "band:a")?.match(/M/g)).toHaveLength(2);
    expect(chart.labels.filter(({ kind }) => kind === "gap").map(({ text }) => text)).toEqual(["\u2013"]);
    expect(shape(chart, "dot:a:2024")).toBeUndefined();
    expect(chart.labels.some(({ id }) => id === "y:0")).toBe(false);
  });

  it("[CHRT3] events stand at their day, marks never touch, and those more than a year outside the figures are left out", () => {
    const events = [{ number: 1, date: "2010-01-01" }, { number: 2, date: "2020-12-01" }, { number: 3, date: "2021-01-01" }, { number: 4, date: "2025" }];
    const chart = lineChart([subject(three)], { ...options, events });
    const marks = chart.labels.filter(({ kind }) => kind === "event");
    expect(marks.map(({ text }) => text)).toEqual(["2", "3", "4"]);
    for (const [index, a] of marks.entries()) for (const b of marks.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(17);
    // 2016.5 to 2026.5 over the plot: 2025.5 lies nine tenths of the way.
    const [left, right] = [xOfCircle(shape(chart, "dot:a:2016")) + 2.2, xOfCircle(shape(chart, "dot:a:2026")) + 4];
    expect((marks[2]?.x ?? 0) - left).toBeCloseTo(0.9 * (right - left), 0);
    expect(lineChart([subject(three.slice(0, 1))], { ...options, events }).labels.some(({ kind }) => kind === "event")).toBe(false);
  });

  it("[CHRT4] names at line ends keep 30 apart and inside the picture, however close the lines", () => {
    const close: ChartLine[] = [0.3, 0.301, 0.302].map((value, index) => ({ id: String(index), name: `Line ${index}`, kind: "other", points: [known("2025", 0.1), known("2026", value)] }));
    const names = lineChart(close, options).labels.filter(({ id }) => id.startsWith("name:")).map(({ y }) => y);
    expect(names).toHaveLength(3);
    for (let index = 1; index < names.length; index++) expect((names[index] ?? 0) - (names[index - 1] ?? 0)).toBeGreaterThanOrEqual(29.9);
    expect(Math.max(...names) + 14).toBeLessThan(200);
  });

  it("[CHRT5] one period stands in the middle; no figures at all give an empty frame", () => {
    const one = lineChart([subject([known("2026", 0.3)])], options);
    const ticks = one.labels.find(({ id }) => id.startsWith("x:"));
    expect(ticks?.text).toBe("2026");
    expect(xOfCircle(shape(one, "dot:a:2026")) + 4).toBeCloseTo(ticks?.x ?? 0, 0);
    expect(lineChart([subject([{ period: "2026", value: null }])], options).shapes.filter(({ kind }) => kind === "dot")).toEqual([]);
    expect(lineChart([], options).shapes.every(({ kind }) => kind === "grid" || kind === "axis")).toBe(true);
  });

  it("[CHRT6] the y axis has a text at both ends and the same input gives the same picture with unique ids", () => {
    const chart = lineChart([subject(three)], { ...options, events: [{ number: 1, date: "2020" }] });
    expect(chart.labels.filter(({ id }) => id.startsWith("y:")).map(({ text }) => text)).toEqual(["15", "20", "25", "30", "35"]);
    expect(lineChart([subject(three)], { ...options, events: [{ number: 1, date: "2020" }] })).toEqual(chart);
    const ids = [...chart.shapes, ...chart.labels].map(({ id, ...rest }) => ("d" in rest ? `s${id}` : `l${id}`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(chart)).not.toMatch(/NaN|undefined|Infinity/);
  });
});
