import { join } from "node:path";
import { writeDemo } from "byfokus/node";
import type { Command } from "../command.ts";
import { exitCodes } from "../errors.ts";
import { printFiles } from "../output/print-files.ts";
import { folderOf } from "../project/folder-of.ts";
import { cliText } from "../words.ts";

/** Writes the generated town into a new folder. */
export const run: Command = async (call) => {
  const { seed, scale, lang } = call.settings;
  const folder = folderOf(call.settings);
  const written = await writeDemo(folder, { ...(seed === undefined ? {} : { seed }), ...(scale === undefined ? {} : { scale }) });
  printFiles(call, written.map((path) => join(folder, path)), { synthetic: true });
  call.talk.say(cliText(lang).synthetic);
  call.talk.say(cliText(lang).nextDemo(folder));
  return exitCodes.ok;
};
