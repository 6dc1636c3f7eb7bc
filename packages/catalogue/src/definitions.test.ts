import { readdirSync } from "node:fs";
import { isCalendarDate, type Validity } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { activityCatalogue, defaultReachModelNote, indicatorCatalogue, potCatalogue } from "./index.ts";

type Definition = Validity & { readonly id: string; readonly source: string };

const lists: Readonly<Record<string, readonly Definition[]>> = {
  indicators: indicatorCatalogue,
  activities: activityCatalogue,
  pots: potCatalogue,
  assumptions: [{ id: "defaultReachModel", ...defaultReachModelNote }],
};

describe.each(Object.entries(lists))("%s", (folder, list) => {
  it("[CAT1] [CAT2] every file is listed under its own name, in id order", () => {
    const files = readdirSync(new URL(`./${folder}/`, import.meta.url)).map((name) => name.replace(/\.json$/, ""));
    expect(list.map(({ id }) => id)).toEqual(files.sort());
  });

  it.each(list.map((definition) => [definition.id, definition] as const))("[CAT3] [CAT4] [CAT5] %s", (_id, definition) => {
    const texts = textsIn(definition);
    expect(texts.length).toBeGreaterThan(0);
    for (const { da, en } of texts) for (const text of [da, en]) expect(text).toMatch(/^\S[\s\S]*\S$/);
    expect(definition.source).toMatch(/^\S.{10,}\S$/);
    expect(isCalendarDate(definition.validFrom ?? "")).toBe(true);
    if (definition.validTo !== undefined) {
      expect(isCalendarDate(definition.validTo)).toBe(true);
      expect(definition.validTo > (definition.validFrom ?? "")).toBe(true);
    }
  });
});

/** Every `{ da, en }` in a definition; a text with only one of the two is found as well and then fails. */
function textsIn(value: object): { readonly da?: unknown; readonly en?: unknown }[] {
  if ("da" in value || "en" in value) return [value];
  return Object.values(value).flatMap((part: unknown) => (typeof part === "object" && part !== null ? textsIn(part) : []));
}
