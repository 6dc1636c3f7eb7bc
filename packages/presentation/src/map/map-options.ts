import type { AreaId, Lock, Scope } from "@byfokus/model";
import type { PlanningContext } from "@byfokus/planning";
import type { Language } from "../numbers/language.ts";
import type { AreaOutline } from "./area-outline.ts";
import type { MapSize } from "./map-picture-types.ts";
import type { Bounds, Projection } from "./projection.ts";
import type { ScopeOnMap } from "./scope-on-map.ts";

export interface MapOptions {
  /** Language of the figures in badges and of "skjult" on labels. */
  readonly lang: Language;
  /** Default "full". */
  readonly size?: MapSize;
  /** Default 666 x 384 for full, 269 x 185 for small, 120 x 82 for mini. */
  readonly width?: number;
  readonly height?: number;
  /** A close-up of one area with its blocks; an area without any position shows the town. */
  readonly around?: AreaId;
  /** Default: all areas. Given when two maps share one camera, or for a close-up. */
  readonly bounds?: Bounds;
  /** The focus to show; absent = need alone. */
  readonly scope?: Scope;
  readonly locks?: readonly Lock[];
  /** Fades the areas outside the scope, as comparisons and papers do. Default false. */
  readonly fade?: boolean;
  readonly selected?: readonly AreaId[];
  /** Areas whose blocks are drawn one by one. */
  readonly opened?: readonly AreaId[];
  /** The four limits between the classes; default: those that suit the data (`needBreaks`). */
  readonly breaks?: readonly number[];
}

/** What the area and block layers need to know. */
export interface MapDetails {
  readonly context: PlanningContext;
  readonly size: MapSize;
  readonly projection: Projection;
  readonly outlines: ReadonlyMap<AreaId, AreaOutline>;
  readonly breaks: readonly number[];
  readonly scope: ScopeOnMap | null;
  readonly options: MapOptions;
}
