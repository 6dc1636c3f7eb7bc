import { isCalendarDate } from "byfokus/node";
import type { GapGoal, PrintedFigure, PrintedProof } from "byfokus/node";
import { UsageError } from "../errors.ts";

/** `da` or `en`. */
export function parseLang(text: string, where: string): "da" | "en" {
  return oneOf(text, ["da", "en"], where);
}

/** `block` or `stairwell`. */
export function parseLevel(text: string, where: string): "block" | "stairwell" {
  return oneOf(text, ["block", "stairwell"], where);
}

/** A body's name, without the spaces around it. */
export function parseBody(text: string, where: string): string {
  const name = text.trim();
  if (name === "" || name.length > 120) throw expected({ da: "et navn på 1 til 120 tegn", en: "a name of 1 to 120 characters" }, where, `${name.length}`);
  return name;
}

/** A name somebody wrote in a table or a method: any text that is not empty. */
export function parseColumn(text: string, where: string): string {
  const name = text.trim();
  if (name === "") throw expected({ da: "et navn", en: "a name" }, where, '""');
  return name;
}

/** Names with commas between, each once. */
export function parseList(text: string, where: string): string[] {
  const names = text.split(",").map((name) => name.trim()).filter((name) => name !== "");
  if (names.length === 0) throw expected({ da: "navne med komma imellem", en: "names with commas between" }, where, `"${text}"`);
  return [...new Set(names)];
}

/** `residents=inhabitants,work=s1`: what columns are called in one table, each name once. */
export function parseRenames(text: string, where: string): ReadonlyMap<string, string> {
  const pairs = parseList(text, where).map((part) => part.split("=").map((name) => name.trim()));
  const whole = pairs.every((names) => names.length === 2 && names.every((name) => name !== ""));
  if (!whole || new Set(pairs.map(([name]) => name)).size !== pairs.length) {
    throw expected({ da: "navne som residents=beboere,work=ledige, hvert én gang", en: "names like residents=people,work=jobless, each once" }, where, `"${text}"`);
  }
  return new Map(pairs.map(([name = "", here = ""]) => [name, here]));
}

/** A calendar date that exists, `2026-11-22`. */
export function parseDate(text: string, where: string): string {
  if (!isCalendarDate(text)) throw expected({ da: "en dato som 2026-11-22", en: "a date like 2026-11-22" }, where, `"${text}"`);
  return text;
}

/** A number within limits, decimal point or comma. */
export function parseNumber(text: string, where: string, { least, most, whole = false }: { least: number; most: number; whole?: boolean }): number {
  const number = /^\d{1,15}([.,]\d{1,15})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (!(number >= least && number <= most) || (whole && !Number.isInteger(number))) {
    throw expected({ da: `et ${whole ? "helt " : ""}tal fra ${least} til ${most}`, en: `a ${whole ? "whole " : ""}number from ${least} to ${most}` }, where, `"${text}"`);
  }
  return number;
}

/** `outsideWork:2,lowIncome` is two indicators, the first with double weight. */
export function parseNeed(text: string, where: string): { indicatorId: string; weight: number }[] {
  const parts = text.split(",").map((part) => {
    const [indicatorId = "", weight = "1", ...rest] = part.split(":").map((piece) => piece.trim());
    if (indicatorId === "" || rest.length > 0) throw expected({ da: "indikatorer som outsideWork:2,lowIncome:1", en: "indicators like outsideWork:2,lowIncome:1" }, where, `"${text}"`);
    return { indicatorId, weight: parseNumber(weight, `${where} ${indicatorId}`, { least: 0, most: 1000 }) };
  });
  if (new Set(parts.map((part) => part.indicatorId)).size !== parts.length) throw expected({ da: "hver indikator én gang", en: "each indicator once" }, where, `"${text}"`);
  if (parts.every((part) => part.weight === 0)) throw expected({ da: "mindst én vægt over 0", en: "at least one weight above 0" }, where, `"${text}"`);
  return parts;
}

/** `quick`, `0.001` (within 0.1 %) or `0` (proven best). */
export function parseGap(text: string, where: string): GapGoal {
  const gap = ({ quick: "quick", "0.001": 0.001, "0,001": 0.001, "0": 0 } as const)[text.trim()];
  if (gap === undefined) throw expected({ da: "quick, 0.001 eller 0", en: "quick, 0.001 or 0" }, where, `"${text}"`);
  return gap;
}

/** `reached=348.2 bound=348.4 gap=0.05 seal=aa7bc2f55983ba09`: figures as a paper prints them, the gap in per cent. */
export function parsePrinted(text: string, where: string): PrintedProof {
  const wrong = (): UsageError => expected({ da: "tal som reached=348.2 bound=348.4 gap=0.05 seal=aa7bc2f55983", en: "figures like reached=348.2 bound=348.4 gap=0.05 seal=aa7bc2f55983" }, where, `"${text}"`);
  const printed: { -readonly [Key in keyof PrintedProof]: PrintedProof[Key] } = {};
  for (const part of text.trim().split(/\s+/)) {
    const [name = "", value = ""] = part.split("=", 2);
    if (name === "seal") {
      if (!/^[0-9a-f]{12,64}$/i.test(value)) throw wrong();
      printed.seal = value;
      continue;
    }
    const figure = printedFigure(value);
    if (figure === null) throw wrong();
    if (name === "reached") printed.needReached = figure;
    else if (name === "bound") printed.bound = figure;
    else if (name === "gap") printed.gap = { value: figure.value / 100, within: figure.within / 100 };
    else throw wrong();
  }
  return printed;
}

function printedFigure(text: string): PrintedFigure | null {
  const [, whole = "", decimals = ""] = /^(\d+)(?:[.,](\d+))?$/.exec(text) ?? [];
  return whole === "" ? null : { value: Number(`${whole}.${decimals || "0"}`), within: 0.5 / 10 ** decimals.length };
}

/** `html,docx` out of the formats a command knows; each once. */
export function parseFormats(text: string, known: readonly string[], where: string): string[] {
  const formats = [...new Set(text.split(",").map((part) => part.trim()).filter((part) => part !== ""))];
  const unknown = formats.find((format) => !known.includes(format));
  if (unknown !== undefined || formats.length === 0) throw expected({ da: `noget af ${known.join(",")}`, en: `some of ${known.join(",")}` }, where, `"${text}"`);
  return formats;
}

function oneOf<Choice extends string>(text: string, choices: readonly [Choice, Choice], where: string): Choice {
  const chosen = choices.find((choice) => choice === text);
  if (chosen === undefined) throw expected({ da: choices.join(" eller "), en: choices.join(" or ") }, where, `"${text}"`);
  return chosen;
}

function expected(what: { readonly da: string; readonly en: string }, where: string, got: string): UsageError {
  return new UsageError({ da: `${where} skal være ${what.da}, men er ${got}.`, en: `Expected ${what.en} for ${where}, got ${got}.` });
}
