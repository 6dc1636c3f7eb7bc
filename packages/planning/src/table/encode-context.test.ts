import { describe, expect, it } from "vitest";
import { defaultNeed } from "../need/default-need.ts";
import { buildContext } from "./build-context.ts";
import { decodeContext, encodeContext, type EncodedContext } from "./encode-context.ts";
import { seen, stairwellForTests, townForTests } from "./town-for-tests.ts";

const town = townForTests({
  areas: [{ id: "A", name: "A", tenure: "social" }],
  stairwells: [stairwellForTests("1", { areaId: "A", point: [0.1 + 0.2, 1 / 3] }), stairwellForTests("2", { areaId: "A" }), stairwellForTests("3")],
  observations: [seen("1", 1, 3), seen("2", 2, 7), seen("3", "suppressed", 7)],
});

describe("encodeContext, decodeContext", () => {
  for (const level of ["block", "stairwell"] as const) {
    it(`[TABLE12] through JSON and back it is the same context, digit for digit (${level})`, () => {
      const context = buildContext(town, defaultNeed(town), { level });
      const back = decodeContext(JSON.parse(JSON.stringify(encodeContext(context))) as EncodedContext);
      expect(back).toStrictEqual(context);
      expect(back.table.x).toBeInstanceOf(Float64Array);
      expect(back.table.tenureOf).toBeInstanceOf(Uint8Array);
      expect(back.table.areas[0]?.units).toBeInstanceOf(Int32Array);
    });
  }

  it("[TABLE12] positions that are unknown stay NaN", () => {
    const { table } = decodeContext(JSON.parse(JSON.stringify(encodeContext(buildContext(town, defaultNeed(town), { level: "stairwell" })))) as EncodedContext);
    expect(table.x[2]).toBeNaN();
    expect(table.blocks.at(-1)?.x).toBeNaN();
  });

  it("[TABLE12] another version is refused by name", () => {
    const other = { ...encodeContext(buildContext(town, defaultNeed(town))), schema: "byfokus-context/0" };
    expect(() => decodeContext(other as unknown as EncodedContext)).toThrow('Expected a planning context of schema "byfokus-context/1", got "byfokus-context/0".');
  });
});
