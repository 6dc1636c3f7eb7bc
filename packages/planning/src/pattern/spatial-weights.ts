/** Who is whose neighbour among places with ids; rows and lists by index. Plain data: it may come from a file. */
export interface SpatialWeights {
  /** The places, each once. */
  readonly ids: readonly string[];
  /** Per place the indexes of its neighbours in `ids`; an empty list is an island. */
  readonly neighbours: readonly (readonly number[])[];
  /** Per place the weights of its neighbours, above 0; absent = all alike. */
  readonly weights?: readonly (readonly number[])[];
}

/** What makes areas neighbours. */
export type NeighbourRule =
  /** They border on each other (outlines within 150 m; see `AreaSummary.neighbours`). */
  | { readonly kind: "touch" }
  /** Their middles lie at most so many metres apart in a straight line; 1,000 unless told. */
  | { readonly kind: "distance"; readonly metres?: number }
  /** The k nearest others in a straight line; 6 unless told. */
  | { readonly kind: "nearest"; readonly k?: number }
  /** The data gives a walk between them of at most so many metres at 80 m a minute; 800 unless told. Pairs without a given walk are no neighbours. */
  | { readonly kind: "walking"; readonly metres?: number };
