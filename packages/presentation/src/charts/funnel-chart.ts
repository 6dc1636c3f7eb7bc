import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { circlePath, tenths } from "../map/paths.ts";
import { chartFrame, niceDomain } from "./chart-frame.ts";
import type { ChartPicture, ChartShape } from "./chart-picture.ts";
import { pointNames } from "./point-names.ts";

export interface FunnelChartData {
  /** Share of all, 0-1. */
  readonly center: number;
  readonly points: readonly { readonly id: string; readonly name: string; readonly base: number; readonly share: number; readonly isOutside: boolean }[];
  /** Bases rising. */
  readonly limits: readonly FunnelChartLimit[];
}

export interface FunnelChartLimit {
  readonly base: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

export interface FunnelChartOptions {
  readonly width: number;
  readonly height: number;
  readonly shareText: (share: number) => string;
  readonly baseText: (base: number) => string;
}

/** Shares against how many they are of: dashed line 95 %, full line 99.8 %, drawn where they lie inside the picture; points outside them are filled and named where there is room. */
export function funnelChart({ center, points, limits }: FunnelChartData, { width, height, shareText, baseText }: FunnelChartOptions): ChartPicture {
  const most = Math.max(1, ...points.map(({ base }) => base));
  const shares = [center, ...points.map(({ share }) => share)];
  const [low, high] = niceDomain(Math.min(...shares), Math.max(...shares));
  const frame = chartFrame({
    width, height, x: [0, most * 1.04], y: [Math.max(0, low), Math.min(1, high)],
    margin: { left: 46, right: 10, top: 10, bottom: 24 },
    xTicks: scaleLinear([0, most], [0, 1]).ticks(Math.max(2, Math.round(width / 130))).map((at) => ({ at, text: baseText(at) })),
    yText: shareText,
  });
  const limit = (id: "low95" | "high95" | "low998" | "high998"): ChartShape[] => {
    const path = line<FunnelChartLimit>().digits(1).x(({ base }) => frame.x(base)).y((each) => frame.y(each[id])).defined((each) => frame.y(each[id]) >= frame.top && frame.y(each[id]) < frame.bottom)([...limits]);
    return path === null ? [] : [{ id, kind: id.endsWith("95") ? "limit95" : "limit998", d: path }];
  };
  const placed = points.map((point) => ({ ...point, x: frame.x(point.base), y: frame.y(point.share) }));
  return {
    width, height,
    shapes: [
      ...frame.shapes,
      { id: "center", kind: "evenLine", d: `M${tenths(frame.left)} ${tenths(frame.y(center))}H${tenths(frame.right)}` },
      ...limit("low998"), ...limit("high998"), ...limit("low95"), ...limit("high95"),
      ...placed.map((point): ChartShape => ({ id: `point:${point.id}`, kind: point.isOutside ? "subjectDot" : "openDot", d: circlePath(point.x, point.y, point.isOutside ? 5 : 4) })),
    ],
    labels: [...frame.labels, ...pointNames(placed.filter(({ isOutside }) => isOutside), placed, frame)],
  };
}
