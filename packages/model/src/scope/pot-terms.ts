import type { Bilingual, Validity } from "../text.ts";
import type { PotId } from "../ids.ts";
import type { Pot } from "./pot.ts";

/**
 * The terms of a kind of money, without an amount: what it may pay, how much of a plan, and when.
 * The town's own pots carry the kroner; `potWithAmount` puts the two together.
 */
export interface PotTerms extends Validity, Pick<Pot, "maxShare" | "tenures"> {
  readonly id: PotId;
  readonly title: Bilingual;
  /** True where the money belongs to one housing organisation and must stay with its homes. */
  readonly withinOrganisation: boolean;
  /** What a person must know before counting on it. */
  readonly note: Bilingual;
  readonly source: string;
}
