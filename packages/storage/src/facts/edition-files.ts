/** The files of one edition's directory. */
export const editionFiles = {
  town: "town.json",
  stairwells: "stairwells.parquet",
  observations: "observations.parquet",
  dwellings: "dwellings.parquet",
} as const;

export type EditionFile = (typeof editionFiles)[keyof typeof editionFiles];
