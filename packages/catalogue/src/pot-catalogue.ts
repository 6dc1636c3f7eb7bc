import type { PotTerms } from "@byfokus/model";
import dispositionFund from "./pots/dispositionFund.json" with { type: "json" };
import lbfSocial2019 from "./pots/lbfSocial2019.json" with { type: "json" };
import municipal from "./pots/municipal.json" with { type: "json" };

/**
 * The terms of the usual kinds of money, by id, without amounts: what a town has of each comes from its own files
 * (`potWithAmount` puts the two together). The tests hold each file to `PotTerms`.
 */
export const potCatalogue: readonly PotTerms[] = [
  dispositionFund,
  lbfSocial2019,
  municipal,
] as readonly PotTerms[];
