import type { AreaId, BlockId } from "@byfokus/model";
import type { PatternPlace } from "@byfokus/planning";

/**
 * A map as a list of shapes, in paint order, without colours or language-free guesses:
 * the same picture becomes a standalone SVG in a paper and an interactive one in the web app.
 * All coordinates are picture units (1 = 1 CSS pixel at natural size), y pointing down.
 */
export interface MapPicture {
  readonly size: MapSize;
  readonly width: number;
  readonly height: number;
  /** Metres, EPSG:25832, of the picture's upper left corner, and metres per picture unit. */
  readonly frame: MapFrame;
  /** The four limits between the five classes of need, shares 0-1, rising. */
  readonly breaks: readonly number[];
  readonly shapes: readonly MapShape[];
  readonly badges: readonly MapBadge[];
  readonly labels: readonly MapLabel[];
  /** What the reader needs a key for: only what the picture really shows. */
  readonly legend: readonly MapLegendKind[];
  readonly scaleBar: MapScaleBar | null;
  /** Areas without geometry and without a point: they are in the table only. */
  readonly notDrawn: readonly AreaId[];
}

/** `full`: labels and badges with figures. `small`: letters only. `mini`: fills and edges only. */
export type MapSize = "full" | "small" | "mini";

export interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly metresPerUnit: number;
}

export type MapShapeKind =
  | "urban" | "water" | "green" | "stream" | "roadCase" | "road" | "rail" | "railDash"
  | "lock" | "selectedEdge" | "selectedBand" | "area" | "openArea" | "houses" | "dots"
  | "keyline" | "workEdge" | "offerEdge" | "block" | "blockChosen" | "coupling" | "ring";

/** 1 (least need) to 5; `missing` and `hidden` are not classes of need. */
export type NeedClass = 1 | 2 | 3 | 4 | 5;

export interface MapShape {
  /** Unique in the picture and stable from picture to picture: `area:a1`, `workEdge:a1`. */
  readonly id: string;
  readonly kind: MapShapeKind;
  /** SVG path data. */
  readonly d: string;
  readonly fill?: NeedClass | "missing" | "hidden";
  /** In place of need: how an area is beside its neighbours. */
  readonly pattern?: PatternPlace["class"];
  /** Not chosen in the scope that is shown. */
  readonly faded?: true;
  readonly privateArea?: true;
  readonly areaId?: AreaId;
  readonly blockId?: BlockId;
}

/** `O 3,5`, `B 4`: what is done in a place. `work` is ink on its own ground, `offer` the inverse. */
export interface MapBadge {
  readonly id: string;
  readonly areaId: AreaId;
  readonly kind: "work" | "offer";
  readonly text: string;
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapLabel {
  readonly id: string;
  readonly kind: "area" | "place" | "nature";
  readonly text: string;
  /** Baseline; x is the middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly areaId?: AreaId;
}

export type MapLegendKind = "need" | "work" | "offer" | "coupling" | "locked" | "faded" | "private" | "missing" | "hidden" | "selected" | "open";

export interface MapScaleBar {
  readonly metres: number;
  /** Left end of the bar. */
  readonly x: number;
  readonly y: number;
  readonly length: number;
}
