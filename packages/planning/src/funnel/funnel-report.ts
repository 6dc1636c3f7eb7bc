import type { FunnelClass } from "@byfokus/analysis";

/** Which areas lie further from the share of all than their size explains. Says where to look, not what is good or bad. */
export interface FunnelReport {
  readonly indicatorId: string;
  /** `null` where the indicator has no figure in the town. */
  readonly period: string | null;
  readonly level: "area";
  /** Areas with a smaller base than this are left out. */
  readonly leastBase: number;
  /** Share of the areas in the funnel taken together, 0-1; `null` where there are none. */
  readonly center: number | null;
  /** Mean squared z, winsorised: 1 where areas differ by chance alone; `null` with fewer than two areas or no variation. */
  readonly phi: number | null;
  /** Variance of true shares between areas; `null` where phi is. */
  readonly tau2: number | null;
  /** One per area, in the order of the table's areas. */
  readonly points: readonly FunnelPoint[];
  /** After overdispersion, bases rising from the smallest to the largest in the funnel. */
  readonly limits: readonly FunnelLimits[];
  /** By chance alone, at the same bases. */
  readonly rawLimits: readonly FunnelLimits[];
}

export interface FunnelPoint {
  readonly placeId: string;
  readonly name: string;
  /** `known` is in the funnel; each of the others is a reason to be left out of it. */
  readonly state: "known" | "tooSmall" | "suppressed" | "missing";
  /** 0-1; `null` for an area that is left out. */
  readonly share: number | null;
  /** `null` where suppressed or missing. */
  readonly base: number | null;
  /** Standard deviations from the center by chance alone; `null` where left out, or where no share varies. */
  readonly z: number | null;
  /** The same after overdispersion; `null` also where tau2 is. */
  readonly zAdjusted: number | null;
  /** After overdispersion, or by chance alone where tau2 is `null`; `null` where left out. */
  readonly class: FunnelClass | null;
  readonly rawClass: FunnelClass | null;
}

/** Shares between which 95 and 99.8 % of areas with this base lie. */
export interface FunnelLimits {
  readonly base: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}
