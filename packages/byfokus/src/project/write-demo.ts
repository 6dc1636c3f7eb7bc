import { fjordbyDefaults, generateTown } from "@byfokus/demo-town";
import { writeTownFolder } from "@byfokus/formats";
import { writeFolder } from "./write-folder.ts";

export interface DemoOptions {
  /** Whole number; the same seed gives the same town, byte for byte. */
  readonly seed?: number;
  /** 1 is a municipality of 100,000 inhabitants. */
  readonly scale?: number;
}

/** Writes the generated town as the folder a municipality would deliver. Returns the paths written. */
export async function writeDemo(directory: string, options: DemoOptions = {}): Promise<string[]> {
  const { town, dwellings } = generateTown({ ...fjordbyDefaults, ...options });
  return writeFolder(directory, await writeTownFolder(town, dwellings));
}
