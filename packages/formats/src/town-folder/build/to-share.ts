import type { Count } from "@byfokus/model";

/** A share 0-1 from a cell that may be per cent: with a per cent mark, or above 1, it is divided by 100. */
export function toShare(value: Count, percent: boolean): Count {
  return typeof value === "number" && (percent || value > 1) ? value / 100 : value;
}
