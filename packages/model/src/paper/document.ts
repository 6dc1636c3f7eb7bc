/** A written document before it is poured into a format: the same blocks become HTML, DOCX and PDF. */
export interface PaperDocument {
  /** BCP 47 language of every text in it. */
  readonly lang: "da" | "en";
  readonly title: string;
  /** Lines at the top and bottom of each page. */
  readonly header: { readonly left: readonly string[]; readonly right: readonly string[] };
  readonly footer: { readonly left: string; readonly right: string };
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock = SimplePaperBlock | PaperColumns;

/** A block that is not made of other blocks. */
export type SimplePaperBlock =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly emphasis?: "lead" | "note" }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | PaperTable
  | PaperFigure
  | { readonly kind: "pageBreak" };

/** Two columns of equal width side by side, read column by column; below each other where the page is narrow. */
export interface PaperColumns {
  readonly kind: "columns";
  readonly columns: readonly [left: readonly ColumnPaperBlock[], right: readonly ColumnPaperBlock[]];
}

/** What a column may hold: text and pictures, no tables, page breaks or columns of its own. */
export type ColumnPaperBlock = Exclude<SimplePaperBlock, PaperTable | { readonly kind: "pageBreak" }>;

export interface PaperTable {
  readonly kind: "table";
  readonly caption: string;
  /** The first column is the row header. */
  readonly columns: readonly { readonly title: string; readonly align: "start" | "end" }[];
  readonly rows: readonly (readonly string[])[];
  /** Column drawn as the recommended one. */
  readonly highlightColumn?: number;
  readonly notes?: readonly string[];
}

export interface PaperFigure {
  readonly kind: "figure";
  readonly caption: string;
  /** What a person who cannot see the picture needs to know; never empty. */
  readonly alt: string;
  /** A complete `<svg>` with explicit width and height, no scripts, no outside references. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}
