import type { AreaId, Estimate, Tenure } from "@byfokus/model";

/** Places where many homes in need lie together, whatever borders and owners lie between them. */
export interface PocketReport {
  /** Residents of a home's neighbourhood. */
  readonly k: number;
  /** Share of need a neighbourhood must lie above, 0-1; `null` where need is unknown. */
  readonly leastShare: number | null;
  /** Units this near belong to one pocket, metres. */
  readonly joinM: number;
  /** Units looked at, and those that could not be: without a position. */
  readonly units: number;
  readonly withoutPosition: number;
  /** Most need first; equal need by id. */
  readonly pockets: readonly Pocket[];
}

export interface Pocket {
  /** Its first unit's id. */
  readonly id: string;
  readonly unitIds: readonly string[];
  readonly dwellings: number;
  readonly households: number;
  readonly residents: number;
  /** Expected households in need. */
  readonly need: Estimate;
  /** `null` where the pocket has fewer dwellings than may be shown. */
  readonly needShare: Estimate | null;
  /** Dwellings by tenure, most first. */
  readonly tenures: readonly { readonly tenure: Tenure; readonly dwellings: number }[];
  /** Areas it touches, by id. */
  readonly areaIds: readonly AreaId[];
  /** Share of its households outside every area, 0-1. */
  readonly outsideAreas: number;
  /** Whether no unit of it lies in an area on the newest published list. */
  readonly outsideListedAreas: boolean;
  /** Middle of its units, metres. */
  readonly x: number;
  readonly y: number;
}
