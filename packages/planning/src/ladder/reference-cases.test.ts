import { existsSync, readFileSync } from "node:fs";
import { distanceToTarget, minMax, percentileRanks, ranks, zScores } from "@byfokus/analysis";
import { parseIndexMethod, type Count, type FigureTable, type IndexFigure, type IndexGroup, type IndexMethod, type IndexPart } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { buildLadder } from "./build-ladder.ts";

// Published answers kept beside the checkout, never inside it: ../shared/data from the checkout's root.
const cases = new URL("../../../../../shared/data/reference-cases/", import.meta.url);
const present = existsSync(cases);
const title = present ? "reference cases" : "reference cases (skipped: ../shared/data/reference-cases is not beside this checkout)";

type Row = Readonly<Record<string, string>>;

describe.skipIf(!present).each(["2013", "2015"])(`${title}: berlin-mss-%s`, (year) => {
  const expected = present ? json(`berlin-mss-${year}/expected.json`) : null;
  const input = present ? table(`berlin-mss-${year}/input.csv`) : [];
  const published = present ? table(`berlin-mss-${year}/expected.csv`) : [];
  const columns = [["s1", "unemployment"], ["s2", "longTermUnemployment"], ["s3", "transferBenefits"], ["s4", "childPoverty"]].flatMap(([source = "", name = ""]) => [[source, name], [source.replace("s", "d"), `${name}Change`]] as const);
  const figures: FigureTable = {
    ids: input.map(({ id = "" }) => id),
    columns: Object.fromEntries([...columns, ["inhabitants", "residents"] as const].map(([from, to]) => [to, input.map((row) => countOf(row[from]))])),
  };
  const ladder = present ? buildLadder(figures, shipped("berlin-mss-2013"), { draws: 100 }) : null;
  const byId = new Map(ladder?.places.map((place) => [place.id, place]));

  it("[LADD1] index, sums and z to 1e-7, classes and status/dynamics codes of every area", () => {
    expect(published).toHaveLength(expected.n_areas_in_index);
    for (const row of published) {
      const place = byId.get(row.id ?? "");
      for (const [source, name] of columns) near(place?.parts[name], row[`z_${source}`], 1e-7);
      near(place?.parts.statusSum, row.status_sum, 1e-7);
      near(place?.parts.dynamicsSum, row.dynamik_sum, 1e-7);
      near(place?.score, row.status_index, 1e-7);
      near(place?.parts.dynamics, row.dynamik_index, 1e-7);
      expect([row.id, germanStatus[place?.classes.status ?? ""], germanDynamics[place?.classes.dynamics ?? ""], place?.class]).toEqual([row.id, row.status_class_published, row.dynamik_class_published, row.sdi_published]);
    }
  });

  it("[LADD1] means and standard deviations of the figures and of the sums", () => {
    const stats = expected.indicator_stats;
    const part = (id: string) => ladder?.parts.find((each) => each.id === id);
    for (const [source, name] of columns) {
      near(part(name)?.mean, stats[source].mean, 1e-11);
      near(part(name)?.sd, stats[source].sd_population, 1e-11);
      expect(part(name)?.n).toBe(expected.n_areas_in_index);
    }
    near(part("statusSum")?.sd, stats.status_sum_sd_population, 1e-11);
    near(part("dynamicsSum")?.sd, stats.dynamik_sum_sd_population, 1e-11);
  });

  it("[LADD1] class counts, cross table, attention areas with residents and share of all residents", () => {
    expect(ladder?.places).toHaveLength(expected.n_areas_total);
    const counted = (dimension: string, words: Readonly<Record<string, string>>) => Object.fromEntries((ladder?.classes ?? []).filter((each) => each.dimension === dimension).map(({ id, places }) => [words[id], places]));
    expect(counted("status", germanStatus)).toEqual(expected.class_counts.status);
    expect(counted("dynamics", germanDynamics)).toEqual(expected.class_counts.dynamik);
    expect(ladder?.crossTable).toHaveLength(12);
    for (const { classes: [status, dynamics], places } of ladder?.crossTable ?? []) expect(places).toBe(expected.cross_table[germanStatus[status] ?? ""][germanDynamics[dynamics] ?? ""] ?? 0);
    const { n, inhabitants, share_of_all_inhabitants } = expected.special_attention_areas;
    expect(ladder?.attention).toEqual({ places: n, residents: inhabitants, shareOfAllResidents: expect.closeTo(share_of_all_inhabitants, 12) });
  });

  it("[LADD1] [LADD6] with the sample SD exactly one area changes class, as its source says", () => {
    const wrong = JSON.parse(JSON.stringify(shipped("berlin-mss-2013")).replaceAll('"sd":"population"', '"sd":"sample"'));
    const other = buildLadder(figures, parseIndexMethod(wrong), { draws: 1 });
    const flipped = other.places.filter((place) => place.class !== byId.get(place.id)?.class).map(({ id }) => id);
    expect(flipped).toEqual([year === "2013" ? "12214422" : "07070707"]);
  });

  it("[LADD3] areas outside the index are missing, small or named, and never 0", () => {
    const outside = ladder?.places.filter(({ state }) => state !== "ranked") ?? [];
    expect(outside.map(({ id }) => id).sort()).toEqual(input.filter(({ in_index }) => in_index === "0").map(({ id }) => id).sort());
    for (const { id, state, score, parts } of outside) {
      expect([state, score]).toEqual([id === "10010203" ? "excluded" : "tooSmall", null]);
      for (const value of Object.values(parts)) expect(value).toBeNull();
    }
  });
});

const germanStatus: Readonly<Record<string, string>> = { 1: "hoch", 2: "mittel", 3: "niedrig", 4: "sehr niedrig" };
const germanDynamics: Readonly<Record<string, string>> = { "+": "positiv", "+/-": "stabil", "-": "negativ" };

describe.skipIf(!present)(`${title}: wales-wimd2019`, () => {
  it("[LADD1] score 1e-8, rank and tenth of all 1,909 areas, and the sum of the scores", () => {
    const expected = json("wales-wimd2019/expected.json");
    const input = table("wales-wimd2019/input.csv");
    const names = { Income: "income", Employment: "employment", Health: "health", Education: "education", Access: "access", Housing: "housing", Environment: "environment", Crime: "communitySafety" };
    const method = shipped("wimd-wales-2019");
    expect(Object.fromEntries(Object.entries(names).map(([name, id]) => [name, method.dimensions[0]?.parts.find((part) => part.id === id)?.weight]))).toEqual(expected.weights);
    const figures = { ids: input.map(({ lsoa11_code = "" }) => lsoa11_code), columns: Object.fromEntries(Object.entries(names).map(([from, to]) => [`${to}Rank`, input.map((row) => countOf(row[`${from}_rank`]))])) };
    const ladder = buildLadder(figures, method, { draws: 20 });
    const byId = new Map(ladder.places.map((place) => [place.id, place]));
    const rows = table("wales-wimd2019/expected.csv");
    expect(rows).toHaveLength(expected.n_areas);
    for (const row of rows) {
      const place = byId.get(row.lsoa11_code ?? "");
      near(place?.score, row.score_published, expected.tolerance.score);
      near(place?.score, row.score_recomputed, 1e-9);
      expect([place?.id, place?.rank, place?.class]).toEqual([row.lsoa11_code, Number(row.rank_published), row.decile_published]);
    }
    near(ladder.places.reduce((sum, { score }) => sum + (score ?? 0), 0), expected.sum_score, 1e-8);
  });
});

describe.skipIf(!present)(`${title}: coinr-asem-composite`, () => {
  const framework = present ? table("coinr-asem-composite/framework.csv") : [];
  const input = present ? table("coinr-asem-composite/input_raw.csv") : [];
  const indicators = framework.filter(({ Level }) => Level === "1");
  // Their raw values differ from a tied one only beyond the digits given (SOURCE.txt).
  const lostDigits = new Set(["BGR", "CZE", "NOR"]);

  it.each([
    ["minmax", (x: Float64Array) => minMax(x, 1, 100)],
    ["zscore", (x: Float64Array) => zScores(x, "sample")],
    ["rank", (x: Float64Array) => ranks(x, "lowest")],
    ["borda", (x: Float64Array) => ranks(x, "lowest").map((rank) => rank - 1)],
    ["prank", (x: Float64Array) => percentileRanks(x, "lowest")],
    ["dist2max", (x: Float64Array) => distanceToTarget(x)],
  ] as const)("[LADD1] n_%s of 49 indicators, 1e-9", (name, normalise) => {
    const rows = table(`coinr-asem-composite/expected_n_${name}.csv`);
    let compared = 0;
    for (const { iCode = "", Direction } of indicators) {
      const found = normalise(Float64Array.from(input, (row) => Number(Direction) * Number(row[iCode])));
      rows.forEach((row, at) => {
        if (iCode === "TolMin" && ["rank", "borda", "prank"].includes(name) && lostDigits.has(row.uCode ?? "")) return;
        if (row[iCode] === "NA") expect(found?.[at]).toBeNaN();
        else near(found?.[at], row[iCode], 1e-9);
        compared++;
      });
    }
    expect(compared).toBe(51 * 49 - (["rank", "borda", "prank"].includes(name) ? 3 : 0));
  });

  it.each([["amean", "arithmetic"], ["gmean", "geometric"], ["hmean", "harmonic"]] as const)("[LADD1] index_a_%s on all levels, 1e-9", (name, kind) => {
    const children = (parent: string): IndexPart[] => framework.filter(({ Parent }) => Parent === parent).map(({ iCode = "", Direction, Weight, Type }) => {
      const shared = { id: iCode, weight: Number(Weight) };
      return Type === "Indicator"
        ? ({ kind: "figure", ...shared, column: iCode, direction: Direction === "1" ? "up" : "down", normalise: { kind: "minMax", low: 1, high: 100 } } satisfies IndexFigure)
        : ({ kind: "group", ...shared, parts: children(iCode), weights: "given", aggregate: { kind } } satisfies IndexGroup);
    });
    const method: IndexMethod = {
      schema: "byfokus-index-method/1", id: "asem", title: { da: "ASEM", en: "ASEM" }, source: "JRC", status: "reproduced", validFrom: "2018-01-01", highIs: "better", missing: "dropFigure", ties: "lowest",
      dimensions: [{ id: "Index", title: { da: "Indeks", en: "Index" }, parts: children("Index"), weights: "given", aggregate: { kind }, classes: { kind: "rankGroups", groups: 4 } }],
    };
    expect(parseIndexMethod(JSON.parse(JSON.stringify(method)))).toEqual(method);
    const figures = { ids: input.map(({ uCode = "" }) => uCode), columns: Object.fromEntries(indicators.map(({ iCode = "" }) => [iCode, input.map((row) => countOf(row[iCode]))])) };
    const byId = new Map(buildLadder(figures, method, { draws: 5 }).places.map((place) => [place.id, place]));
    const rows = table(`coinr-asem-composite/expected_index_a_${name}.csv`);
    expect(rows).toHaveLength(51);
    for (const row of rows) for (const part of ["Index", "Conn", "Sust"]) near(byId.get(row.uCode ?? "")?.parts[part], row[part], 1e-9);
  });
});

function near(found: number | null | undefined, expected: string | number | undefined, tolerance: number): void {
  if (!(Math.abs((found ?? NaN) - Number(expected)) <= tolerance)) expect(found).toBe(Number(expected));
}

function countOf(cell: string | undefined): Count {
  return cell === undefined || cell === "" || cell === "NA" ? "missing" : Number(cell);
}

function shipped(id: string): IndexMethod {
  return parseIndexMethod(JSON.parse(readFileSync(new URL(`../../../catalogue/src/methods/${id}.json`, import.meta.url), "utf8")));
}

function json(path: string) {
  return JSON.parse(readFileSync(new URL(path, cases), "utf8"));
}

function table(path: string): readonly Row[] {
  const [header = "", ...lines] = readFileSync(new URL(path, cases), "utf8").trim().split(/\r?\n/);
  const names = cells(header);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [names[i] ?? "", cell])));
}

/** A cell in quotation marks may hold commas. */
function cells(line: string): string[] {
  return [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].slice(0, line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length).map(([, cell = ""]) => cell.replace(/^"|"$/g, ""));
}
