import { line } from "d3-shape";
import { circlePath, tenths } from "../map/paths.ts";
import { chartFrame } from "./chart-frame.ts";
import type { ChartPicture, ChartShape } from "./chart-picture.ts";
import { pointNames } from "./point-names.ts";

export interface SharePoint {
  /** Both 0-1. */
  readonly x: number;
  readonly y: number;
}

export interface ShareCurveOptions {
  readonly width: number;
  readonly height: number;
  readonly shareText: (share: number) => string;
}

/** A curve from corner to corner of two shares, the diagonal of an even spread, and named points on or under it. */
export function shareCurve(curve: readonly SharePoint[], points: readonly (SharePoint & { readonly id: string; readonly name: string })[], { width, height, shareText }: ShareCurveOptions): ChartPicture {
  const frame = chartFrame({
    width, height, x: [0, 1], y: [0, 1], margin: { left: 46, right: 26, top: 10, bottom: 24 },
    xTicks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: shareText(at) })), yText: shareText,
  });
  const path = line<SharePoint>().digits(1).x(({ x }) => frame.x(x)).y(({ y }) => frame.y(y))([...curve]);
  const placed = points.map((point) => ({ ...point, x: frame.x(point.x), y: frame.y(point.y) }));
  return {
    width, height,
    shapes: [
      ...frame.shapes,
      { id: "even", kind: "evenLine", d: `M${tenths(frame.x(0))} ${tenths(frame.y(0))}L${tenths(frame.x(1))} ${tenths(frame.y(1))}` },
      ...(path === null || curve.length === 0 ? [] : [{ id: "curve", kind: "line" as const, d: path }]),
      ...placed.map((point): ChartShape => ({ id: `point:${point.id}`, kind: "subjectDot", d: circlePath(point.x, point.y, 5) })),
    ],
    labels: [...frame.labels, ...pointNames(placed, placed, frame)],
  };
}
