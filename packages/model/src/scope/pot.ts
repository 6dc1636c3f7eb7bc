import type { OrganisationId, PotId } from "../ids.ts";
import type { Validity } from "../text.ts";
import type { Tenure } from "../places/place.ts";

/** Money with terms. Amounts are Danish kroner a year. */
export interface Pot extends Validity {
  readonly id: PotId;
  readonly name: string;
  readonly krPerYear: number;
  /** Largest share of the plan's whole cost this pot may pay, 0-1 (LBF: 0.75). */
  readonly maxShare?: number;
  /** Tenures it may be used for; absent = any. */
  readonly tenures?: readonly Tenure[];
  /** Organisations whose homes it may be used for; absent = any. */
  readonly organisationIds?: readonly OrganisationId[];
}
