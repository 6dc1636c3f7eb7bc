import { fjordbyDefaults, generateTown, writeTownFolder } from "byfokus/node";
import type { FolderFile } from "byfokus/node";

/** The generated town as the files a municipality would deliver, so that the demo takes the same road in as real data. */
export async function readDemoFiles(): Promise<readonly FolderFile[]> {
  const { town, dwellings } = generateTown(fjordbyDefaults);
  return writeTownFolder(town, dwellings);
}
