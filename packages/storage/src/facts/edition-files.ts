import { join } from "node:path";

/** The files of one edition's directory. */
export const editionFiles = {
  town: "town.json",
  stairwells: "stairwells.parquet",
  observations: "observations.parquet",
  dwellings: "dwellings.parquet",
} as const;

export type EditionFile = (typeof editionFiles)[keyof typeof editionFiles];

/** Where a store keeps its editions, each in a directory of its own. */
export function editionsFolder(directory: string): string {
  return join(directory, "editions");
}
