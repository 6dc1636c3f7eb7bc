import { relative, isAbsolute } from "node:path";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import type { Settings } from "../settings/settings.ts";

/**
 * Where a command writes: `--out`, else where the person stands. Never inside the data folder,
 * where the next import would take what was written for data.
 */
export function outDirectory({ out, folder }: Pick<Settings, "out" | "folder">, { cwd }: Pick<Effects, "cwd">): string {
  const directory = out ?? cwd;
  const inside = folder === undefined ? ".." : relative(folder, directory);
  if (!isAbsolute(inside) && inside !== ".." && !inside.startsWith("../") && !inside.startsWith("..\\")) {
    throw new UsageError({
      da: `--out skal ligge uden for datamappen, men er ${directory}; alt i ${folder ?? ""} læses som data.`,
      en: `Expected --out outside the data folder, got ${directory}; what lies in ${folder ?? ""} is read as data.`,
    });
  }
  return directory;
}
