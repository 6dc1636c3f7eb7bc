import type { Bilingual, Member, Plan, Scenario } from "@byfokus/model";
import type { PlanningContext } from "@byfokus/planning";
import { createWords, type Words } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";

/** What people call the things a plan only knows by id. An unknown id is its own name. */
export interface PlaceNames {
  member(member: Pick<Member, "kind" | "id">): string;
  area(id: string): string;
  organisation(id: string): string;
  scenario(id: string): string;
  activity(id: string): string;
  indicator(id: string): string;
  planCase(id: string): string;
  /** Any id at all, for causes of problems: the first kind that knows it. */
  any(id: string): string;
}

/** Names from a town and, where given, from the plan and the catalogue of activities. */
export function placeNames(
  context: PlanningContext,
  lang: Language,
  more: { readonly plan?: Pick<Plan, "scenarios">; readonly scenarios?: readonly Scenario[]; readonly activities?: readonly { readonly id: string; readonly title: Bilingual }[] } = {},
): PlaceNames {
  const { table, frame } = context;
  const words = createWords(lang);
  const kinds = {
    area: named(table.areas),
    block: named(table.blocks),
    department: named(table.departments),
    organisation: named(table.organisations),
    district: named(table.districts),
    scenario: new Map([...(more.plan?.scenarios ?? []), ...(more.scenarios ?? [])].map((scenario) => [scenario.id, scenario.title])),
    activity: new Map((more.activities ?? []).map((activity) => [activity.id, activity.title[lang]])),
    indicator: new Map(frame.indicators.map((indicator) => [indicator.id, indicator.title[lang]])),
    planCase: new Map(frame.planCases.map((planCase) => [planCase.id, planCase.title])),
  } satisfies Record<string, ReadonlyMap<string, string>>;
  const units = new Map(table.level === "stairwell" ? table.unitIds.map((id, index) => [id, table.unitLabels[index] ?? id]) : []);
  const lookup = (map: ReadonlyMap<string, string>) => (id: string): string => map.get(id) ?? id;
  return {
    member: (member) => memberName(member, kinds, units, words),
    area: lookup(kinds.area),
    organisation: lookup(kinds.organisation),
    scenario: lookup(kinds.scenario),
    activity: lookup(kinds.activity),
    indicator: lookup(kinds.indicator),
    planCase: lookup(kinds.planCase),
    any: (id) => [...Object.values(kinds), units].find((map) => map.has(id))?.get(id) ?? id,
  };
}

function named(places: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(places.map((place) => [place.id, place.name]));
}

function memberName(
  member: Pick<Member, "kind" | "id">,
  kinds: Readonly<Record<"area" | "block" | "department" | "organisation", ReadonlyMap<string, string>>>,
  units: ReadonlyMap<string, string>,
  words: Words,
): string {
  switch (member.kind) {
    case "city": return words.t("common.wholeTown");
    case "referral": return words.t("member.referral");
    case "movers": return kinds.area.get(member.id) ?? member.id;
    case "stairwell": return units.get(member.id) ?? member.id;
    default: return kinds[member.kind].get(member.id) ?? member.id;
  }
}
