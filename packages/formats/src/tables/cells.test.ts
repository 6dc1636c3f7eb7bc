import { describe, expect, it } from "vitest";
import { cellMark } from "./cell-marks.ts";
import { chooseNumberStyle, decimalEvidence } from "./number-style.ts";
import { parseDate, parsePeriod } from "./parse-date.ts";
import { parseFlag } from "./parse-flag.ts";
import { parseNumber, parseNumbers } from "./parse-numbers.ts";
import { personColumn } from "./person-columns.ts";

const none = { comma: 0, point: 0, ambiguous: 0 };

describe("cells", () => {
  it("[NUM1] Danish and English thousands and decimals", () => {
    const cases: [string, "," | ".", number][] = [["1.234,5", ",", 1234.5], ["1,234.5", ".", 1234.5], ["1.234", ",", 1234], ["1.234", ".", 1.234], ["1,234", ",", 1.234], ["1,234", ".", 1234], ["1.234.567", ",", 1234567], ["0,5", ",", 0.5], ["0.5", ",", 0.5], ["-12,5", ",", -12.5], ["12 %", ",", 12], ["4.500.000 kr.", ",", 4500000], ["74 m²", ",", 74], ["1 234,5", ",", 1234.5], ["1\u00a0234", ",", 1234], ["1e3", ".", 1000], ["\u22125", ",", -5]];
    for (const [text, decimal, value] of cases) expect(parseNumber(text, { decimal }), `${text} ${decimal}`).toBe(value);
    for (const text of ["abc", "1,2,3", "1.2.3", "--1", "12a", "∞", "1e999"]) expect(parseNumber(text, { decimal: "," }), text).toBeNaN();
  });

  it("[NUM2] the column decides, then the file, then the delimiter; only doubt is a guess", () => {
    expect(chooseNumberStyle(decimalEvidence(["1.234", "12,5"]), none, ",")).toEqual({ decimal: ",", guess: false });
    expect(chooseNumberStyle(decimalEvidence(["1.234", "0.125"]), none, ";")).toEqual({ decimal: ".", guess: false });
    expect(chooseNumberStyle(decimalEvidence(["1.234"]), decimalEvidence(["3.75"]), ";")).toEqual({ decimal: ".", guess: true });
    expect(chooseNumberStyle(decimalEvidence(["1.234"]), none, ";")).toEqual({ decimal: ",", guess: true });
    expect(chooseNumberStyle(decimalEvidence(["1.234"]), none, ",")).toEqual({ decimal: ".", guess: true });
    expect(chooseNumberStyle(decimalEvidence(["12", "7"]), none, ";")).toEqual({ decimal: ",", guess: false });
  });

  it("[NUM3] hidden, missing, zero and text are four different things", () => {
    const read = parseNumbers(["0", "*", "", "abc", "<5", "..", "mangler", "7", "Diskretioneret", "1-4", "-"], { decimal: ",", guess: false }, new Map());
    expect([...read.states]).toEqual([0, 2, 1, 3, 2, 2, 1, 0, 2, 2, 2]);
    expect(read.suppressed).toBe(6);
    expect(read.values[0]).toBe(0);
  });

  it("[NUM3] a mapping may give a mark another meaning", () => {
    expect(cellMark("-", new Map([["-", "zero"]]))).toBe("zero");
    expect(parseNumbers(["-"], { decimal: ",", guess: false }, new Map([["-", "zero"]])).values[0]).toBe(0);
  });

  it("[DATE1] Danish and ISO dates, and no day that does not exist", () => {
    for (const text of ["31-12-2026", "31.12.2026", "31/12/2026", "2026-12-31", "2026-12-31T10:00:00Z", " 31-12-2026 "]) expect(parseDate(text), text).toBe("2026-12-31");
    for (const text of ["31-02-2026", "2026-13-01", "29-02-2025", "31-12-26", "i går", ""]) expect(parseDate(text), text).toBeUndefined();
    expect(parseDate("29-02-2024")).toBe("2024-02-29");
  });

  it("[DATE2] years, quarters and months as periods", () => {
    expect(["2026", "2026K4", "2026 kv. 1", "4. kvartal 2026", "2026-Q2", "2026M03", "01-10-2026"].map(parsePeriod)).toEqual(["2026", "2026-10-01", "2026-01-01", "2026-10-01", "2026-04-01", "2026-03-01", "2026-10-01"]);
    expect(parsePeriod("20266")).toBeUndefined();
  });

  it("[FLAG1] JA, x and 1 are yes; NEJ and empty are no; the rest is neither", () => {
    expect(["JA", "x", "1", "true"].map(parseFlag)).toEqual([true, true, true, true]);
    expect(["NEJ", "", "0"].map(parseFlag)).toEqual([false, false, false]);
    expect(parseFlag("måske")).toBeUndefined();
  });

  it("[CPR1] civil registration numbers are seen under any header, with or without hyphen", () => {
    expect(personColumn("bemaerkning", ["ok", "ring til 010190-1234"])).toBe("cpr-number");
    expect(personColumn("noegle", ["0101901234", "3112851111"])).toBe("cpr-number");
    expect(personColumn("cprnr", ["skjult"])).toBe("cpr-number");
    expect(personColumn("fornavn", ["A"])).toBe("person-level");
  });

  it("[CPR2] other registers' keys are no civil registration numbers", () => {
    expect(personColumn("opgangid", ["cff0b365-5ac3-4560-aa23-0008388fc3b5", "123456-1234-4560"])).toBeUndefined();
    expect(personColumn("bfe", ["2054447", "8814176"])).toBeUndefined();
    expect(personColumn("noegle", ["9999991234", "4513901234", "0101901234"])).toBeUndefined();
    expect(personColumn("dato", ["2026-12-31", "31-12-2026"])).toBeUndefined();
    expect(personColumn("cpr", ["", " "])).toBeUndefined();
  });
});
