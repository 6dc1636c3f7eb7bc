import { scaleLinear } from "d3-scale";
import { tenths } from "../map/paths.ts";
import type { ChartLabel, ChartShape } from "./chart-picture.ts";

export interface ChartFrameOptions {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Where the x axis has its texts; texts that would touch the one before are left out. */
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yText: (value: number) => string;
}

/** Scales, grid and axis texts that every chart with two axes begins with. */
export interface ChartFrame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly shapes: readonly ChartShape[];
  readonly labels: readonly ChartLabel[];
}

/** Mean width of a letter at 12 px; texts are placed by it, because no font is measured here. */
export const letterWidth = 6.4;

export function chartFrame({ width, height, margin, x, y, xTicks, yText }: ChartFrameOptions): ChartFrame {
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  const xScale = scaleLinear([x[0], x[1]], [left, right]);
  const yScale = scaleLinear([y[0], y[1]], [bottom, top]);
  const yTicks = yScale.ticks(4);
  return {
    x: xScale, y: yScale, left, right, top, bottom,
    shapes: yTicks.map((value) => ({ id: `grid:${value}`, kind: value === 0 ? "axis" as const : "grid" as const, d: `M${tenths(left)} ${tenths(yScale(value))}H${tenths(right)}` })),
    labels: [
      ...yTicks.map((value): ChartLabel => ({ id: `y:${value}`, kind: "tick", x: left - 6, y: round(yScale(value) + 4), anchor: "end", text: yText(value) })),
      ...withRoom(xTicks.map((tick) => ({ ...tick, x: xScale(tick.at) }))).map((tick): ChartLabel => ({ id: `x:${tick.at}`, kind: "tick", x: round(tick.x), y: height - 6, anchor: "middle", text: tick.text })),
    ],
  };
}

/** Rounds both ends outwards to even figures, so that the axis has texts at its ends. */
export function niceDomain(low: number, high: number): readonly [number, number] {
  const [from = low, to = high] = scaleLinear([low, high === low ? low + 0.01 : high], [0, 1]).nice(4).domain();
  return [from, to];
}

export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** Keeps the last text and, going left, each that does not touch the one kept before. */
function withRoom<Tick extends { readonly x: number; readonly text: string }>(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of [...ticks].reverse()) {
    const next = kept[0];
    if (next === undefined || next.x - tick.x >= ((next.text.length + tick.text.length) / 2) * letterWidth + 10) kept.unshift(tick);
  }
  return kept;
}
