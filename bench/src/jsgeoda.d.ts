/** The peer's own types are not published; these are the calls the bench makes. */
declare module "jsgeoda" {
  interface Weights {
    readonly numObs: number;
  }
  interface GeoDa {
    readGeoJSON(bytes: ArrayBuffer): string;
    getQueenWeights(map: string): Weights;
    localMoran(weights: Weights, values: number[], permutations: number, method: "lookup", cutoff: number, seed: number): { readonly pvalues: number[]; readonly lisaValues: number[] };
  }
  const jsgeoda: { New(): Promise<GeoDa> };
  export default jsgeoda;
}
