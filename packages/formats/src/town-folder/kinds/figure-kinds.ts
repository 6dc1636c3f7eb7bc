import type { KindSpec } from "./kind-spec.ts";
import { areaNames } from "./place-kinds.ts";

export const figureKinds: readonly KindSpec[] = [
  {
    kind: "observations", da: "observationer", en: "observations", also: ["tal", "indikatorvaerdier", "noegletal", "data", "figures", "observation", "statistik", "sociale data"],
    meaning: { da: "Tal for steder: én række pr. indikator, sted og periode (langt), eller én række pr. sted med en kolonne pr. indikator (bredt)", en: "Figures for places: one row per indicator, place and period (long), or one row per place with a column per indicator (wide)" },
    fields: [
      { name: "indicator", da: "indikator", en: "indicator", type: "text", example: "outsideWork", meaning: { da: "Indikatorens id eller navn", en: "The indicator's id or name" }, also: ["indikator id", "indikatorid", "noegletal", "maal", "variabel", "parameter"] },
      { name: "level", da: "niveau", en: "level", type: "word", example: "opgang", meaning: { da: "opgang, bygning, afdeling, område, organisation, bydel eller kommune; tom = der hvor id'et findes", en: "stairwell, building, department, area, organisation, district or municipality; empty = wherever the id is found" }, also: ["stedtype", "type", "enhedstype", "place level"] },
      { name: "place", da: "sted_id", en: "place_id", type: "id", example: "OP0001", meaning: { da: "Stedets id; i stedet kan kolonnen hedde opgang_id, omraade_id, afdeling_id osv.", en: "The place's id; the column may instead be called stairwell_id, area_id, department_id and so on" }, also: ["sted", "place", "stedid", "enhed", "enhed id"] },
      { name: "period", da: "periode", en: "period", type: "period", example: "2026", meaning: { da: "År eller dato; et kvartal bliver til sin første dag", en: "Year or date; a quarter becomes its first day" }, also: ["aar", "year", "dato", "date", "opgoerelsesdato", "udtraeksdato", "udtraek dato", "tid", "kvartal"] },
      { name: "count", da: "antal", en: "count", type: "count", example: "3", meaning: { da: "Antal i gruppen; skjult = *, tom = mangler, 0 = nul", en: "Number in the group; hidden = *, empty = missing, 0 = zero" }, also: ["vaerdi", "value", "taeller", "n", "numerator"] },
      { name: "base", da: "ud_af", en: "base", type: "count", example: "9", meaning: { da: "Antal i alt, gruppen er en del af", en: "Number in all that the group is part of" }, also: ["antal samlet", "i alt", "ialt", "grundlag", "naevner", "total", "denominator", "antal i alt", "basis"] },
      { name: "share", da: "andel", en: "share", type: "share", example: "33,3 %", meaning: { da: "Andelen; bruges til kontrol, eller til at regne antallet, hvor det mangler", en: "The share; checks the count, or gives it where it is absent" }, also: ["procent", "pct", "percent", "andel pct", "rate"] },
    ],
  },
  {
    kind: "indicators", da: "indikatorer", en: "indicators", also: ["indikator", "indicator", "definitioner"],
    meaning: { da: "Egne indikatorer; de kendte står i kataloget", en: "Own indicators; the known ones are in the catalogue" },
    fields: [
      { name: "id", da: "indikator_id", en: "indicator_id", type: "id", required: true, example: "utryghed", meaning: { da: "Indikatorens id", en: "The indicator's id" }, also: ["id", "indikator"] },
      { name: "titleDa", da: "titel", en: "title_da", type: "text", required: true, example: "Utrygge om aftenen", meaning: { da: "Titel på dansk", en: "Title in Danish" }, also: ["titel da", "navn", "title"] },
      { name: "titleEn", da: "titel_en", en: "title_en", type: "text", example: "Feel unsafe at night", meaning: { da: "Titel på engelsk; tom = den danske", en: "Title in English; empty = the Danish one" } },
      { name: "numeratorDa", da: "taeller", en: "numerator_da", type: "text", example: "Beboere, der svarer ja", meaning: { da: "Hvem der tælles", en: "Who is counted" } },
      { name: "numeratorEn", da: "taeller_en", en: "numerator_en", type: "text", example: "", meaning: { da: "Det samme på engelsk", en: "The same in English" } },
      { name: "denominatorDa", da: "naevner", en: "denominator_da", type: "text", example: "Beboere, der har svaret", meaning: { da: "Ud af hvem", en: "Out of whom" } },
      { name: "denominatorEn", da: "naevner_en", en: "denominator_en", type: "text", example: "", meaning: { da: "Det samme på engelsk", en: "The same in English" } },
      { name: "unit", da: "enhed", en: "unit", type: "word", required: true, example: "personer", meaning: { da: "personer, husstande eller boliger", en: "persons, households or dwellings" } },
      { name: "direction", da: "retning", en: "direction", type: "word", example: "behov", meaning: { da: "behov = højere er mere behov; modsat = lavere er mere behov; baggrund = vises kun", en: "higherIsNeed, lowerIsNeed or context" } },
      { name: "source", da: "kilde", en: "source", type: "text", example: "Tryghedsmåling 2026", meaning: { da: "Kilde", en: "Source" } },
      { name: "purposeDa", da: "formaal", en: "purpose_da", type: "text", example: "", meaning: { da: "Hvad den bruges til", en: "What it is for" } },
      { name: "purposeEn", da: "formaal_en", en: "purpose_en", type: "text", example: "", meaning: { da: "Det samme på engelsk", en: "The same in English" } },
      { name: "validFrom", da: "gyldig_fra", en: "valid_from", type: "date", example: "01-01-2026", meaning: { da: "Første dag, definitionen gælder", en: "First day the definition holds" } },
      { name: "validTo", da: "gyldig_til", en: "valid_to", type: "date", example: "", meaning: { da: "Sidste dag, definitionen gælder", en: "Last day the definition holds" } },
      { name: "origin", da: "oprindelse", en: "origin", type: "flag", example: "", meaning: { da: "JA, hvis den handler om etnisk oprindelse; den kan da aldrig udpege noget", en: "JA (yes) if it is about ethnic origin; it then never selects anything" } },
    ],
  },
  {
    kind: "flows", da: "flytninger", en: "moves", also: ["flytning", "flows", "flyttemoenstre", "flyttestroemme"],
    meaning: { da: "Husstande, der flyttede mellem områder i et år", en: "Households that moved between areas in a year" },
    fields: [
      { name: "from", da: "fra_omraade", en: "from_area", type: "id", example: "O01", meaning: { da: "Fra område; tom = resten af byen eller udefra", en: "From area; empty = the rest of the town or elsewhere" }, also: ["fra", "from", "fra id", "fraflytningsomraade"] },
      { name: "to", da: "til_omraade", en: "to_area", type: "id", example: "O02", meaning: { da: "Til område; tom = resten af byen eller ud af den", en: "To area; empty = the rest of the town or elsewhere" }, also: ["til", "to", "til id", "tilflytningsomraade"] },
      { name: "year", da: "aar", en: "year", type: "period", required: true, example: "2026", meaning: { da: "År", en: "Year" }, also: ["periode", "dato"] },
      { name: "households", da: "husstande", en: "households", type: "count", required: true, example: "31", meaning: { da: "Antal husstande", en: "Number of households" }, also: ["antal", "antal husstande", "count", "flytninger"] },
      { name: "reason", da: "grund", en: "reason", type: "word", example: "almindelig", meaning: { da: "almindelig eller renovering (også nedrivning)", en: "ordinary or renovation (demolition too)" }, also: ["aarsag", "flytteaarsag"] },
    ],
  },
  {
    kind: "staffToday", da: "medarbejdere", en: "staff", also: ["bemanding", "personale", "medarbejder", "staff today", "aarsvaerk"],
    meaning: { da: "Hvor dagens medarbejdere arbejder", en: "Where today's staff works" },
    fields: [
      { name: "area", da: "omraade_id", en: "area_id", type: "id", required: true, example: "O01", meaning: { da: "Området", en: "The area" }, also: areaNames },
      { name: "fte", da: "aarsvaerk", en: "fte", type: "number", required: true, example: "2,5", meaning: { da: "Årsværk (fuldtidsstillinger)", en: "Full-time equivalents (årsværk)" }, also: ["antal aarsvaerk", "stillinger", "fuldtid", "normering"] },
    ],
  },
];
