import type { LawArea, LawRow, Residents } from "@byfokus/model";
import type { SizeVerdict } from "./law-verdict.ts";

/** The size tests of a version of the rules: the list's year, and 2010 where it has one. */
export function judgeSize({ minResidents, minResidents2010 }: LawArea, row: LawRow): readonly SizeVerdict[] {
  const now = sizeVerdict("residents", row.residents, minResidents);
  return minResidents2010 === undefined ? [now] : [now, sizeVerdict("residents2010", row.residents2010, minResidents2010)];
}

function sizeVerdict(id: SizeVerdict["id"], residents: Residents, limit: number): SizeVerdict {
  if (typeof residents === "object") {
    return { id, verdict: residents.atLeast >= limit ? "met" : "unknown", value: residents.atLeast, limit, operator: "ge", persons: null };
  }
  if (typeof residents !== "number") return { id, verdict: "unknown", value: null, limit, operator: "ge", persons: null };
  const apart = residents - limit;
  const distance = apart >= 0 ? apart + 1 : apart;
  return { id, verdict: apart >= 0 ? "met" : "notMet", value: residents, limit, operator: "ge", persons: { low: distance, high: distance, exact: true, unit: "persons" } };
}
