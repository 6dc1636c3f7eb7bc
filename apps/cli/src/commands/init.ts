import { join } from "node:path";
import { writeTemplates } from "byfokus/node";
import type { Command } from "../command.ts";
import { exitCodes } from "../errors.ts";
import { printFiles } from "../output/print-files.ts";
import { folderOf } from "../project/folder-of.ts";
import { cliText } from "../words.ts";

/** Writes empty tables with the documented headers into a new folder. */
export const run: Command = async (call) => {
  const folder = folderOf(call.settings);
  const written = await writeTemplates(folder);
  printFiles(call, written.map((path) => join(folder, path)), { synthetic: false });
  call.talk.say(cliText(call.settings.lang).nextInit(folder));
  return exitCodes.ok;
};
