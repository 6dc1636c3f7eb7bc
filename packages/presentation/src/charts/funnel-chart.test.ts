import { describe, expect, it } from "vitest";
import { funnelChart } from "./funnel-chart.ts";
import { pointNames } from "./point-names.ts";
import { shareCurve } from "./share-curve.ts";

const text = { shareText: (share: number) => `${Math.round(share * 100)}`, baseText: (base: number) => String(base) };
const size = { width: 400, height: 240, ...text };
const limit = (base: number, half: number) => ({ base, low95: 0.2 - half, high95: 0.2 + half, low998: 0.2 - 1.5 * half, high998: 0.2 + 1.5 * half });
const data = {
  center: 0.2,
  points: [
    { id: "a", name: "Outside", base: 100, share: 0.5, isOutside: true }, { id: "b", name: "Inside", base: 100, share: 0.25, isOutside: false }, { id: "c", name: "Large", base: 1000, share: 0.1, isOutside: true },
  ],
  limits: [limit(100, 0.15), limit(400, 0.075), limit(1000, 0.05)],
};
const d = (chart: ReturnType<typeof funnelChart>, id: string) => chart.shapes.find((shape) => shape.id === id)?.d ?? "";
const middle = (path: string): readonly [number, number] => { const [, x = "", y = "", r = ""] = /^M([\d.]+) ([\d.]+)a([\d.]+) /.exec(path) ?? []; return [Number(x) + Number(r), Number(y)]; };

describe("funnel", () => {
  it("[CHRT8] by hand: a point lies at its base and share, filled and named where it is outside", () => {
    const chart = funnelChart(data, size);
    const yAt = (id: string) => (chart.labels.find((label) => label.id === id)?.y ?? 0) - 4;
    expect(middle(d(chart, "point:a"))[1]).toBeCloseTo(yAt("y:0.5"), 0);
    expect(middle(d(chart, "point:c"))[1]).toBeCloseTo(yAt("y:0.1"), 0);
    // Ten times the base lies ten times as far from the axis, which is at 46.
    expect((middle(d(chart, "point:c"))[0] - 46) / (middle(d(chart, "point:a"))[0] - 46)).toBeCloseTo(10, 1);
    expect(chart.shapes.filter(({ id }) => id.startsWith("point:")).map(({ kind }) => kind)).toEqual(["subjectDot", "openDot", "subjectDot"]);
    expect(chart.labels.filter(({ kind }) => kind === "pointName").map(({ text: name }) => name)).toEqual(["Outside", "Large"]);
  });

  it("[CHRT8] limits are drawn where they lie inside the picture, and never along its edge", () => {
    const chart = funnelChart({ ...data, limits: [limit(100, 0.9), limit(400, 0.075), limit(1000, 0.05)] }, size);
    expect(d(chart, "high95").match(/[ML]/g)).toHaveLength(2);
    expect(funnelChart({ center: 0.2, points: [], limits: [] }, size).shapes.some(({ kind }) => kind === "limit95" || kind === "limit998")).toBe(false);
  });

  it("[CHRT9] names lie on no point and no other name; one without room is left out", () => {
    const frame = { left: 0, right: 200, top: 0, bottom: 100 };
    const two = pointNames([{ id: "a", name: "Aa", x: 50, y: 50 }, { id: "b", name: "Bb", x: 60, y: 50 }], [{ x: 50, y: 50 }, { x: 60, y: 50 }], frame);
    expect(two.map(({ anchor }) => anchor)).toEqual(["end", "start"]);
    expect(pointNames([{ id: "a", name: "A name far too long for so small a picture as this", x: 50, y: 50 }], [], frame)).toEqual([]);
  });
});

describe("curve of two shares", () => {
  it("[CHRT10] goes from corner to corner, above the diagonal of an even spread", () => {
    const chart = shareCurve([{ x: 0, y: 0 }, { x: 0.2, y: 0.6 }, { x: 1, y: 1 }], [{ id: "p", name: "Type 1", x: 0.2, y: 0.5 }], size);
    const [, x = 0, y = 0] = (/^M[\d.]+,[\d.]+L([\d.]+),([\d.]+)L/.exec(d(chart, "curve")) ?? []).map(Number);
    const [left, bottom, right, top] = (/^M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)$/.exec(d(chart, "even")) ?? []).slice(1).map(Number);
    expect((x - (left ?? 0)) / ((right ?? 0) - (left ?? 0))).toBeCloseTo(0.2, 2);
    expect(((bottom ?? 0) - y) / ((bottom ?? 0) - (top ?? 0))).toBeCloseTo(0.6, 2);
    expect(chart.labels.find(({ kind }) => kind === "pointName")?.text).toBe("Type 1");
    expect(shareCurve([], [], size).shapes.some(({ id }) => id === "curve")).toBe(false);
  });
});
