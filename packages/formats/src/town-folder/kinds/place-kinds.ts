import type { FieldSpec, KindSpec } from "./kind-spec.ts";

const validity: readonly FieldSpec[] = [
  { name: "validFrom", da: "gyldig_fra", en: "valid_from", type: "date", example: "01-01-2020", meaning: { da: "Første dag, det gælder; tom = altid", en: "First day it holds; empty = always" }, also: ["gaelder fra", "fra dato", "start", "virkning fra", "oprettet"] },
  { name: "validTo", da: "gyldig_til", en: "valid_to", type: "date", example: "", meaning: { da: "Sidste dag, det gælder; tom = stadig", en: "Last day it holds; empty = still" }, also: ["gaelder til", "til dato", "slut", "virkning til", "nedlagt"] },
];

const point: readonly FieldSpec[] = [
  { name: "x", da: "x_m", en: "x_m", type: "coordinate", example: "574321,5", meaning: { da: "Øst-koordinat i meter, EPSG:25832", en: "Easting in metres, EPSG:25832" }, also: ["x", "xkoordinat", "x koordinat", "oest", "east", "easting", "etrs89 oest", "utm x", "x 25832", "lon", "longitude", "laengdegrad", "wgs84 laengde", "lng"] },
  { name: "y", da: "y_m", en: "y_m", type: "coordinate", example: "6223456,0", meaning: { da: "Nord-koordinat i meter, EPSG:25832", en: "Northing in metres, EPSG:25832" }, also: ["y", "ykoordinat", "y koordinat", "nord", "north", "northing", "etrs89 nord", "utm y", "y 25832", "lat", "latitude", "breddegrad", "wgs84 bredde"] },
  { name: "point", da: "punkt", en: "point", type: "text", example: "", meaning: { da: "Punkt som WKT i stedet for x og y: POINT (574321.5 6223456)", en: "Point as WKT instead of x and y: POINT (574321.5 6223456)" }, also: ["koordinat", "koordinater", "geometri", "wkt", "geom", "byg404koordinat"] },
];

const tenure: FieldSpec = { name: "tenure", da: "ejerform", en: "tenure", type: "tenure", example: "almen", meaning: { da: "almen, privat udlejning, andel, ejer, andet (kun områder: blandet), eller BBR's ejerforholdskode", en: "social, privateRental, cooperative, ownerOccupied, other (areas only: mixed), or BBR's owner code" }, also: ["ejerforhold", "ejerforholdskode", "ejertype", "ejendommens ejerforholdskode", "boligtype", "ejerkategori", "owner", "ownership"] };

const residentNames = ["beb ialt", "antal beboere", "beboere ialt", "beboere i alt", "indbyggere", "antal indbyggere", "befolkning", "antal personer", "personer", "personer i alt", "population", "antal borgere", "folketal", "beboertal"];
const dwellingNames = ["antal boliger", "boliger ialt", "boliger i alt", "bol ialt", "lejemaal", "antal lejemaal", "antal bolig", "boligenheder", "antal boligenheder", "homes", "units"];
const districtNames = ["bydel", "distrikt", "distrikt id", "kvarter", "skoledistrikt", "district"];
/** What people call the id of an area, wherever it stands. */
export const areaNames: readonly string[] = ["omraade", "omr nr", "omr", "boligomraade", "boligomraade nr", "boligomraade id", "omr id", "omraadeid", "omraade nr", "omraadenr", "omraadenummer", "area", "kvarter id"];
const periodField: FieldSpec = { name: "period", da: "periode", en: "period", type: "period", example: "2026", meaning: { da: "År eller dato, tallene gælder; den nyeste række bruges", en: "Year or date of the figures; the newest row is used" }, also: ["aar", "year", "dato", "date", "opgoerelsesdato", "udtraeksdato", "udtraek dato", "tid", "opgjort", "pr dato"] };

export const placeKinds: readonly KindSpec[] = [
  {
    kind: "areas", da: "omraader", en: "areas", also: ["boligomraader", "omraade", "boligomraade", "area", "karre", "karreer", "housing areas"], geometry: "optional",
    meaning: { da: "Boligområder, uanset ejerform", en: "Housing areas of any tenure" },
    fields: [
      { name: "id", da: "omraade_id", en: "area_id", type: "id", required: true, example: "O01", meaning: { da: "Områdets id, entydigt", en: "The area's id, unique" }, also: ["id", "kode", "nr", ...areaNames] },
      { name: "name", da: "navn", en: "name", type: "text", example: "Egeparken", meaning: { da: "Områdets navn; tom = id'et", en: "The area's name; empty = the id" }, also: ["omraadenavn", "omraade navn", "boligomraadenavn", "betegnelse", "titel"] },
      tenure,
      { name: "district", da: "bydel_id", en: "district_id", type: "id", example: "B1", meaning: { da: "Bydelen, området ligger i", en: "The district it lies in" }, also: districtNames },
      { name: "dwellings", da: "boliger", en: "dwellings", type: "count", example: "412", meaning: { da: "Antal boliger; bruges, hvor mappen ingen opgange har", en: "Number of dwellings; used where the folder has no stairwells" }, also: dwellingNames },
      { name: "residents", da: "beboere", en: "residents", type: "count", example: "873", meaning: { da: "Antal beboere; bruges, hvor mappen ingen opgange har", en: "Number of residents; used where the folder has no stairwells" }, also: residentNames },
      { name: "statuses", da: "lister", en: "lists", type: "list", example: "udsat 2024-12-01", meaning: { da: "Officielle lister med dato: udsat, forebyggelse, parallelsamfund, omdannelse, risiko; flere skilles med +", en: "Published lists with date: vulnerable, prevention, parallelSociety, transformation, risk; several separated by +" }, also: ["status", "listestatus"] },
      periodField,
      ...validity,
    ],
  },
  {
    kind: "stairwells", idFrom: { field: "label", headers: /adr|vejnavn/, with: ["dwellings", "residents"] }, da: "opgange", en: "stairwells", also: ["opgang", "stairwell", "entrances", "opgangsdata", "opgangsliste"],
    meaning: { da: "Opgange: én gadedør med sine boliger", en: "Stairwells (opgange): one street door with its dwellings" },
    fields: [
      { name: "id", da: "opgang_id", en: "stairwell_id", type: "id", required: true, example: "OP0001", meaning: { da: "Opgangens id, gerne husnummerets UUID i DAR", en: "The stairwell's id, preferably the house number's UUID in DAR" }, also: ["id", "opgang", "opgangid", "opgangsid", "opgang nr", "opgangsnr", "husnummer id", "adgangsadresseid", "adgangsadresse id", "stairwell"] },
      { name: "label", da: "adresse", en: "address", type: "text", example: "Vangen 2", meaning: { da: "Adresse, som folk kender den", en: "Address as people know it" }, also: ["opgangsadresse", "adressebetegnelse", "vejnavn og husnr", "label", "navn", "betegnelse"] },
      tenure,
      { name: "departments", da: "afdeling_id", en: "department_id", type: "list", example: "A12", meaning: { da: "Boligafdeling; to skilles med +, og den første tæller opgangen", en: "Housing department; two are separated by +, and the first counts the stairwell" }, also: ["afdeling", "boligafdeling", "afdelingsnr", "afdelingsnummer", "afd", "afd nr", "department", "afdelinger"] },
      { name: "area", da: "omraade_id", en: "area_id", type: "id", example: "O01", meaning: { da: "Boligområdet; tom = uden for områderne", en: "Its housing area; empty = outside the areas" }, also: areaNames },
      { name: "district", da: "bydel_id", en: "district_id", type: "id", example: "B1", meaning: { da: "Bydelen", en: "Its district" }, also: districtNames },
      { name: "building", da: "bygning_id", en: "building_id", type: "id", example: "BY77", meaning: { da: "Bygningen", en: "Its building" }, also: ["bygning", "bygningsid", "bbr bygning", "building"] },
      { name: "dwellings", da: "boliger", en: "dwellings", type: "count", example: "8", meaning: { da: "Antal boliger; tom = tælles i boliger.csv", en: "Number of dwellings; empty = counted in the dwellings table" }, also: dwellingNames },
      { name: "households", da: "husstande", en: "households", type: "count", example: "8", meaning: { da: "Beboede boliger; tom = som boliger", en: "Occupied dwellings; empty = as dwellings" }, also: ["antal husstande", "husstande i alt", "hustande", "beboede boliger"] },
      { name: "residents", da: "beboere", en: "residents", type: "count", example: "14", meaning: { da: "Antal beboere", en: "Number of residents" }, also: residentNames },
      ...point, periodField, ...validity,
    ],
  },
  {
    kind: "dwellings", da: "boliger", en: "dwellings", also: ["bolig", "lejemaal", "lejemaalsliste", "enheder", "boligenheder", "units", "boligliste"],
    meaning: { da: "Boliger, én række pr. bolig; ingen personer", en: "Dwellings, one row each; no persons" },
    fields: [
      { name: "stairwell", da: "opgang_id", en: "stairwell_id", type: "id", required: true, example: "OP0001", meaning: { da: "Opgangen, boligen ligger i", en: "The stairwell it lies in" }, also: ["opgang", "opgangid", "opgangsid", "opgang nr", "husnummer id", "adgangsadresseid", "adgangsadresse id", "stairwell"] },
      { name: "id", da: "bolig_id", en: "dwelling_id", type: "id", example: "L000001", meaning: { da: "Boligens id; bruges kun til at finde dubletter", en: "The dwelling's id; only used to find duplicates" }, also: ["bolig", "boligid", "lejemaalsnr", "lejemaal nr", "enhed id", "enheds id", "adresse id", "dwelling"] },
      { name: "areaM2", da: "areal_m2", en: "area_m2", type: "number", example: "74", meaning: { da: "Boligareal i m²", en: "Dwelling area in m²" }, also: ["areal", "m2", "kvm", "boligareal", "bruttoareal", "areal til beboelse", "boligkvm", "stoerrelse", "kvadratmeter"] },
      { name: "rooms", da: "vaerelser", en: "rooms", type: "number", example: "3", meaning: { da: "Antal værelser", en: "Number of rooms" }, also: ["antal vaerelser", "rum", "antal rum", "vaer"] },
      { name: "label", da: "adresse", en: "address", type: "text", example: "", meaning: { da: "Opgangens adresse; bruges, hvor mappen ingen opgange.csv har", en: "The stairwell's address; used where the folder has no stairwells table" }, also: ["opgangsadresse", "adressebetegnelse"] },
      tenure,
      { name: "departments", da: "afdeling_id", en: "department_id", type: "list", example: "", meaning: { da: "Som i opgange.csv; bruges, hvor den mangler", en: "As in the stairwells table; used where that is absent" }, also: ["afdeling", "boligafdeling", "afdelingsnr", "afd", "afd nr", "department"] },
      { name: "area", da: "omraade_id", en: "area_id", type: "id", example: "", meaning: { da: "Som i opgange.csv; bruges, hvor den mangler", en: "As in the stairwells table; used where that is absent" }, also: areaNames },
    ],
  },
  {
    kind: "buildings", da: "bygninger", en: "buildings", also: ["bygning", "building", "bbr bygning"],
    meaning: { da: "Bygninger", en: "Buildings" },
    fields: [
      { name: "id", da: "bygning_id", en: "building_id", type: "id", required: true, example: "BY77", meaning: { da: "Bygningens id", en: "The building's id" }, also: ["id", "bygning", "bygningsid", "bbruuid", "id lokalid", "building"] },
      { name: "label", da: "betegnelse", en: "label", type: "text", example: "Blok 3", meaning: { da: "Navn for folk", en: "Name for people" }, also: ["navn", "name", "adresse"] },
      ...point,
    ],
  },
  {
    kind: "departments", da: "afdelinger", en: "departments", also: ["afdeling", "boligafdelinger", "department"],
    meaning: { da: "Boligafdelinger: økonomiske enheder i en boligorganisation", en: "Housing departments (boligafdelinger): economic units of an organisation" },
    fields: [
      { name: "id", da: "afdeling_id", en: "department_id", type: "id", required: true, example: "A12", meaning: { da: "Afdelingens id", en: "The department's id" }, also: ["id", "afdeling", "afdelingsnr", "afdelingsnummer", "afd", "afd nr", "nr", "boligafdeling", "department"] },
      { name: "name", da: "navn", en: "name", type: "text", example: "Afdeling 12 Egeparken", meaning: { da: "Afdelingens navn", en: "The department's name" }, also: ["afdelingsnavn", "afdeling navn", "betegnelse"] },
      { name: "organisation", da: "organisation_id", en: "organisation_id", type: "id", required: true, example: "BO1", meaning: { da: "Boligorganisationen", en: "Its housing organisation" }, also: ["organisation", "boligorganisation", "boligorganisation id", "selskab", "boligselskab", "org id", "org", "organisationsnr"] },
      ...validity,
    ],
  },
  {
    kind: "organisations", da: "organisationer", en: "organisations", also: ["boligorganisationer", "organisation", "boligorganisation", "selskaber", "boligselskaber"],
    meaning: { da: "Almene boligorganisationer", en: "Social housing organisations" },
    fields: [
      { name: "id", da: "organisation_id", en: "organisation_id", type: "id", required: true, example: "BO1", meaning: { da: "Organisationens id", en: "The organisation's id" }, also: ["id", "organisation", "boligorganisation", "boligorganisation id", "org id", "org", "nr", "organisationsnr"] },
      { name: "name", da: "navn", en: "name", type: "text", example: "Boligforeningen Fjord", meaning: { da: "Organisationens navn", en: "The organisation's name" }, also: ["organisationsnavn", "boligorganisation navn", "selskabsnavn", "betegnelse"] },
    ],
  },
  {
    kind: "districts", da: "bydele", en: "districts", also: ["bydel", "distrikter", "district", "kvarterer"], geometry: "optional",
    meaning: { da: "Bydele eller andre større distrikter", en: "City districts or other larger divisions" },
    fields: [
      { name: "id", da: "bydel_id", en: "district_id", type: "id", required: true, example: "B1", meaning: { da: "Bydelens id", en: "The district's id" }, also: ["id", "bydel", "bydel nr", "distrikt id", "nr", "district"] },
      { name: "name", da: "navn", en: "name", type: "text", example: "Nordbyen", meaning: { da: "Bydelens navn", en: "The district's name" }, also: ["bydelsnavn", "bydel navn", "distriktsnavn", "betegnelse"] },
    ],
  },
];
