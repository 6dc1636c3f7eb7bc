import { join } from "node:path";
import { areaFeatures, areaSheet, readMeSheet, writeCsv, writeGeoJson, writeXlsx } from "byfokus/node";
import type { PlanningContext } from "byfokus/node";
import type { Command } from "../command.ts";
import { exitCodes, UsageError } from "../errors.ts";
import { printFiles } from "../output/print-files.ts";
import { outDirectory } from "../project/out-directory.ts";
import { withProject } from "../project/with-project.ts";
import { cliText } from "../words.ts";

type Lang = "da" | "en";

const writers: Readonly<Record<string, (context: PlanningContext, lang: Lang) => Uint8Array | Promise<Uint8Array>>> = {
  csv: (context, lang) => writeCsv(areaSheet(context, lang), { dialect: lang === "da" ? "da" : "international" }),
  xlsx: (context, lang) => writeXlsx([readMeSheet(context, lang), areaSheet(context, lang)]),
  geojson: (context) => writeGeoJson({ features: areaFeatures(context) }),
};

/** Writes the areas with their figures as tables or map data; never anything below the area. */
export const run: Command = async (call) => withProject(call, async ({ town, context }) => {
  const { settings, effects } = call;
  const out = outDirectory(settings, effects);
  if (town.edition.export === "none") throw new UsageError(cliText(settings.lang).mayNotLeave(town.edition.label));
  const paths: string[] = [];
  for (const format of settings.to) {
    const write = writers[format];
    if (write === undefined) throw new UsageError(`Expected one of ${Object.keys(writers).join(", ")}, got "${format}".`);
    const path = join(out, format === "geojson" ? "omraader.geojson" : `omraader_${settings.lang}.${format}`);
    await effects.writeFile(path, await write(context, settings.lang));
    paths.push(path);
  }
  printFiles(call, paths, { synthetic: town.synthetic });
  return exitCodes.ok;
});
