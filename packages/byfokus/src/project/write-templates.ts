import { townFolderTemplates } from "@byfokus/formats";
import { writeFolder } from "./write-folder.ts";

/** Writes empty tables with documented headers, to be filled in. Returns the paths written. */
export async function writeTemplates(directory: string): Promise<string[]> {
  return writeFolder(directory, await townFolderTemplates());
}
