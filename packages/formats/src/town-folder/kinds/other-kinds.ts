import type { FieldSpec, KindSpec } from "./kind-spec.ts";
import { areaNames } from "./place-kinds.ts";

const validity: readonly FieldSpec[] = [
  { name: "validFrom", da: "gyldig_fra", en: "valid_from", type: "date", example: "", meaning: { da: "Første dag", en: "First day" } },
  { name: "validTo", da: "gyldig_til", en: "valid_to", type: "date", example: "", meaning: { da: "Sidste dag", en: "Last day" } },
];

export const otherKinds: readonly KindSpec[] = [
  {
    kind: "boards", da: "bestyrelser", en: "boards", also: ["bestyrelse", "foreninger", "netvaerk", "board"],
    meaning: { da: "Bestyrelser og foreninger; aldrig personers navne", en: "Boards and associations; never persons' names" },
    fields: [
      { name: "id", da: "bestyrelse_id", en: "board_id", type: "id", required: true, example: "BE1", meaning: { da: "Id", en: "Id" }, also: ["id", "forening id"] },
      { name: "name", da: "navn", en: "name", type: "text", required: true, example: "Afdelingsbestyrelsen Egeparken", meaning: { da: "Navn", en: "Name" }, also: ["bestyrelse", "forening"] },
      { name: "kind", da: "slags", en: "kind", type: "word", required: true, example: "afdelingsbestyrelse", meaning: { da: "afdelingsbestyrelse, organisationsbestyrelse, boligsocial bestyrelse, grundejerforening, ejerforening eller beboergruppe", en: "departmentBoard, organisationBoard, socialBoard, homeownersAssociation, ownersAssociation or residentsGroup" }, also: ["type", "art"] },
      { name: "areas", da: "omraader", en: "areas", type: "list", example: "O01+O02", meaning: { da: "Områder, den dækker; flere skilles med +", en: "Areas it covers; several separated by +" }, also: ["omraade id", "area id", ...areaNames] },
      { name: "department", da: "afdeling_id", en: "department_id", type: "id", example: "A12", meaning: { da: "Afdelingen", en: "Its department" }, also: ["afdeling", "afd", "afd nr"] },
      { name: "organisation", da: "organisation_id", en: "organisation_id", type: "id", example: "BO1", meaning: { da: "Organisationen", en: "Its organisation" }, also: ["organisation", "boligorganisation"] },
      { name: "contactRole", da: "kontaktrolle", en: "contact_role", type: "text", example: "formand", meaning: { da: "En rolle, ikke et navn", en: "A role, not a name" }, also: ["kontakt", "rolle"] },
      ...validity,
    ],
  },
  {
    kind: "links", da: "forbindelser", en: "links", also: ["forbindelse", "faelles", "link"],
    meaning: { da: "Noget, to områder har til fælles eller skilles af", en: "Something two areas share or are parted by" },
    fields: [
      { name: "a", da: "omraade_a", en: "area_a", type: "id", required: true, example: "O01", meaning: { da: "Det ene område", en: "One area" }, also: ["a", "fra", "omraade 1"] },
      { name: "b", da: "omraade_b", en: "area_b", type: "id", required: true, example: "O02", meaning: { da: "Det andet område", en: "The other area" }, also: ["b", "til", "omraade 2"] },
      { name: "kind", da: "slags", en: "kind", type: "word", required: true, example: "skole", meaning: { da: "skole, sti, plads, idræt, bibliotek eller barriere", en: "school, path, square, sports, library or barrier" }, also: ["type"] },
      { name: "name", da: "navn", en: "name", type: "text", example: "Fjordskolen", meaning: { da: "Navn", en: "Name" } },
      { name: "walkingMinutes", da: "gangminutter", en: "walking_minutes", type: "number", example: "7", meaning: { da: "Minutter til fods", en: "Minutes on foot" }, also: ["minutter", "gangtid"] },
    ],
  },
  {
    kind: "planCases", da: "plansager", en: "plan_cases", also: ["plansag", "lokalplaner", "plan cases"],
    meaning: { da: "Sager i planafdelingen, der kan ændre balancen i byen", en: "Cases in the planning department that can change the balance of the town" },
    fields: [
      { name: "id", da: "sag_id", en: "case_id", type: "id", required: true, example: "P1", meaning: { da: "Id", en: "Id" }, also: ["id", "plan id", "sagsnr"] },
      { name: "title", da: "titel", en: "title", type: "text", required: true, example: "Nye boliger ved havnen", meaning: { da: "Titel", en: "Title" }, also: ["navn", "name"] },
      { name: "kind", da: "slags", en: "kind", type: "word", required: true, example: "nye boliger", meaning: { da: "lokalplan, nye boliger, renovering, nedrivning, ændret ejerform, udlejning eller skoledistrikt", en: "localPlan, newHomes, renovation, demolition, tenureChange, letting or schoolDistrict" }, also: ["type"] },
      { name: "areas", da: "omraader", en: "areas", type: "list", example: "O01", meaning: { da: "Områder; flere skilles med +", en: "Areas; several separated by +" }, also: ["omraade id", "area id", ...areaNames] },
      { name: "hearingDeadline", da: "hoeringsfrist", en: "hearing_deadline", type: "date", example: "15-02-2027", meaning: { da: "Høringsfrist", en: "Hearing deadline" }, also: ["frist", "hoering"] },
      { name: "dwellings", da: "boliger", en: "dwellings", type: "number", example: "120", meaning: { da: "Boliger til (+) eller fra (-)", en: "Dwellings added (+) or removed (-)" }, also: ["antal boliger"] },
    ],
  },
  {
    kind: "events", idFrom: { field: "title", headers: /^(titel|title|haendelse|event|hvad)$/, with: ["date"] }, da: "haendelser", en: "events", also: ["haendelse", "begivenheder", "event", "tidslinje"],
    meaning: { da: "Hvad der er sket på kendte dage og kan forklare eller bryde en kurve", en: "What happened on known days and may explain or break a curve" },
    fields: [
      { name: "id", da: "haendelse_id", en: "event_id", type: "id", required: true, example: "H1", meaning: { da: "Id", en: "Id" }, also: ["id"] },
      { name: "date", da: "dato", en: "date", type: "date", required: true, example: "30-06-2025", meaning: { da: "Dagen, det skete; et årstal alene er årets første dag", en: "The day it happened; a year alone is its first day" }, also: ["dag", "aar", "tidspunkt"] },
      { name: "kind", da: "slags", en: "kind", type: "word", required: true, example: "nedrivning", meaning: { da: "renovering, nedrivning, nye boliger, lov, fokus, grænse, metode eller andet", en: "renovation, demolition, newHomes, law, scope, boundary, method or other" }, also: ["type", "art"] },
      { name: "title", da: "titel", en: "title", type: "text", required: true, example: "Blok 4 revet ned", meaning: { da: "Hvad der skete, med byens egne ord", en: "What happened, in the town's own words" }, also: ["haendelse", "event", "navn", "hvad"] },
      { name: "level", da: "niveau", en: "level", type: "word", example: "område", meaning: { da: "opgang, bygning, afdeling, område, organisation, bydel eller kommune; tom = der hvor id'et findes", en: "stairwell, building, department, area, organisation, district or municipality; empty = wherever the id is found" } },
      { name: "place", da: "sted_id", en: "place_id", type: "id", example: "O01", meaning: { da: "Stedets id; tom = hele kommunen", en: "The place's id; empty = the whole municipality" }, also: ["sted", "place", "omraade_id", ...areaNames] },
      { name: "indicator", da: "indikator", en: "indicator", type: "text", example: "", meaning: { da: "Den ene indikator, det drejer sig om, fx når den tælles på en ny måde; tom = alle", en: "The one indicator it concerns, as where it is counted in a new way; empty = all" }, also: ["indikator_id", "indicator_id"] },
    ],
  },
  {
    kind: "pots", idFrom: { field: "name", headers: /pulje/, with: ["krPerYear"] }, da: "puljer", en: "pots", also: ["pulje", "finansiering", "pot", "budget", "midler"],
    meaning: { da: "Penge med vilkår", en: "Money with terms" },
    fields: [
      { name: "id", da: "pulje_id", en: "pot_id", type: "id", required: true, example: "LBF", meaning: { da: "Id", en: "Id" }, also: ["id"] },
      { name: "name", da: "navn", en: "name", type: "text", required: true, example: "Landsbyggefonden", meaning: { da: "Navn", en: "Name" }, also: ["pulje", "puljenavn", "titel"] },
      { name: "krPerYear", da: "kr_pr_aar", en: "kr_per_year", type: "number", required: true, example: "4.500.000", meaning: { da: "Kroner om året", en: "Kroner a year" }, also: ["kr", "beloeb", "kroner", "beloeb kr", "beloeb pr aar", "beloeb om aaret", "kr om aaret", "aarligt beloeb"] },
      { name: "maxShare", da: "hoejst_andel", en: "max_share", type: "share", example: "75 %", meaning: { da: "Højeste andel af planens udgift", en: "Largest share of the plan's cost" }, also: ["max andel", "maks andel", "andel"] },
      { name: "tenures", da: "ejerformer", en: "tenures", type: "list", example: "almen", meaning: { da: "Ejerformer, den må bruges til; tom eller alle = alle", en: "Tenures it may be used for; empty or all = any" }, also: ["ejerform", "gaelder for"] },
      { name: "organisations", da: "organisationer", en: "organisations", type: "list", example: "BO1+BO2", meaning: { da: "Organisationer, den må bruges til; tom = alle", en: "Organisations it may be used for; empty = any" }, also: ["organisation id", "organisation"] },
      ...validity,
    ],
  },
  {
    kind: "baseMap", da: "grundkort", en: "base_map", also: ["baggrundskort", "basemap", "kort"], geometry: "only",
    meaning: { da: "Det stille kort under tallene (GeoJSON)", en: "The quiet map under the data (GeoJSON)" },
    fields: [
      { name: "kind", da: "slags", en: "kind", type: "word", required: true, example: "vand", meaning: { da: "vand, grønt, by, vej, bane, vandløb eller stednavn", en: "water, green, urban, road, rail, stream or place" }, also: ["type", "klasse"] },
      { name: "name", da: "navn", en: "name", type: "text", example: "Fjorden", meaning: { da: "Navn", en: "Name" } },
    ],
  },
  {
    kind: "town", da: "kommune", en: "town", also: ["by", "municipality", "om data"],
    meaning: { da: "Om mappen: én række", en: "About the folder: one row" },
    fields: [
      { name: "name", da: "navn", en: "name", type: "text", required: true, example: "Fjordby Kommune", meaning: { da: "Kommunens navn", en: "The municipality's name" }, also: ["kommune", "kommunenavn", "town"] },
      { name: "synthetic", da: "syntetisk", en: "synthetic", type: "flag", example: "NEJ", meaning: { da: "JA, hvis tallene er opdigtede", en: "JA (yes) if the figures are invented" } },
      { name: "asOf", da: "dato", en: "as_of", type: "date", example: "01-01-2026", meaning: { da: "Dagen, tallene gælder; tom = nyeste periode", en: "The day the figures describe; empty = newest period" }, also: ["opgoerelsesdato", "pr dato"] },
      { name: "label", da: "udgave", en: "edition", type: "text", example: "2026", meaning: { da: "Hvad udgaven kaldes; tom = nyeste periode", en: "What the edition is called; empty = newest period" } },
      { name: "export", da: "eksport", en: "export", type: "word", example: "område", meaning: { da: "ingen, område eller alt: hvor langt tal må rejse ud; tom = område", en: "none, area or full: how far figures may travel out; empty = area" } },
      { name: "sources", da: "kilder", en: "sources", type: "list", example: "Kommunens udtræk 2026", meaning: { da: "Kilder; flere skilles med +; tom = filernes navne", en: "Sources; several separated by +; empty = the file names" }, also: ["kilde", "source"] },
    ],
  },
];
