import { potCatalogue } from "@byfokus/catalogue";
import { potWithAmount, type Pot, type StaffToday } from "@byfokus/model";
import { organisationId } from "./boards.ts";
import type { HousingStock } from "./housing-stock.ts";
import { organisationSpecs } from "./names.ts";
import { at } from "./random.ts";

/** Kroner a year, 11.2 mio. in all: what 14.0 FTE cost at 0.8 mio. kr. each. */
const amounts = { lbf: 6_400_000, municipality: 3_000_000 } as const;
const ownFunds = [
  { organisation: 0, krPerYear: 900_000 },
  { organisation: 1, krPerYear: 500_000 },
  { organisation: 2, krPerYear: 400_000 },
] as const;

/** Today's 14.0 FTE, in the five areas they have grown into. */
const staff = [
  { name: "Egeparken", fte: 5.5 },
  { name: "Skovvænget", fte: 3 },
  { name: "Havneengen", fte: 2 },
  { name: "Bakkelunden", fte: 2 },
  { name: "Rosenhaven", fte: 1.5 },
] as const;

/** The town's money under the usual terms. The building fund's frame ends with 2026; that is the source's date, not a slip. */
export function townPots(stock: HousingStock): Pot[] {
  const terms = (id: string) => {
    const found = potCatalogue.find((pot) => pot.id === id);
    if (found === undefined) throw new Error(`Expected terms for pot "${id}", got ${potCatalogue.length} others.`);
    return found;
  };
  const present = new Set(stock.departments.map((department) => department.organisation));
  return [
    potWithAmount(terms("lbfSocial2019"), { id: "lbf", name: "Landsbyggefonden, boligsociale midler", krPerYear: amounts.lbf }),
    potWithAmount(terms("municipal"), { id: "kommunen", name: "Fjordby Kommune", krPerYear: amounts.municipality }),
    ...ownFunds.filter(({ organisation }) => present.has(organisation)).map(({ organisation, krPerYear }) =>
      potWithAmount(terms("dispositionFund"), { id: `dispositionsfond-${organisationId(organisation).slice(4)}`, name: `Dispositionsfond, ${at(organisationSpecs, organisation).name}`, krPerYear, organisationIds: [organisationId(organisation)] })),
  ];
}

export function staffToday(stock: HousingStock): StaffToday[] {
  return staff.flatMap(({ name, fte }) => {
    const area = stock.areas.find((place) => place.name === name);
    return area === undefined ? [] : [{ areaId: area.id, fte }];
  });
}
