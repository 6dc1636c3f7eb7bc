import { atLeastZero } from "../read/readers.ts";
import type { Pot } from "./pot.ts";
import type { PotTerms } from "./pot-terms.ts";

/**
 * A pot of the town's own: the terms of its kind with the town's name, amount (kroner a year) and organisation.
 * Dates and other keys given here win over the terms'. Throws where money that belongs to an organisation names none.
 */
export function potWithAmount(terms: PotTerms, own: Pick<Pot, "id" | "name" | "krPerYear"> & Partial<Pot>): Pot {
  atLeastZero(own.krPerYear, `the amount of pot "${own.id}"`);
  if (terms.withinOrganisation && !own.organisationIds?.length) throw new Error(`Expected the organisation that pot "${own.id}" belongs to, got none.`);
  const { maxShare, tenures, validFrom, validTo } = terms;
  return {
    ...(maxShare === undefined ? {} : { maxShare }),
    ...(tenures === undefined ? {} : { tenures }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...own,
  };
}
