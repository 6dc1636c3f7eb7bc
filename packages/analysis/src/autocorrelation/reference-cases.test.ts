import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg, benjaminiYekutieli } from "../multiple/benjamini-hochberg.ts";
import { sfc32 } from "../random/sfc32.ts";
import { distanceWeights } from "../weights/distance-weights.ts";
import { rowStandardise } from "../weights/row-standardise.ts";
import { weightRows, type WeightRows } from "../weights/weight-rows.ts";
import { weightSums } from "../weights/weight-sums.ts";
import { conditionalP } from "./conditional-p.ts";
import { exactP } from "./exact-p.ts";
import { geary } from "./geary.ts";
import { globalG } from "./global-g.ts";
import type { GlobalStatistic } from "./global-statistic.ts";
import { joinCounts } from "./join-counts.ts";
import { localG, localGStar } from "./local-g.ts";
import { localMoranMoments } from "./local-moran-moments.ts";
import { localMoran } from "./local-moran.ts";
import { moranPermutation } from "./moran-permutation.ts";
import { moran } from "./moran.ts";
import { quadrant } from "./pattern-classes.ts";
import { rateScores } from "./rate-scores.ts";

// Published answers kept beside the checkout, never inside it: ../shared/data from the checkout's root.
const cases = new URL("../../../../../shared/data/reference-cases/", import.meta.url);
const present = existsSync(cases);
const title = present ? "spatial reference cases" : "spatial reference cases (skipped: ../shared/data/reference-cases is not beside this checkout)";

describe.skipIf(!present)(title, () => {
  const columbus = present ? rowsOf("columbus-moran/input.csv") : [];
  const crime = column(columbus, "CRIME");
  const queen = neighboursOf(columbus);
  const local = present ? rowsOf("columbus-moran/expected_local.csv") : [];

  it("[AUTO1] [AUTO2] [AUTO3] columbus-moran: Moran, Geary and global G with their moments, 1e-9", () => {
    const expected = json("columbus-moran/expected.json");
    const standardised = rowStandardise(queen);
    near(weightSums(standardised).s0, expected.S0_row);
    const { I, E, Var_randomisation, z, p, Var_normality, z_norm, p_norm } = expected.moran_W;
    const found = moran(crime, standardised);
    sameStatistic(found, { value: I, expectation: E, variance: Var_randomisation, z });
    near(found?.randomisation?.p, p);
    near(found?.normality?.variance, Var_normality);
    near(found?.normality?.z, z_norm);
    near(found?.normality?.p, p_norm);
    const { C, E: one, Var, z: turned } = expected.geary_W;
    sameStatistic(geary(crime, standardised), { value: C, expectation: one, variance: Var, z: turned });
    const g = expected.global_G_B;
    sameStatistic(globalG(crime, queen), { value: g.G, expectation: g.E, variance: g.Var, z: g.z });
  });

  it("[AUTO4] columbus-moran and oldcol-anselin: every join count with its moments, 1e-9", () => {
    const cp = joinCounts(column(columbus, "CP"), 2, queen);
    sameJoins(cp, Object.fromEntries(json("columbus-moran/expected.json").joincount_B_CP.map((row: { _row: string }) => [row._row, row])));
    const old = rowsOf("oldcol-anselin/input.csv");
    const expected = json("oldcol-anselin/expected.json");
    const high = joinCounts(column(old, "CRIME").map((value) => (value > 35 ? 1 : 0)), 2, neighboursOf(old));
    sameJoins(high, expected.joincount_multi);
    const { BB_high, E, Var, z, WW_low } = expected.joincount_high_B;
    sameStatistic(high.joins[1]?.[1], { value: BB_high, expectation: E, variance: Var, z });
    near(high.joins[0]?.[0]?.value, WW_low);
  });

  it("[AUTO1] oldcol-anselin: Moran of crime, house values and income, 1e-9", () => {
    const old = rowsOf("oldcol-anselin/input.csv");
    const rows = rowStandardise(neighboursOf(old));
    const expected = json("oldcol-anselin/expected.json");
    const found = moran(column(old, "CRIME"), rows);
    const { I, E, Var_rand, z_rand, Var_norm, z_norm } = expected.moran_CRIME_W;
    sameStatistic(found, { value: I, expectation: E, variance: Var_rand, z: z_rand });
    near(found?.normality?.variance, Var_norm);
    near(found?.normality?.z, z_norm);
    for (const name of ["HOVAL", "INC"]) {
      const published = expected[`moran_${name}_W`];
      const other = moran(column(old, name), rows);
      sameStatistic(other, { value: published["Moran I statistic"], expectation: published.Expectation, variance: published.Variance, z: other?.randomisation?.z ?? NaN });
    }
  });

  it("[AUTO5] [AUTO6] columbus-moran: every local Moran with conditional and total moments, quadrant, Gi and Gi*, 1e-9", () => {
    const standardised = rowStandardise(queen);
    const found = localMoran(crime, standardised);
    const held = localMoranMoments(crime, standardised);
    const total = localMoranMoments(crime, standardised, { held: false });
    const [g, star] = [localG(crime, queen), localGStar(crime, queen)];
    expect(local).toHaveLength(49);
    local.forEach((row, i) => {
      near(found?.value[i], Number(row.Ii));
      near(held?.expectation[i], Number(row.E_cond));
      near(held?.variance[i], Number(row.Var_cond));
      near(held?.z[i], Number(row.Z_cond));
      near(held?.p[i], Number(row.p_cond));
      near(total?.expectation[i], Number(row.E_total));
      near(total?.variance[i], Number(row.Var_total));
      near(total?.z[i], Number(row.Z_total));
      near(total?.p[i], Number(row.p_total));
      near(g?.[i], Number(row.G_z));
      near(star?.[i], Number(row.Gstar_z));
      const quadrants = { highHigh: "High-High", lowLow: "Low-Low", highLow: "High-Low", lowHigh: "Low-High" };
      expect(quadrants[quadrant(found?.z[i] ?? NaN, found?.lag[i] ?? NaN)]).toBe(row.quadrant);
    });
  });

  it("[PERM5] columbus-moran: 13 of 49 areas have conditional p < 0.05, 3 of them after Benjamini-Hochberg, 1e-9", () => {
    const p = localMoranMoments(crime, rowStandardise(queen))?.p ?? new Float64Array(0);
    const [plain, strict] = [benjaminiHochberg(p), benjaminiYekutieli(p)];
    local.forEach((row, i) => {
      near(plain[i], Number(row.p_BH));
      near(strict[i], Number(row.p_BY));
    });
    expect([...p].filter((each) => each < 0.05)).toHaveLength(13);
    expect([...plain].filter((each) => each < 0.05)).toHaveLength(json("columbus-moran/expected.json")["bh_significant_at_0.05"]);
  });

  it("[PERM1] [PERM3] columbus-moran: permutation p lie within 4 sqrt(2p/R) of the exact ones, which are 414/1128, 44972/1712304 and 8504/194580 in rows 0, 10 and 17", () => {
    const permutations = 99_999;
    const exact = crime.map((_, i) => exactP(Float64Array.from(crime), queen, i));
    near(exact[0] ?? NaN, 414 / 1128);
    near(exact[10] ?? NaN, 44972 / 1712304);
    near(exact[17] ?? NaN, 8504 / 194580);
    // The areas with most neighbours have too many choices to be counted.
    expect(exact.filter((p) => p !== null).length).toBeGreaterThan(30);
    const shared = conditionalP(crime, queen, { permutations, random: sfc32(49) });
    exact.forEach((p, i) => p === null || expect(Math.abs((shared[i] ?? NaN) - p)).toBeLessThan(4 * Math.sqrt((2 * p) / permutations)));
  });

  it("[PERM6] columbus-moran and nc-sids: 9,999 permutations of Moran give the one-sided p 0.0001 of another generator, within 4 sqrt(2p/R)", () => {
    const { moran_W } = json("columbus-moran/expected.json");
    expect(moranPermutation(crime, rowStandardise(queen), { permutations: 9999, random: sfc32(1) })?.greater).toBeCloseTo(moran_W.p_mc9999_greater, 12);
    const { counties, births, deaths } = sids();
    const scores = rateScores(deaths, births) ?? [];
    const { EBImoran } = json("nc-sids-empirical-bayes/expected.json");
    const { greater = NaN } = moranPermutation(scores, rowStandardise(neighboursOf(counties)), { permutations: 9999, random: sfc32(1) }) ?? {};
    expect(Math.abs(greater - EBImoran.p_mc9999)).toBeLessThan(4 * Math.sqrt((2 * greater) / 9999));
  });

  it("[AUTO7] nc-sids: Moran of Assuncao-Reis rates, of raw rates and of counts, 1e-9", () => {
    const { counties, births, deaths } = sids();
    const rows = rowStandardise(neighboursOf(counties));
    const { EBImoran, moran_raw_rate, moran_raw_SID74 } = json("nc-sids-empirical-bayes/expected.json");
    near(moran(rateScores(deaths, births) ?? [], rows)?.value, EBImoran.I);
    const raw = moran(deaths.map((x, i) => x / (births[i] ?? NaN)), rows);
    near(raw?.value, moran_raw_rate.I);
    near(raw?.randomisation?.z, moran_raw_rate.z);
    near(moran(deaths, rows)?.value, moran_raw_SID74);
  });

  it("[AUTO1] [AUTO3] [AUTO4] [AUTO6] [AUTO7] esda-classics, 1e-9", () => {
    const expected = json("esda-classics/expected.json");
    const stl = rowsOf("esda-classics/stl_homicide.csv");
    const homicides = moran(column(stl, "HR8893"), rowStandardise(neighboursOf(stl)));
    const { I, test_I, VI_norm, VI_rand, z_norm, p_norm_one_sided, test_p_norm } = expected.stl_HR8893_rowstd;
    for (const value of [I, test_I]) near(homicides?.value, value);
    near(homicides?.normality?.variance, VI_norm);
    near(homicides?.randomisation?.variance, VI_rand);
    near(homicides?.normality?.z, z_norm);
    for (const value of [p_norm_one_sided, test_p_norm]) near((homicides?.normality?.p ?? NaN) / 2, value);
    const sids2 = rowsOf("esda-classics/sids2.csv");
    const rows = rowStandardise(neighboursOf(sids2));
    const plain = moran(column(sids2, "SIDR74"), rows);
    for (const value of [expected.sids2_SIDR74_rowstd.I, expected.sids2_SIDR74_rowstd.test_I]) near(plain?.value, value);
    near((plain?.normality?.p ?? NaN) / 2, expected.sids2_SIDR74_rowstd.p_norm_one_sided);
    near((plain?.normality?.p ?? NaN) / 2, expected.sids2_SIDR74_rowstd.test_p_norm);
    const rates = moran(rateScores(column(sids2, "SID79"), column(sids2, "BIR79")) ?? [], rows);
    near(rates?.value, expected.sids2_rate_SID79_BIR79_assuncao.I);
    near(rates?.value, expected.sids2_rate_SID79_BIR79_assuncao.test_I);
    const nine = moran([1, 2, 3, 4, 5, 6, 7, 8, 9], rook(3));
    for (const [norm, rand] of [[expected.lattice3x3_rook_binary_y1to9.VI_norm, expected.lattice3x3_rook_binary_y1to9.VI_rand], expected.lattice3x3_rook_binary_y1to9.test]) {
      near(nine?.normality?.variance, norm);
      near(nine?.randomisation?.variance, rand);
    }
    const six = expected.getis_ord_6points_threshold15;
    const within = distanceWeights(six.points.map(([x]: number[]) => x), six.points.map(([, y]: number[]) => y), 15);
    near(globalG(six.y, within)?.value, six.G);
    expect(globalG(six.y, within)?.value).toBeCloseTo(six.test_G, 8);
    const [g, star] = [localG(six.y, within), localGStar(six.y, within)];
    six.Gi_z.forEach((z: number, i: number) => near(g?.[i], z));
    six.Gistar_z.forEach((z: number, i: number) => near(star?.[i], z));
    expect(g?.[0]).toBeCloseTo(six.test_first.Gi, 7);
    expect(star?.[0]).toBeCloseTo(six.test_first.Gistar, 7);
    const half = joinCounts(Array.from({ length: 16 }, (_, i) => (i < 8 ? 0 : 1)), 2, rook(4));
    for (const { BB, BW, WW } of [expected.joincount_lattice4x4_half, expected.joincount_lattice4x4_half.test]) {
      near(half.joins[1]?.[1]?.value, BB);
      near(half.joins[0]?.[1]?.value, BW);
      near(half.joins[0]?.[0]?.value, WW);
    }
  });
});

function near(found: number | undefined, expected: number): void {
  expect(Math.abs((found ?? NaN) - expected), `${found} against ${expected}`).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
}

function sameStatistic(found: GlobalStatistic | null | undefined, expected: { value: number; expectation: number; variance: number; z: number }): void {
  near(found?.value, expected.value);
  near(found?.expectation, expected.expectation);
  near(found?.randomisation?.variance, expected.variance);
  near(found?.randomisation?.z, expected.z);
}

type PublishedJoins = Record<string, { Joincount: number; Expected: number; Variance: number; "z-value": number }>;

function sameJoins(found: ReturnType<typeof joinCounts>, published: PublishedJoins): void {
  const pairs: [string, GlobalStatistic | undefined][] = [["low:low", found.joins[0]?.[0]], ["high:high", found.joins[1]?.[1]], ["high:low", found.joins[1]?.[0]], ["Jtot", found.different]];
  for (const [name, statistic] of pairs) {
    const row = published[name];
    if (row === undefined) throw new Error(`Expected joins ${name}, got none.`);
    sameStatistic(statistic, { value: row.Joincount, expectation: row.Expected, variance: row.Variance, z: row["z-value"] });
  }
}

/** A square of places, neighbours side by side. */
function rook(side: number): WeightRows {
  return weightRows(Array.from({ length: side * side }, (_, i) => [
    ...(i >= side ? [i - side] : []),
    ...(i % side > 0 ? [i - 1] : []),
    ...(i % side < side - 1 ? [i + 1] : []),
    ...(i < side * (side - 1) ? [i + side] : []),
  ]));
}

type Row = Readonly<Record<string, string>>;

function sids(): { readonly counties: readonly Row[]; readonly births: number[]; readonly deaths: number[] } {
  const counties = rowsOf("nc-sids-empirical-bayes/input.csv");
  return { counties, births: column(counties, "BIR74"), deaths: column(counties, "SID74") };
}

function column(rows: readonly Row[], name: string): number[] {
  return rows.map((row) => Number(row[name]));
}

function neighboursOf(rows: readonly Row[]): WeightRows {
  return weightRows(rows.map(({ neighbours = "" }) => neighbours.split(" ").filter((text) => text !== "").map(Number)));
}

function json(path: string) {
  return JSON.parse(readFileSync(new URL(path, cases), "utf8"));
}

function rowsOf(path: string): readonly Row[] {
  const [header = "", ...lines] = readFileSync(new URL(path, cases), "utf8").trim().split(/\r?\n/);
  const names = header.split(",").map(unquoted);
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i] ?? "", unquoted(cell)])));
}

function unquoted(cell: string): string {
  return cell.replace(/^"|"$/g, "");
}
