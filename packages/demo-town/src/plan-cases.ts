import type { PlanCase } from "@byfokus/model";
import type { HousingStock } from "./housing-stock.ts";

/** Cases before the planning department around the time of the decision, by the areas' names. */
const cases: readonly (Omit<PlanCase, "areaIds"> & { readonly areas: readonly string[] })[] = [
  { id: "plan-egeparken", title: "Lokalplan for Egeparken: nye gader og private boliger", kind: "localPlan", areas: ["Egeparken", "Rosenhaven"], hearingDeadline: "2027-01-29", dwellings: 120 },
  { id: "plan-egeparken-nedrivning", title: "Nedrivning af blok 7 i Egeparken", kind: "demolition", areas: ["Egeparken"], hearingDeadline: "2027-02-12", dwellings: -48 },
  { id: "plan-havnen", title: "Boliger på Havnen, 25 % almene", kind: "newHomes", areas: ["Havneengen"], hearingDeadline: "2027-03-05", dwellings: 210 },
  { id: "plan-fjordskraenten", title: "Lokalplan for sti og plads mellem Havneengen og Fjordskrænten", kind: "localPlan", areas: ["Havneengen", "Fjordskrænten"], hearingDeadline: "2027-01-15" },
  { id: "plan-skovvaenget", title: "Helhedsplan for renovering i Skovvænget", kind: "renovation", areas: ["Skovvænget"], hearingDeadline: "2027-02-26" },
  { id: "plan-udlejning", title: "Udlejningsaftale med trappemodel 2027-2030", kind: "letting", areas: ["Egeparken", "Skovvænget", "Havneengen", "Bakkelunden", "Søndermarken"], hearingDeadline: "2027-01-15" },
  { id: "plan-skoledistrikt", title: "Nye skoledistrikter i vest", kind: "schoolDistrict", areas: ["Egeparken", "Skovvænget", "Lærkebo", "Egebakken"], hearingDeadline: "2027-03-19" },
  { id: "plan-stationen", title: "Private boliger ved stationen", kind: "newHomes", areas: ["Stationskvarteret"], dwellings: 85 },
  { id: "plan-teglvaerket", title: "Salg af udlejningsboliger i Teglværket", kind: "tenureChange", areas: ["Teglværket"], hearingDeadline: "2027-04-09", dwellings: 0 },
];

/** The cases whose areas the town has. */
export function planCases(stock: HousingStock): PlanCase[] {
  const idOf = new Map(stock.areas.map((area) => [area.name, area.id]));
  return cases.flatMap(({ areas, ...rest }) => {
    const areaIds = areas.flatMap((name) => idOf.get(name) ?? []);
    return areaIds.length === 0 ? [] : [{ ...rest, areaIds }];
  });
}
