import { readFileSync } from "node:fs";
import { parseIndexMethod } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { buildLadder } from "./build-ladder.ts";

const page = readFileSync(new URL("../../../../docs/index-methods.md", import.meta.url), "utf8");
const fenced = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";

describe("docs/index-methods.md", () => {
  it("[LADD6] [LADD4] the method on the page gives what the page says", () => {
    const [header = "", ...rows] = fenced("csv").trim().split("\n").map((line) => line.split(","));
    const columns = Object.fromEntries([...header].slice(1).map((name, at) => [name, rows.map((row) => Number(row[at + 1]))]));
    const method = parseIndexMethod(JSON.parse(fenced("json")));
    const ladder = buildLadder({ ids: rows.map(([id = ""]) => id), columns }, method);
    expect(ladder.places.map(({ id, rank, class: found }) => [id, rank, found])).toEqual([["Vangen", 1, "focus"], ["Havnen", 2, "focus"], ["Engen", 3, "ordinary"], ["Skoven", 4, "ordinary"], ["Kilen", null, null]]);
    expect(ladder.settings.varied).toEqual(["weights", "noise"]);
    expect(ladder.attention?.places).toBe(2);
  });
});
