/**
 * A chart as a list of shapes and labels, in paint order, without colours: the app and the paper give them.
 * Coordinates are picture units (1 = 1 CSS pixel), y pointing down.
 */
export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ChartShape[];
  readonly labels: readonly ChartLabel[];
}

export type ChartShapeKind =
  | "grid" | "axis" | "band" | "line" | "otherLine" | "chanceLine" | "dot" | "openDot" | "subjectDot" | "interval"
  | "town" | "limit" | "limit95" | "limit998" | "event" | "eventMark" | "evenLine" | "bestLine";

export interface ChartShape {
  /** Unique in the picture. */
  readonly id: string;
  readonly kind: ChartShapeKind;
  /** SVG path data. */
  readonly d: string;
}

export interface ChartLabel {
  readonly id: string;
  readonly kind: "tick" | "axisName" | "name" | "value" | "gap" | "event" | "pointName";
  /** Baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly text: string;
}

/** The same figures as rows; the first column names the row. */
export interface ChartTable {
  readonly columns: readonly { readonly text: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** The area each row is about, in the rows' order, where rows are areas. */
  readonly areaIds?: readonly string[];
}

/** A chart that can be seen, heard and read: picture, one paragraph of words, and a table. */
export interface ChartView {
  readonly picture: ChartPicture;
  readonly description: string;
  readonly table: ChartTable;
}
