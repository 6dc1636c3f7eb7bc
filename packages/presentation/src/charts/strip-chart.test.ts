import { describe, expect, it } from "vitest";
import { stripChart } from "./strip-chart.ts";

const d = (strip: ReturnType<typeof stripChart>, id: string) => strip.shapes.find((shape) => shape.id === id)?.d;

describe("one figure on a line", () => {
  it("[CHRT7] by hand: the point at half of 0-1 is in the middle of 164, the interval is as wide as it says, a mark is upright", () => {
    const strip = stripChart({ domain: [0, 1], value: 0.5, low: 0.4, high: 0.6, town: 0.25 });
    // 152 of the 164 are the scale: 6 + 0.5 * 152 = 82; the interval is 0.2 * 152 = 30.4 wide.
    expect(d(strip, "dot")).toMatch(/^M77\.5 10a4\.5/);
    expect(d(strip, "interval")).toBe("M66.8 6h30.4v8h-30.4Z");
    expect(d(strip, "town")).toBe("M44 2V18");
  });

  it("[CHRT7] no figure has no point and no interval, and nothing lies outside the strip", () => {
    expect(stripChart({ domain: [0, 1], value: null, low: 0.1, high: 0.2 }).shapes.map(({ id }) => id)).toEqual(["axis"]);
    expect(d(stripChart({ domain: [0, 0.5], value: 0.9, isOpen: true }), "dot")).toMatch(/^M153\.5 /);
    expect(stripChart({ domain: [0, 0.5], value: 0.9, isOpen: true }).shapes.at(-1)?.kind).toBe("openDot");
  });
});
