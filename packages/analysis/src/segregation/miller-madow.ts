import { tableTotals, type GroupTable } from "./group-table.ts";

/**
 * Quick form of the bias of M from drawing a sample (Miller 1955): (cells that are not 0 - places - groups + 1)/(2T).
 * `bootstrapBias` is the exact one. Neither is what chance gives to an unsegregated town: `expectedMutualInformation`.
 *
 * @returns in nats, to be taken from M; `null` where fewer than two groups have anybody
 */
export function millerMadow({ counts, groups }: GroupTable): number | null {
  const totals = tableTotals({ counts, groups });
  if (totals === null) return null;
  const filled = (sizes: ArrayLike<number>): number => {
    let count = 0;
    for (let at = 0; at < sizes.length; at++) if ((sizes[at] ?? 0) > 0) count++;
    return count;
  };
  return (filled(counts) - filled(totals.ofPlace) - filled(totals.ofGroup) + 1) / (2 * totals.all);
}
