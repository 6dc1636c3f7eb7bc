import { join } from "node:path";
import { areaFeatures, areaSheet, placeSheet, readMeSheet, writeCsv, writeGeoJson, writeXlsx } from "byfokus/node";
import type { PlanningContext, Sheet, SheetLevel } from "byfokus/node";
import type { Command } from "../command.ts";
import { exitCodes, UsageError } from "../errors.ts";
import { printFiles } from "../output/print-files.ts";
import { outDirectory } from "../project/out-directory.ts";
import { withProject } from "../project/with-project.ts";
import { inBoth } from "../words.ts";

type Lang = "da" | "en";

interface OutFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const writers: Readonly<Record<string, (context: PlanningContext, lang: Lang) => Promise<readonly OutFile[]> | readonly OutFile[]>> = {
  csv: (context, lang) => sheetsOf(context, lang).map(({ name, sheet }) => ({ name: `${name}_${lang}.csv`, bytes: writeCsv(sheet, { dialect: lang === "da" ? "da" : "international" }) })),
  xlsx: async (context, lang) => [{ name: `${fileNames[lang].figures}_${lang}.xlsx`, bytes: await writeXlsx([readMeSheet(context, lang), ...sheetsOf(context, lang).map(({ sheet }) => sheet)]) }],
  geojson: (context) => [{ name: "omraader.geojson", bytes: writeGeoJson({ features: areaFeatures(context) }) }],
};

const fileNames = {
  da: { figures: "tal", areas: "omraader", blocks: "blokke", departments: "afdelinger", organisations: "organisationer", districts: "bydele" },
  en: { figures: "figures", areas: "areas", blocks: "blocks", departments: "departments", organisations: "organisations", districts: "districts" },
} as const;

const belowAndBeside: readonly SheetLevel[] = ["blocks", "departments", "organisations", "districts"];

/** Need at every level the edition may be shared at; single stairwells are never among them. */
function sheetsOf(context: PlanningContext, lang: Lang): readonly { readonly name: string; readonly sheet: Sheet }[] {
  const names = fileNames[lang];
  const levels = context.frame.edition.export === "full" ? belowAndBeside.filter((level) => context.table[level].length > 0) : [];
  return [{ name: names.areas, sheet: areaSheet(context, lang) }, ...levels.map((level) => ({ name: names[level], sheet: placeSheet(context, level, lang) }))];
}

/** Writes the figures as tables, and the areas as map data. */
export const run: Command = async (call) => withProject(call, async ({ town, context }) => {
  const { settings, effects } = call;
  const out = outDirectory(settings, effects);
  if (town.edition.export === "none") throw new UsageError(inBoth(({ mayNotLeave }) => mayNotLeave(town.edition.label)));
  const paths: string[] = [];
  for (const format of settings.to) {
    const write = writers[format];
    if (write === undefined) throw new UsageError({ da: `Vælg et af formaterne ${Object.keys(writers).join(", ")}; "${format}" kendes ikke.`, en: `Expected one of ${Object.keys(writers).join(", ")}, got "${format}".` });
    for (const { name, bytes } of await write(context, settings.lang)) {
      const path = join(out, name);
      await effects.writeFile(path, bytes);
      paths.push(path);
    }
  }
  printFiles(call, paths, { synthetic: town.synthetic });
  return exitCodes.ok;
});
