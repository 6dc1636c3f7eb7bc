/** How the weight of a neighbour falls with distance; 1 at distance 0. All but `exponential` are 0 from the bandwidth on. */
export type Kernel = "uniform" | "triangular" | "bisquare" | "exponential";

/**
 * @param distanceM at least 0
 * @param bandwidthM at least 0; at 0 only distance 0 counts
 */
export function kernelWeight(kernel: Kernel, distanceM: number, bandwidthM: number): number {
  if (distanceM === 0) return 1;
  if (bandwidthM === 0) return 0;
  const part = distanceM / bandwidthM;
  if (kernel === "exponential") return Math.exp(-part);
  if (part >= 1) return 0;
  if (kernel === "uniform") return 1;
  return kernel === "triangular" ? 1 - part : (1 - part * part) ** 2;
}
