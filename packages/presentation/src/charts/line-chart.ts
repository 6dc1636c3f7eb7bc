import { area, line } from "d3-shape";
import { circlePath, tenths } from "../map/paths.ts";
import { chartFrame, letterWidth, niceDomain, round, type ChartFrame } from "./chart-frame.ts";
import type { ChartLabel, ChartPicture, ChartShape } from "./chart-picture.ts";
import { periodTime } from "./period-time.ts";

export interface ChartLine {
  readonly id: string;
  /** Written at the line's end. */
  readonly name: string;
  /** `subject`: what the chart is about. `other`: what it is seen beside. `chance`: what chance alone gives. */
  readonly kind: "subject" | "other" | "chance";
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly period: string;
  /** `null` where the figure is hidden or missing: a gap, never a zero. */
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}

/** Something that happened, as a number at the top of the chart; the number's words stand in a list beside it. By rising date. */
export interface ChartEvent {
  readonly number: number;
  /** Year, month or day. */
  readonly date: string;
}

export interface LineChartOptions {
  readonly width: number;
  readonly height: number;
  /** How a value is written on the axis and at a line's end. */
  readonly axisText: (value: number) => string;
  readonly valueText: (value: number) => string;
  readonly events?: readonly ChartEvent[];
  /** Lowest and highest value there can be. Default 0 and 1. */
  readonly range?: readonly [number, number];
}

/**
 * Lines over time with their 95 % band. Periods lie at their true distance; a hidden or missing figure breaks the line.
 * Events have a place only where there is a curve, that is from two periods on.
 * The y axis need not begin at zero, and has a text at both ends.
 */
export function lineChart(lines: readonly ChartLine[], options: LineChartOptions): ChartPicture {
  const { width, height, events = [] } = options;
  const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  const time = timeOf(periods);
  const timed = time.isCalendar && periods.length > 1 ? events.flatMap((event) => timedNear(event, time)) : [];
  const ends = lines.flatMap((each) => endOf(each, options));
  const longest = Math.max(0, ...ends.flatMap(({ name, value }) => [name.length, value.length]));
  const [left, right] = [46, Math.min(longest * letterWidth + 14, width * 0.36)];
  const x: readonly [number, number] = [Math.min(time.from, ...timed.map(({ at }) => at)), Math.max(time.to, ...timed.map(({ at }) => at))];
  const rows = markRows(timed.map(({ at }) => ((at - x[0]) / (x[1] - x[0])) * (width - left - right)));
  const frame = chartFrame({
    width, height, x,
    margin: { left, right, top: 10 + 18 * (Math.max(-1, ...rows) + 1), bottom: 24 },
    y: domainOf(lines, options.range ?? [0, 1]),
    xTicks: periods.map((period) => ({ at: time.at(period), text: period })),
    yText: options.axisText,
  });
  return {
    width, height,
    shapes: [...frame.shapes, ...timed.flatMap((event, index) => eventShapes(event, rows[index] ?? 0, frame)), ...lines.flatMap((each) => lineShapes(each, frame, time.at))],
    labels: [
      ...frame.labels,
      ...timed.map((event, index): ChartLabel => ({ id: `event:${event.number}`, kind: "event", x: round(frame.x(event.at)), y: markY(rows[index] ?? 0) + 4, anchor: "middle", text: String(event.number) })),
      ...gapLabels(lines, frame, time.at),
      ...endLabels(ends, frame),
    ],
  };
}

/** Events up to a year outside the figures still belong to the picture. */
function timedNear(event: ChartEvent, time: Time): (ChartEvent & { readonly at: number })[] {
  const at = periodTime(event.date);
  return at === null || at < time.from - 1 || at > time.to + 1 ? [] : [{ ...event, at }];
}

/** The row of each event mark, from the top: the first where it does not touch the mark before. */
function markRows(xs: readonly number[]): number[] {
  const last: number[] = [];
  return xs.map((x) => {
    const free = last.findIndex((before) => x - before >= 19);
    const row = free < 0 ? last.length : free;
    last[row] = x;
    return row;
  });
}

function markY(row: number): number {
  return 10.5 + 18 * row;
}

interface Time {
  readonly from: number;
  readonly to: number;
  readonly isCalendar: boolean;
  readonly at: (period: string) => number;
}

/** Calendar periods at their true distance; other names of periods one step apart. */
function timeOf(periods: readonly string[]): Time {
  const isCalendar = periods.every((period) => periodTime(period) !== null);
  const at = (period: string): number => (isCalendar ? periodTime(period) ?? 0 : periods.indexOf(period));
  const [first, last] = [at(periods[0] ?? ""), at(periods.at(-1) ?? "")];
  // A single period stands in the middle.
  return first === last ? { from: first - 0.5, to: last + 0.5, isCalendar, at } : { from: first, to: last, isCalendar, at };
}

function domainOf(lines: readonly ChartLine[], [least, most]: readonly [number, number]): readonly [number, number] {
  const values = lines.flatMap(({ points }) => points.flatMap(({ value, low, high }) => (value === null ? [] : [value, low ?? value, high ?? value])));
  if (values.length === 0) return [least, most];
  const [low, high] = niceDomain(Math.min(...values), Math.max(...values));
  return [Math.max(least, low), Math.min(most, Math.max(high, low))];
}

function lineShapes({ id, kind, points }: ChartLine, frame: ChartFrame, at: (period: string) => number): ChartShape[] {
  const x = ({ period }: ChartPoint): number => frame.x(at(period));
  const isKnown = ({ value }: ChartPoint): boolean => value !== null;
  const band = area<ChartPoint>().digits(1).x(x).y0(({ low, value }) => frame.y(low ?? value ?? 0)).y1(({ high, value }) => frame.y(high ?? value ?? 0)).defined((point) => isKnown(point) && point.low !== undefined)([...points]);
  const drawn = line<ChartPoint>().digits(1).x(x).y(({ value }) => frame.y(value ?? 0)).defined(isKnown)([...points]);
  const lineKind = kind === "subject" ? "line" : kind === "other" ? "otherLine" : "chanceLine";
  return [
    ...(band === null || band === "" ? [] : [{ id: `band:${id}`, kind: "band" as const, d: band }]),
    ...(drawn === null ? [] : [{ id: `line:${id}`, kind: lineKind, d: drawn } as const]),
    ...(kind !== "subject" ? [] : points.flatMap((point, index): ChartShape[] => (point.value === null ? [] : [{ id: `dot:${id}:${point.period}`, kind: "dot", d: circlePath(x(point), frame.y(point.value), index === points.length - 1 ? 4 : 2.2) }]))),
  ];
}

function eventShapes({ number, at }: { readonly number: number; readonly at: number }, row: number, frame: ChartFrame): ChartShape[] {
  const x = frame.x(at);
  return [
    { id: `eventLine:${number}`, kind: "event", d: `M${tenths(x)} ${tenths(markY(row) + 8.5)}V${tenths(frame.bottom)}` },
    { id: `eventMark:${number}`, kind: "eventMark", d: circlePath(x, markY(row), 8.5) },
  ];
}

/** An en dash at the foot of each period in which a subject has no figure. */
function gapLabels(lines: readonly ChartLine[], frame: ChartFrame, at: (period: string) => number): ChartLabel[] {
  return lines.filter(({ kind }) => kind === "subject").flatMap(({ id, points }) =>
    points.flatMap((point): ChartLabel[] => (point.value === null ? [{ id: `gap:${id}:${point.period}`, kind: "gap", x: round(frame.x(at(point.period))), y: frame.bottom - 5, anchor: "middle", text: "\u2013" }] : [])));
}

interface LineEnd {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly at: number;
  readonly isSubject: boolean;
}

function endOf(each: ChartLine, options: LineChartOptions): LineEnd[] {
  const value = each.points.findLast((point) => point.value !== null)?.value ?? null;
  return value === null ? [] : [{ id: each.id, name: each.name, value: options.valueText(value), at: value, isSubject: each.kind === "subject" }];
}

/** Name and value at each line's end, moved down where they would lie on the one above, and up again where the last would fall out. */
function endLabels(ends: readonly LineEnd[], frame: ChartFrame): ChartLabel[] {
  const step = 30;
  const sorted = [...ends].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  const rows: number[] = [];
  for (const end of sorted) rows.push(Math.max(frame.y(end.at), (rows.at(-1) ?? -Infinity) + step, frame.top + 6));
  const over = Math.max(0, (rows.at(-1) ?? 0) + 16 - frame.bottom);
  return sorted.flatMap((end, index): ChartLabel[] => {
    const y = round((rows[index] ?? 0) - over);
    const x = round(frame.right + 8);
    return [
      { id: `name:${end.id}`, kind: end.isSubject ? "value" : "name", x, y, anchor: "start", text: end.name },
      { id: `value:${end.id}`, kind: "name", x, y: round(y + 14), anchor: "start", text: end.value },
    ];
  });
}
