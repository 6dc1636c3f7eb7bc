import { resolve } from "node:path";
import { buildProgram } from "./build-program.ts";
import type { Effects } from "./effects.ts";
import { exitCodes } from "./errors.ts";
import type { ExitCode } from "./errors.ts";
import { explainError } from "./explain-error.ts";
import { createTalk } from "./output/talk.ts";
import { checkFolder, isOneFile } from "./project/check-folder.ts";
import { readSettings } from "./settings/read-settings.ts";

/**
 * Runs one command line and returns its exit code. Never throws: every failure is told on stderr.
 *
 * @param args without the program's own name
 */
export async function runCli(args: readonly string[], effects: Effects): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  let lang: "da" | "en" = args.includes("--lang=en") || args[args.indexOf("--lang") + 1] === "en" || (effects.env["BYFOKUS_LANG"] === "en" && !args.includes("--lang")) ? "en" : "da";
  let folder = "DIR";
  const program = buildProgram(async (entry, given, flags) => {
    const takesFolder = entry.args.includes("DIR");
    const [path, rest] = takesFolder ? [given[0], given.slice(1)] : [undefined, given];
    const isFile = path !== undefined && entry.takesFile === true && (await isOneFile(resolve(effects.cwd, path)));
    const settings = await readSettings({ flags, [isFile ? "file" : "folder"]: path, formats: entry.formats }, effects);
    lang = settings.lang;
    folder = path ?? folder;
    const talk = createTalk(effects, settings);
    const { run } = await entry.load();
    try {
      if (settings.folder !== undefined) await checkFolder(settings.folder, entry.writesFolder === true ? "write" : "read", { couldBeFile: entry.takesFile === true });
      code = await run({ args: rest, settings, effects, talk });
    } finally {
      talk.done();
    }
  }, { ...effects, lang });
  try {
    if (args.length === 0) effects.stdout(program.helpInformation());
    else await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    const explained = explainError(error, lang, { debug: args.includes("--debug"), folder });
    if (explained.text !== "") effects.stderr(explained.text);
    return explained.code;
  }
}
