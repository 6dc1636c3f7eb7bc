import { describe, expect, it } from "vitest";
import { areaPieces } from "./area-pieces.ts";
import { createModelBuilder } from "./build-model.ts";
import { offerClasses, offerTies } from "./offer-classes.ts";
import { programModel, tieShare } from "./program-model.ts";
import { readChoice } from "./read-choice.ts";
import { scopeProgram } from "./scope-program-of.ts";
import type { ProgramArea, ProgramOffer, ScopeProgram } from "./scope-program.ts";
import { randomProgram } from "./test-support/random-program.ts";
import { townProblem } from "./test-support/random-problem.ts";
import { trimChoice } from "./trim-choice.ts";

const slices = [{ at: 0, share: 1 }];
const noRules: ScopeProgram["rules"] = { minShareOfEachOrganisation: null, maxFteMoved: null, minPrecision: null, funded: false };
const area: ProgramArea = { id: "a", leastTenths: 5, mostTenths: 9, reached: Float64Array.of(10, 12, 14, 15, 15), contacted: Float64Array.of(20, 24, 28, 30, 30), organisations: [], slices, today: -1, required: false, offers: [] };
const offer: ProgramOffer = { id: "o", fte: 0.2, reached: 3, contacted: 6, organisations: [], slices, area: -1, today: -1 };
const program = (changes: Partial<ScopeProgram> = {}): ScopeProgram => ({
  type: "areasPlus", fte: 2, krPerFte: 1, mostAreas: null, areas: [], offers: [], lots: [], needTotal: 100, organisations: [], pots: [], slices: [[]], today: [],
  fixed: { fte: 0, reached: 0, contacted: 0, byOrganisation: new Float64Array(0), fteBySlice: Float64Array.of(0) },
  rules: noRules,
  ...changes,
});

describe("areaPieces", () => {
  it("[PROG13] one piece per straight stretch: two tenths that add 2, one that adds 1, one that adds nothing", () => {
    expect(areaPieces(program(), area, { takenOver: 0 })).toMatchObject({ widths: [2, 1, 1], reached: [2, 1, 0], ordered: false });
    expect(areaPieces(program(), { ...area, mostTenths: 5, reached: Float64Array.of(10), contacted: Float64Array.of(20) }, { takenOver: 0 }).widths).toEqual([]);
  });

  it("[PROG13] today's staff is kept up to what is there, and bends where it is all kept", () => {
    const today = [{ areaId: "a", fte: 0.9, fixedFte: 0.25 }];
    const pieces = areaPieces(program({ today, rules: { ...noRules, maxFteMoved: 0 } }), { ...area, today: 0 }, { takenOver: 0 });
    // 0.65 stays to be kept: 0.5 by critical mass, then 0.1 and 0.05.
    expect(pieces.widths).toEqual([1, 1, 1, 1]);
    expect(pieces.keptLeast).toBe(0.5);
    [0.1, 0.05, 0, 0].forEach((kept, piece) => expect(pieces.kept[piece]).toBeCloseTo(kept, 12));
  });

  it("[PROG13] pieces come in order where the curve bends upwards, and where contact breaks the precision rule", () => {
    const upwards = { ...area, reached: Float64Array.of(10, 10, 14, 15, 15) };
    expect(areaPieces(program(), upwards, { takenOver: 0 }).ordered).toBe(true);
    const precise = (minPrecision: number, takenOver: number): boolean => areaPieces(program({ rules: { ...noRules, minPrecision } }), area, { takenOver }).ordered;
    expect([precise(0.4, 0), precise(0.5, 0), precise(0.6, 0), precise(0.5, 1)]).toEqual([false, false, true, true]);
  });
});

describe("offerClasses", () => {
  it("[PROG23] offers equal in everything are one class, by id; a difference in anything keeps them apart", () => {
    const others: Partial<ProgramOffer>[] = [{ fte: 0.2000000001 }, { reached: 3.0000001 }, { contacted: 7 }, { organisations: [{ at: 0, share: 1 }] }, { slices: [{ at: 0, share: 0.5 }] }, { area: 0 }, { today: 0 }];
    const offers = [{ ...offer, id: "z" }, ...others.map((change, at) => ({ ...offer, ...change, id: `other${at}` })), { ...offer, id: "b" }];
    const { start, offers: listed } = offerClasses(program({ offers }));
    expect([...start]).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...listed.subarray(0, 2)]).toEqual([8, 0]);
    expect(offerClasses(program({ offers }), offers.map((_, at) => (at === 0 ? 1 : -1))).start).toHaveLength(10);
    expect(offerClasses(program({ offers }), offers.map(() => 0)).start).toHaveLength(1);
  });

  it("[PROG23] which of equal offers is taken is a tie, and told", () => {
    const offers = ["c", "a", "b"].map((id) => ({ ...offer, id }));
    const town = program({ offers: [...offers, { ...offer, id: "d", reached: 4 }] });
    const choice = { tenths: new Int32Array(0), taken: Uint8Array.of(0, 1, 1, 1), places: new Int32Array(0) };
    expect(offerTies(town, choice)).toEqual([{ taken: ["a", "b"], left: ["c"] }]);
    expect(offerTies(town, { ...choice, taken: Uint8Array.of(1, 1, 1, 0) })).toEqual([]);
  });
});

describe("programModel", () => {
  it("[PROG14] a small program, row by row", () => {
    const model = programModel(program({ areas: [{ ...area, offers: [0] }], offers: [{ ...offer, area: 0 }], fixed: { ...program().fixed, reached: 7 } }));
    expect(model).toMatchObject({ columns: 5, offset: 7 });
    expect([...model.columnUpper]).toEqual([1, 2, 1, 1, 1]);
    expect([...model.whole]).toEqual([1, 1, 1, 1, 1]);
    expect(rowsOf(model)).toEqual([
      // 5 y + n1 + n2 + n3 + 2 x <= 20 tenths
      { upper: 20, entries: [5, 1, 1, 1, 2] },
      { upper: 0, entries: [-2, 1, 0, 0, 0] },
      { upper: 0, entries: [-1, 0, 1, 0, 0] },
      { upper: 0, entries: [-1, 0, 0, 1, 0] },
      { upper: 1, entries: [1, 0, 0, 0, 1] },
    ]);
  });

  it("[PROG15] a tie costs at most a ten millionth of what each place reaches: more staff there today first, then the lower id", () => {
    const today = [{ areaId: "c", fte: 1, fixedFte: 0 }];
    const areas = ["b", "a", "c"].map((id) => ({ ...area, id, today: id === "c" ? 0 : -1 }));
    const { objective, layout } = programModel(program({ areas, today }));
    const worth = areas.map((_, at) => objective[layout.areaColumn[at] ?? -1] ?? 0);
    expect(worth[2]).toBeGreaterThan(worth[1] ?? 0);
    expect(worth[1]).toBeGreaterThan(worth[0] ?? 0);
    for (const one of worth) expect(10 - one).toBeLessThanOrEqual(10 * tieShare);
  });

  it("[PROG16] areas and offers may be held in or out; what costs more than is left is no column", () => {
    const town = program({ areas: [area, { ...area, id: "b" }], offers: [offer, { ...offer, id: "p" }, { ...offer, id: "dear", fte: 9 }] });
    const { layout, columnLower } = programModel(town, { areas: [0, 1], offers: [-1, 1, -1] });
    expect([...layout.areaColumn]).toEqual([-1, 0]);
    expect(columnLower[0]).toBe(1);
    expect([...layout.classes.offers]).toEqual([0, 1]);
    expect([...columnLower.subarray(layout.firstClass)]).toEqual([0, 1]);
    expect([...programModel({ ...town, fte: 0.4 }).layout.areaColumn]).toEqual([-1, -1]);
  });

  it("[PROG17] values become a choice; of equal offers the lower ids are taken", () => {
    const town = program({ areas: [area], offers: ["c", "a", "b"].map((id) => ({ ...offer, id })) });
    const { layout, columns } = programModel(town);
    expect(readChoice(town, Float64Array.of(1, 1.9999999, 1, 0, 2.0000001), layout)).toEqual({ tenths: Int32Array.of(8), taken: Uint8Array.of(0, 1, 1), places: new Int32Array(0) });
    expect(readChoice(town, new Float64Array(columns), layout).tenths[0]).toBe(0);
    expect(() => readChoice(town, new Float64Array(2), layout)).toThrow("Expected a value for column 4, got 2 values.");
  });

  it("[PROG18] rows are scaled by powers of two to lie around 1", () => {
    const builder = createModelBuilder();
    const [a, b] = [builder.column({}), builder.column({})];
    builder.row(0, 3000, [[a, 1000], [b, 4000]]);
    builder.row(0, 5, [[a, 1], [b, 5]]);
    const { values, rowUpper } = builder.build(0);
    expect([...values]).toEqual([1000 / 2048, 1, 4000 / 2048, 5]);
    expect([...rowUpper]).toEqual([3000 / 2048, 5]);
  });

  it("[PROG18] of the factors of 120 models with any rules, 999 in 1,000 lie from 1e-2 to 1e3, and all from 1e-4 to 1e4", () => {
    const sizes = Array.from({ length: 60 }, (_, seed) => [scopeProgram(townProblem(seed)), randomProgram(seed)].flatMap((one) => [...programModel(one).values].map(Math.abs))).flat();
    expect(sizes.filter((size) => size < 1e-4 || size > 1e4)).toEqual([]);
    expect(sizes.filter((size) => size < 1e-2 || size > 1e3).length).toBeLessThan(sizes.length / 1000);
  });

  it("[PROG19] costs of wildly different scale leave every number finite", () => {
    const town = program({
      areas: [area], offers: [{ ...offer, fte: 1e-7 }, { ...offer, id: "p", fte: 1e5, reached: 1e5, contacted: 2e5 }], fte: 2e5, krPerFte: 1e9, slices: [[0]], needTotal: 1e6,
      pots: [{ id: "pot", krPerYear: 1, maxShare: 0.5 }], rules: { ...noRules, funded: true },
    });
    const { values, rowUpper, objective } = programModel(town);
    for (const numbers of [values, objective]) expect(numbers.every(Number.isFinite)).toBe(true);
    expect(rowUpper.some(Number.isNaN)).toBe(false);
  });
});

describe("trimChoice", () => {
  it("[PROG25] takes away what reaches nobody: staff beyond the curve, places nobody uses, offers without need", () => {
    const lots = [{ kind: "referral" as const, id: "referral", most: 9, ftePerPlace: 0.01, reachedPerPlace: 1, pool: 17, slices }];
    const town = program({ areas: [area], offers: [{ ...offer, reached: 0 }], lots, needTotal: 17 });
    const choice = { tenths: Int32Array.of(9), taken: Uint8Array.of(1), places: Int32Array.of(5) };
    expect(trimChoice(town, choice)).toEqual({ tenths: Int32Array.of(8), taken: Uint8Array.of(0), places: Int32Array.of(2) });
  });

  it("[PROG25] but not what a rule needs, and never from a choice that breaks one", () => {
    const today = [{ areaId: "a", fte: 0.9, fixedFte: 0 }];
    const town = program({ areas: [{ ...area, today: 0 }], today, rules: { ...noRules, maxFteMoved: 0 } });
    const choice = { tenths: Int32Array.of(9), taken: new Uint8Array(0), places: new Int32Array(0) };
    expect(trimChoice(town, choice).tenths[0]).toBe(9);
    expect(trimChoice({ ...town, rules: { ...noRules, maxFteMoved: 0.3 } }, choice).tenths[0]).toBe(8);
    expect(trimChoice({ ...town, fte: 0.1 }, choice)).toBe(choice);
  });
});

/** The rows of a model with their factors per column; lower bounds of -Infinity left out. */
function rowsOf({ rows, columns, rowUpper, starts, rowOf, values }: ReturnType<typeof programModel>): { upper: number; entries: number[] }[] {
  const table = Array.from({ length: rows }, (_, row) => ({ upper: rowUpper[row] ?? 0, entries: Array.from({ length: columns }, () => 0) }));
  for (let column = 0; column < columns; column++) {
    for (let at = starts[column] ?? 0; at < (starts[column + 1] ?? 0); at++) table[rowOf[at] ?? -1]?.entries.splice(column, 1, values[at] ?? 0);
  }
  return table;
}
