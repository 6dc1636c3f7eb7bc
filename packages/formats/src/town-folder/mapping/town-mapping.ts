import type { Edition, Indicator, IsoDate } from "@byfokus/model";
import type { CellMark } from "../../tables/cell-marks.ts";
import type { Kind } from "../kinds/kind-spec.ts";

/** The newest form of the mapping file: what files and columns mean, where names alone do not tell. */
export const mappingSchema = "byfokus-mapping/1";

/** A mapping file, checked by `parseMapping`. Documented in docs/town-folder.md. */
export interface TownMapping {
  readonly town: {
    readonly name?: string;
    readonly synthetic?: boolean;
    readonly asOf?: IsoDate;
    readonly label?: string;
    readonly export?: Edition["export"];
    readonly sources?: readonly string[];
  };
  readonly tables: readonly TableMapping[];
  readonly indicators: readonly Indicator[];
  /** What happens to files the mapping does not name. */
  readonly otherFiles: "ignore" | "recognise";
}

/** What one file (or all files of a pattern) holds. A file may be named several times, for several kinds. */
export interface TableMapping {
  /** Path or file name; `*` stands for any text; `#sheet` chooses a sheet. Upper and lower case are alike. */
  readonly files: string;
  readonly kind: Kind;
  /** Field -> column name. */
  readonly columns: ReadonlyMap<string, string>;
  /** Field -> value for every row. */
  readonly constants: ReadonlyMap<string, string>;
  /** Rows that count; all conditions must hold. */
  readonly where: readonly Condition[];
  /** Rows that exist but carry no value, such as shares of nobody written as 0. */
  readonly noValueWhere: readonly Condition[];
  /** One place per distinct id, for a table whose rows are something smaller. */
  readonly distinct: boolean;
  /** Case that ids and references are folded to. */
  readonly idCase?: "lower" | "upper";
  /** What a text in a number column means here; keys in lower case. */
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly decimal?: "," | ".";
  /** Columns of a wide table, per indicator. */
  readonly figures: readonly FigureColumns[];
}

export interface FigureColumns {
  readonly indicatorId: string;
  readonly count?: string;
  readonly base?: string;
  readonly share?: string;
}

/** A column's cell is one of the values, or with `not` none of them. */
export interface Condition {
  readonly column: string;
  readonly values: readonly string[];
  readonly not: boolean;
}
