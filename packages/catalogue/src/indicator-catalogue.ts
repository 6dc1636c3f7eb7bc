import type { Indicator } from "@byfokus/model";
import adults18to64 from "./indicators/adults18to64.json" with { type: "json" };
import aged65to74 from "./indicators/aged65to74.json" with { type: "json" };
import aged75plus from "./indicators/aged75plus.json" with { type: "json" };
import basicEducationOnly from "./indicators/basicEducationOnly.json" with { type: "json" };
import childLowIncome from "./indicators/childLowIncome.json" with { type: "json" };
import children0to5 from "./indicators/children0to5.json" with { type: "json" };
import children6to17 from "./indicators/children6to17.json" with { type: "json" };
import convicted from "./indicators/convicted.json" with { type: "json" };
import dwellingsLackingFacilities from "./indicators/dwellingsLackingFacilities.json" with { type: "json" };
import evictionNotices from "./indicators/evictionNotices.json" with { type: "json" };
import loneParents from "./indicators/loneParents.json" with { type: "json" };
import lowIncome from "./indicators/lowIncome.json" with { type: "json" };
import moveOuts from "./indicators/moveOuts.json" with { type: "json" };
import nonWesternOrigin from "./indicators/nonWesternOrigin.json" with { type: "json" };
import outsideWork from "./indicators/outsideWork.json" with { type: "json" };
import publicSupport from "./indicators/publicSupport.json" with { type: "json" };
import singleAdult from "./indicators/singleAdult.json" with { type: "json" };
import smallDwellings from "./indicators/smallDwellings.json" with { type: "json" };
import youthOutsideEducation from "./indicators/youthOutsideEducation.json" with { type: "json" };

/** What the indicators mean, by id. JSON holds no literal types; the tests hold each file to `Indicator`. */
export const indicatorCatalogue: readonly Indicator[] = [
  adults18to64,
  aged65to74,
  aged75plus,
  basicEducationOnly,
  childLowIncome,
  children0to5,
  children6to17,
  convicted,
  dwellingsLackingFacilities,
  evictionNotices,
  loneParents,
  lowIncome,
  moveOuts,
  nonWesternOrigin,
  outsideWork,
  publicSupport,
  singleAdult,
  smallDwellings,
  youthOutsideEducation,
] as readonly Indicator[];
