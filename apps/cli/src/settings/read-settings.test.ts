import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { schemaErrors } from "../../test-support/validate-json.ts";
import { temporaryDirectory } from "../../test-support/run-in-test.ts";
import { readSettings } from "./read-settings.ts";
import type { Effects } from "../effects.ts";

async function settingsFor(flags: object, { env = {}, config, cwd = "/" }: { env?: Record<string, string>; config?: object | string; cwd?: string } = {}) {
  const folder = await temporaryDirectory();
  if (config !== undefined) await writeFile(join(folder, "byfokus.config.json"), typeof config === "string" ? config : JSON.stringify(config));
  const effects = { env, cwd, now: () => new Date(2026, 10, 22, 23, 59) } as unknown as Effects;
  return { folder, settings: await readSettings({ flags, folder, formats: ["html", "docx", "pdf"] }, effects) };
}

describe("settings", () => {
  it("have defaults, and the date is the clock's own day", async () => {
    const { settings, folder } = await settingsFor({});
    expect(settings).toEqual({ figures: {}, folder, json: false, quiet: false, noInput: false, debug: false, save: false, quick: false, lang: "da", date: "2026-11-22", level: "block", to: ["html"] });
  });

  it("take a flag before the environment, the environment before the file, the file before the default", async () => {
    const config = { lang: "en", fte: 3, level: "stairwell" };
    expect((await settingsFor({}, { config })).settings).toMatchObject({ lang: "en", fte: 3, level: "stairwell" });
    const env = { BYFOKUS_FTE: "7,5", BYFOKUS_LANG: "da" };
    expect((await settingsFor({}, { config, env })).settings).toMatchObject({ lang: "da", fte: 7.5, level: "stairwell" });
    expect((await settingsFor({ fte: "9" }, { config, env })).settings).toMatchObject({ lang: "da", fte: 9, level: "stairwell" });
  });

  it("read paths in the file from the folder, and paths in flags from where the person stands", async () => {
    const { settings, folder } = await settingsFor({}, { config: { store: "lager" } });
    expect(settings.store).toBe(pathToFileURL(join(folder, "lager")).href);
    expect((await settingsFor({ store: "lager" }, { config: { store: "andet" }, cwd: "/hjem" })).settings.store).toBe("file:///hjem/lager");
  });

  it("read a mapping file", async () => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, "m.json"), '{"a":1}');
    expect((await settingsFor({ mapping: "m.json" }, { cwd: directory })).settings.mapping).toEqual({ a: 1 });
    await writeFile(join(directory, "m.json"), "nej");
    await expect(settingsFor({ mapping: "m.json" }, { cwd: directory })).rejects.toMatchObject({ name: "NotValid" });
    await expect(settingsFor({ mapping: "borte.json" }, { cwd: directory })).rejects.toThrow("borte.json cannot be read");
  });

  it.each([
    [{ lang: "sv" }, 'Expected da or en for --lang, got "sv".'],
    [{ level: "person" }, 'Expected block or stairwell for --level, got "person".'],
    [{ date: "2026-02-30" }, 'Expected a date like 2026-11-22 for --date, got "2026-02-30".'],
    [{ date: "22-11-2026" }, "Expected a date like 2026-11-22"],
    [{ fte: "-1" }, 'Expected a number from 0 to 100000 for --fte, got "-1".'],
    [{ fte: "1e9" }, "Expected a number"],
    [{ fte: "" }, "Expected a number"],
    [{ seed: "1.5" }, "Expected a whole number from 0 to 4294967295 for --seed"],
    [{ scale: "0" }, "Expected a number from 0.1 to 50 for --scale"],
    [{ need: "a:2,a:1" }, "Expected each indicator once"],
    [{ need: "a:0" }, "Expected at least one weight above 0"],
    [{ need: "a:1:2" }, "Expected indicators like outsideWork:2,lowIncome:1"],
    [{ need: "," }, "Expected indicators like"],
    [{ to: "exe" }, 'Expected some of html,docx,pdf for --to, got "exe".'],
    [{ to: "," }, "Expected some of html,docx,pdf"],
  ])("refuse %o and say what is expected", async (flags, message) => {
    await expect(settingsFor(flags)).rejects.toMatchObject({ name: "UsageError", message: expect.stringContaining(message) });
  });

  it("take lists", async () => {
    const { settings } = await settingsFor({ need: " a:2 , b ", to: "pdf,html,pdf" });
    expect(settings.need).toEqual([{ indicatorId: "a", weight: 2 }, { indicatorId: "b", weight: 1 }]);
    expect(settings.to).toEqual(["pdf", "html"]);
  });

  it.each([
    ["{", "is not JSON"],
    ["[]", "Expected an object"],
    [{ colour: "red" }, 'got "colour"'],
    [{ fte: "3" }, 'Expected a number for "fte"'],
    [{ lang: "sv" }, 'for "lang" in byfokus.config.json'],
    [{ __proto__: null, constructor: 1 }, 'got "constructor"'],
  ])("refuse the file %o", async (config, message) => {
    await expect(settingsFor({}, { config })).rejects.toMatchObject({ name: "UsageError", message: expect.stringContaining(message) });
  });

  it("and the config schema agree on what a file may hold", () => {
    expect(schemaErrors("config", JSON.stringify({ $schema: "x", lang: "en", mapping: "m.json", store: ".", need: "a:1", level: "block", fte: 2 }))).toEqual([]);
    for (const wrong of [{ colour: 1 }, { fte: "3" }, { lang: "sv" }, { level: "person" }]) expect(schemaErrors("config", JSON.stringify(wrong))).not.toEqual([]);
  });
});
