import { existsSync, readFileSync } from "node:fs";
import { parseLawRows, type ListMembership } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { classifyByLaw } from "./classify-by-law.ts";
import type { Verdict } from "./law-verdict.ts";
import { listPersistence } from "./law-hit-rate.ts";
import { listsInARow } from "./lists-in-a-row.ts";
import { allLists } from "./regime-of-list.ts";
import { classOf, lawRow, shippedBook } from "./test-support/law-test-data.ts";

// Facts of real areas are kept beside the checkout, never inside it: ../shared/data from the checkout's root.
const folder = new URL("../../../../../shared/data/real-lists/", import.meta.url);
const present = existsSync(folder);
const title = present ? "real lists" : "real lists (skipped: ../shared/data/real-lists is not beside this checkout)";

/** Other spellings of the same area; never matched by likeness. */
const aliases: Readonly<Record<string, string>> = {
  "Ringparken, Slagelse": "Ringparken",
  "Solbakken mv": "Solbakken",
  "Skovparken/Skovvejen": "Skovvejen/Skovparken",
  "Nørager/Søstjernevej m.fl": "Nørager/Søstjernevej",
  "Grønneparken (Agervang/Vang-kvarteret)": "Agervang",
};
const named = (area: string): string => aliases[area] ?? area;

/** The line of classes that the hard class counts: listed under the rules of 2014, then section 61 a, 2. */
const line = /^(ghettoområde( \(3-of-5 rule\))?|parallelsamfund)$/;

describe.skipIf(!present)(title, () => {
  it("[LAWP28] every published value comes out as published: no criterion or class contradicts the list", () => {
    const { rows, issues } = parseLawRows(tableOf("area-values.csv"));
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(14);
    // An area on an official list has passed the size tests.
    const listed = rows.map((row) => ({ ...row, residents: row.residents === "missing" ? { atLeast: 1000 } : row.residents, residents2010: { atLeast: 1000 } }));
    const published: readonly ListMembership[] = listed.map(({ list, areaId }) => ({ list, classId: list < "2021" ? "ghettoomraade" : "parallelsamfund", areaIds: [areaId], complete: false }));
    const verdicts = classifyByLaw(listed, "dated", shippedBook, { published });
    for (const verdict of verdicts) {
      expect(verdict.appliesToList).toBe(true);
      const computed = classOf(verdict, verdict.list < "2021" ? "ghettoomraade" : "parallelsamfund");
      expect(computed.verdict, `${verdict.name} ${verdict.list}`).not.toBe("notMet");
      for (const { reasons } of verdict.differences) expect(reasons).toEqual(["unknownCriteria"]);
      expect(computed.doubts).toEqual([]);
    }
    const complete = verdicts.filter((verdict) => classOf(verdict, verdict.list < "2021" ? "ghettoomraade" : "parallelsamfund").verdict === "met").map(({ name, list }) => `${name} ${list}`);
    expect(complete).toEqual(["Gellerupparken/Toveshøj 2014-12-01", "Gellerupparken/Toveshøj 2015-12-01", "Mjølnerparken 2017-12-01"]);
    const met = (name: string, list: string): readonly Verdict[] => verdicts.find((verdict) => verdict.name === name && verdict.list === list)?.criteria.map(({ verdict }) => verdict) ?? [];
    expect(met("Gellerupparken/Toveshøj", "2015-12-01")).toEqual(["met", "met", "met", "met", "met"]);
    expect(met("Mjølnerparken", "2017-12-01")).toEqual(["met", "met", "notMet", "met", "met"]);
  });

  it("[LAWP29] the number on each list is the official one where the list is whole", () => {
    const counted = Object.fromEntries(["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022"].map((year) => [`${year}-12-01`, onLine(`${year}-12-01`).length]));
    for (const [list, n] of Object.entries(counted)) {
      const official = shippedBook.officialCounts.find((entry) => entry.list === list)?.counts;
      expect([list, n]).toEqual([list, official?.ghettoomraade ?? official?.parallelsamfund]);
    }
  });

  it("[LAWP29] official counts of the book are those of the file", () => {
    const classes = ["udsatte_boligomraader", "ghetto_or_parallelsamfund", "haarde_ghetto_or_omdannelse", "forebyggelse"] as const;
    for (const row of recordsOf("counts-by-year.csv").filter((each) => classes.some((name) => each[name] !== ""))) {
      const list = row.list_date?.split(" ")[0] ?? "";
      const official = shippedBook.officialCounts.find((entry) => entry.list === list);
      const numbers = classes.flatMap((name) => (row[name] === "" ? [] : [Number(row[name])]));
      expect([list, Object.values(official?.counts ?? {})]).toEqual([list, numbers]);
    }
  });

  it.each([["2018-12-01", 4, 15], ["2019-12-01", 4, 19], ["2019-12-01", 5, 15], ["2020-12-01", 4, 13], ["2020-12-01", 5, 13], ["2021-12-01", 4, 11], ["2021-12-01", 5, 10], ["2022-12-01", 4, 9], ["2022-12-01", 5, 9]] as const)(
    "[LAWP29] %s: %i lists in a row give %i areas",
    (list, needed, expected) => {
      const hard = onLine(list).filter((area) => listsInARow(allLists(shippedBook), list, (each) => known(each, area)).low >= needed);
      expect(hard).toHaveLength(expected);
    },
  );

  it("[LAWP29] the rule book itself finds the official number of the hard class on every list, and the same areas", () => {
    const published = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022].flatMap((year): ListMembership[] => [{ list: `${year}-12-01`, classId: year < 2021 ? "ghettoomraade" : "parallelsamfund", areaIds: onLine(`${year}-12-01`), complete: true }]);
    const across = { outsideLabour: { kind: "percent", percent: 50, decimals: 1 }, basicEdu: { kind: "percent", percent: 70, decimals: 1 }, nonwestern: { kind: "percent", percent: 60, decimals: 1 } } as const;
    for (const [list, hardClass, official] of [["2018-12-01", "haardt_ghettoomraade", 15], ["2019-12-01", "haardt_ghettoomraade", 15], ["2020-12-01", "haardt_ghettoomraade", 13], ["2021-12-01", "omdannelsesomraade", 10], ["2022-12-01", "omdannelsesomraade", 9]] as const) {
      // Only that each area is on the list is known; figures across every limit stand for it and show nothing else.
      const verdicts = classifyByLaw(onLine(list).map((areaId) => lawRow(across, { areaId, list })), "dated", shippedBook, { published });
      const hard = verdicts.filter((verdict) => classOf(verdict, hardClass).verdict === "met").map(({ areaId }) => areaId);
      expect([list, hard.length]).toEqual([list, official]);
      expect(hard.toSorted()).toEqual(membership(list, /^(hårdt ghettoområde|omdannelsesområde)$/).toSorted());
    }
  });

  it("[LAWP25] what the lists alone foretell, 2016 to 2022: an area stays with the share that stayed before", () => {
    const lists = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022].map((year) => ({ list: `${year}-12-01`, areaIds: onLine(`${year}-12-01`) }));
    const { transitions, hitRate } = listPersistence(lists);
    expect(transitions.map(({ listed, stayed, joined }) => [listed, stayed, joined])).toEqual([[25, 21, 4], [25, 20, 2], [22, 21, 8], [29, 26, 2], [28, 15, 0], [15, 11, 1], [12, 9, 1]]);
    expect(hitRate.forecasts).toBe(131);
    expect(hitRate.brier).toBeCloseTo(0.17905800472055358, 12);
    // Slightly worse than knowing afterwards that 102 of 131 stayed: 2020 was not foretold by the years before it.
    expect(hitRate.brierOfShare).toBeCloseTo(0.1723675776469903, 12);
  });
});

function onLine(list: string): readonly string[] {
  return membership(list, line);
}

function membership(list: string, category: RegExp): readonly string[] {
  return recordsOf("membership-by-list.csv").filter((row) => row.list_date === list && category.test(row.category ?? "")).map((row) => named(row.area ?? ""));
}

/** Lists before 2015 are not whole here: absence from them says nothing. */
function known(list: string, area: string): boolean | null {
  const areas = onLine(list);
  return areas.length === 0 ? null : areas.includes(area);
}

function tableOf(file: string): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const [header = [], ...rows] = readFileSync(new URL(file, folder), "utf8").trim().split("\n").map(cellsOf);
  return { header, rows };
}

function recordsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const { header, rows } = tableOf(file);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

/** Cells between commas; quotation marks hold a comma, and a doubled one is one. */
function cellsOf(row: string): readonly string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
