import { relative } from "node:path";
import type { CommandCall } from "../command.ts";
import { printJson } from "./print-json.ts";

/** Tells which files were written: their paths on stdout (a script's data), or as JSON. */
export function printFiles({ settings, effects }: CommandCall, paths: readonly string[], { synthetic }: { readonly synthetic: boolean }): void {
  if (settings.json) {
    printJson(effects, { schema: "byfokus-files/1", synthetic, files: paths } as const);
    return;
  }
  for (const path of paths) {
    const near = relative(effects.cwd, path);
    effects.stdout(`${near === "" || near.startsWith("..") ? path : near}\n`);
  }
}
