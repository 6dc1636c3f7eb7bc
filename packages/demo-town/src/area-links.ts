import type { AreaLink } from "@byfokus/model";
import type { HousingStock } from "./housing-stock.ts";

/** What areas share that geometry does not show, and where the railway parts them. */
const links: readonly (readonly [a: string, b: string, kind: AreaLink["kind"], name?: string, walkingMinutes?: number])[] = [
  ["Egeparken", "Rosenhaven", "school", "Egeskovskolen", 9],
  ["Egeparken", "Rosenhaven", "path", "Egestien", 9],
  ["Egeparken", "Egebakken", "path", "Egestien", 6],
  ["Egeparken", "Egebakken", "sports", "Boldbanerne ved Egeskov", 8],
  ["Egeparken", "Møllehaven", "school", "Egeskovskolen", 11],
  ["Egeparken", "Skovvænget", "school", "Vestre Skole", 14],
  ["Skovvænget", "Lærkebo", "school", "Vestre Skole", 8],
  ["Skovvænget", "Lærkebo", "square", "Vesttorvet", 7],
  ["Skovvænget", "Åbrinken", "path", "Åstien", 15],
  ["Åbrinken", "Stationskvarteret", "path", "Åstien", 20],
  ["Stationskvarteret", "Møllehaven", "library", "Fjordby Bibliotek", 16],
  ["Stationskvarteret", "Bakkelunden", "barrier", "Fjordbanen"],
  ["Møllehaven", "Åbrinken", "barrier", "Fjordbanen"],
  ["Bakkelunden", "Bakkehusene", "school", "Bakkeskolen", 5],
  ["Bakkelunden", "Bakkehusene", "sports", "Bakkehallen", 6],
  ["Bakkelunden", "Gl. Vestrup", "school", "Bakkeskolen"],
  ["Søndermarken", "Sønderhøj", "path", "Marskstien", 6],
  ["Søndermarken", "Sønderhøj", "school", "Søndre Skole", 9],
  ["Havneengen", "Fjordskrænten", "sports", "Fjordhallen", 7],
  ["Havneengen", "Fjordskrænten", "square", "Engtorvet", 6],
  ["Havneengen", "Søndermarken", "barrier", "Fjordbanen"],
  ["Havneengen", "Teglværket", "school", "Teglværksskolen", 19],
  ["Nørrevang", "Fjordglimt", "school", "Nørre Skole", 18],
  ["Nørrevang", "Engdraget", "library", "Nørre Bibliotek", 21],
  ["Fjordglimt", "Kystparken", "path", "Kyststien", 22],
  ["Fjordglimt", "Engdraget", "school", "Kystskolen", 15],
  ["Gl. Vestrup", "Holmby", "school", "Vestrup Landsbyskole"],
];

/** Links between the named areas; the pairs whose areas a small town lacks are left out. */
export function areaLinks(stock: HousingStock): AreaLink[] {
  const idOf = new Map(stock.areas.map((area) => [area.name, area.id]));
  return links.flatMap(([nameA, nameB, kind, name, walkingMinutes]) => {
    const [a, b] = [idOf.get(nameA), idOf.get(nameB)];
    if (a === undefined || b === undefined) return [];
    return [{ a, b, kind, ...(name === undefined ? {} : { name }), ...(walkingMinutes === undefined ? {} : { walkingMinutes }) }];
  });
}
