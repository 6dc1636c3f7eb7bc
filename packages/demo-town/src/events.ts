import type { TownEvent } from "@byfokus/model";
import type { HousingStock } from "./housing-stock.ts";
import { missing } from "./observations.ts";
import { demolitionDay, splitDay } from "./plant-structure.ts";
import { at } from "./random.ts";

/**
 * What happened in Fjordby on known days, by day: the drawn town's own story (its lists, its split department, its
 * demolished block, its year without figures for the young) and two things beside it that no figure shows.
 */
export function townEvents(stock: HousingStock): TownEvent[] {
  const area = (name: string): { level: "area"; id: string } => ({ level: "area", id: stock.areas.find((place) => place.name === name)?.id ?? name });
  const { splitDepartment, splitInto } = stock.planted;
  const before = at(stock.departments, splitDepartment).name;
  return [
    { id: "h-bakkelunden-renovering", kind: "renovation", date: "2020-09-30", title: "Helhedsrenovering af Bakkelunden afsluttet", place: area("Bakkelunden") },
    { id: "h-uddannelse-metode", kind: "method", date: `${missing.year}-01-01`, title: "Opgørelsen af unge uden uddannelse lægges om; et år mangler", indicatorId: missing.indicator },
    { id: "h-forebyggelse-lov", kind: "law", date: "2021-12-01", title: "Forebyggelsesområder kommer på de årlige lister" },
    { id: "h-rosenhaven-fokus", kind: "scope", date: "2023-01-01", title: "Rosenhaven kommer med i den boligsociale helhedsplan", place: area("Rosenhaven") },
    ...splitInto.map((department, part): TownEvent => ({
      id: `h-deling-${part + 1}`, kind: "boundary", date: splitDay.first, title: `Afdelingen ${before} deles i to`, place: { level: "department", id: at(stock.departments, department).id },
    })),
    { id: "h-egeparken-nedrivning", kind: "demolition", date: demolitionDay, title: "Blok i Egeparken tømt og revet ned", place: area("Egeparken") },
  ];
}
