import type { LawRegime, ListMembership } from "@byfokus/model";
import type { ClassVerdict, DifferenceReason, LawDifference, LawVerdict, PublishedClass, SizeVerdict } from "./law-verdict.ts";
import { publishedOn } from "./published-on.ts";

export interface PublishedComparison {
  readonly areaId: string;
  readonly list: string;
  readonly regime: LawRegime;
  /** The rules the list was made under. */
  readonly own: LawRegime | null;
  readonly published: readonly ListMembership[];
  readonly classes: readonly ClassVerdict[];
  readonly size: readonly SizeVerdict[];
}

/** What the list says beside what is computed, per class of the list's own rules; each difference with its possible reasons. */
export function compareWithPublished(comparison: PublishedComparison): Pick<LawVerdict, "published" | "differences"> {
  const { areaId, list, own, published } = comparison;
  const said = (own?.classes ?? []).map(({ id }): PublishedClass => ({ classId: id, listed: publishedOn(published, areaId, list, [id]) }));
  return { published: said, differences: said.flatMap((each) => differenceOf(each, said, comparison)) };
}

function differenceOf({ classId, listed }: PublishedClass, said: readonly PublishedClass[], comparison: PublishedComparison): readonly LawDifference[] {
  const computed = comparison.classes.find(({ id }) => id === classId);
  if (listed === null || computed === undefined || computed.verdict === (listed ? "met" : "notMet")) return [];
  // That figures are lacking of an area that is on no list is no difference.
  if (!listed && computed.verdict === "unknown") return [];
  return [{ classId, computed: computed.verdict, listed, reasons: reasonsOf(computed, said, comparison) }];
}

function reasonsOf(computed: ClassVerdict, said: readonly PublishedClass[], { regime, own, size }: PublishedComparison): readonly DifferenceReason[] {
  const reasons: DifferenceReason[] = [...computed.doubts];
  if (own?.id !== regime.id) reasons.push("otherRules");
  if (computed.byCriteria === "unknown") reasons.push("unknownCriteria");
  if (size.some(({ verdict }) => verdict === "unknown")) reasons.push("unknownSize");
  const lawClass = regime.classes.find(({ id }) => id === computed.id);
  if (lawClass?.inARow !== undefined && computed.byCriteria === "met" && computed.verdict === "unknown") reasons.push("unknownLists");
  const vulnerable = said.find(({ classId }) => classId === "udsat")?.listed;
  if (computed.id === "forebyggelsesomraade" && computed.verdict === "met" && vulnerable === true) reasons.push("preventionWithoutVulnerable");
  return reasons.length > 0 ? reasons : ["unexplained"];
}
