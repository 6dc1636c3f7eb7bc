import { scaleLinear } from "d3-scale";
import { circlePath, rectanglePath, tenths } from "../map/paths.ts";
import type { ChartPicture, ChartShape } from "./chart-picture.ts";

export interface StripOptions {
  /** Both ends of the strip. */
  readonly domain: readonly [number, number];
  /** `null` where there is no figure: the strip is then empty. */
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  /** What the figure is seen beside: the town, or a limit. */
  readonly town?: number;
  readonly limit?: number;
  /** A legal criterion that is fulfilled has a filled point. Default filled. */
  readonly isOpen?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** One figure on a line: point, interval, and a mark to compare with. It stands in a row of a table that says the same. */
export function stripChart({ domain, value, low, high, town, limit, isOpen = false, width = 164, height = 20 }: StripOptions): ChartPicture {
  const edge = 6;
  const scale = scaleLinear([domain[0], domain[1]], [edge, width - edge]).clamp(true);
  const middle = height / 2;
  const upright = (id: "town" | "limit", at: number): ChartShape => ({ id, kind: id, d: `M${tenths(scale(at))} 2V${tenths(height - 2)}` });
  const shapes: ChartShape[] = [{ id: "axis", kind: "grid", d: `M${edge} ${middle}H${width - edge}` }];
  if (low !== undefined && high !== undefined && value !== null) {
    const [from, to] = [scale(low), scale(high)];
    shapes.push({ id: "interval", kind: "interval", d: rectanglePath((from + to) / 2, middle, Math.max(2, to - from), 8) });
  }
  if (town !== undefined) shapes.push(upright("town", town));
  if (limit !== undefined) shapes.push(upright("limit", limit));
  if (value !== null) shapes.push({ id: "dot", kind: isOpen ? "openDot" : "dot", d: circlePath(scale(value), middle, 4.5) });
  return { width, height, shapes, labels: [] };
}
