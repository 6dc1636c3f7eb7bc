import type { RuleText } from "./rule-text.ts";

/** What can be said of the places, and of how they hang together. */
export const townRules = {
  "no-places": {
    severity: "error",
    message: { da: "Mappen har hverken områder eller opgange.", en: "The folder has neither areas nor stairwells." },
    fix: { da: "Udfyld omraader.csv eller opgange.csv.", en: "Fill in areas.csv or stairwells.csv." },
  },
  "town-name-missing": {
    severity: "note",
    message: { da: "Mappen siger ikke, hvilken kommune den er for.", en: "The folder does not say which municipality it is for." },
    fix: { da: "Skriv navnet i kommune.csv.", en: "Write the name in town.csv." },
  },
  "edition-date-guess": {
    severity: "note",
    message: { da: "Mappen siger ikke, hvilken dag tallene gælder; {used} er brugt.", en: "The folder does not say which day the figures describe; {used} was used." },
    fix: { da: "Skriv datoen i kommune.csv.", en: "Write the date in town.csv." },
  },
  "unknown-tenure": {
    severity: "warning",
    message: { da: "{n} rækker har en ukendt ejerform ({examples}); de læses som 'andet'.", en: "{n} rows have an unknown tenure ({examples}); they are read as 'other'." },
    fix: { da: "Brug almen, privat udlejning, andel, ejer eller andet, eller BBR's ejerforholdskode.", en: "Use social, privateRental, cooperative, ownerOccupied or other, or BBR's owner code." },
  },
  "unknown-area": {
    severity: "error",
    message: { da: "{n} rækker nævner et område, der ikke findes ({examples}).", en: "{n} rows name an area that does not exist ({examples})." },
    fix: { da: "Ret id'et, eller tilføj området i omraader.csv.", en: "Correct the id, or add the area to areas.csv." },
  },
  "unknown-area-mentioned": {
    severity: "warning",
    message: { da: "{n} rækker nævner et område, der ikke findes ({examples}); henvisningen er udeladt.", en: "{n} rows name an area that does not exist ({examples}); the reference was left out." },
    fix: { da: "Ret id'et, eller tilføj området i omraader.csv.", en: "Correct the id, or add the area to areas.csv." },
  },
  "unknown-department": {
    severity: "error",
    message: { da: "{n} rækker nævner en afdeling, der ikke findes ({examples}).", en: "{n} rows name a department that does not exist ({examples})." },
    fix: { da: "Ret id'et, eller tilføj afdelingen i afdelinger.csv.", en: "Correct the id, or add the department to departments.csv." },
  },
  "unknown-organisation": {
    severity: "error",
    message: { da: "{n} rækker nævner en organisation, der ikke findes ({examples}).", en: "{n} rows name an organisation that does not exist ({examples})." },
    fix: { da: "Ret id'et, eller tilføj organisationen i organisationer.csv.", en: "Correct the id, or add the organisation to organisations.csv." },
  },
  "unknown-district": {
    severity: "warning",
    message: { da: "{n} rækker nævner en bydel, der ikke findes ({examples}); henvisningen er udeladt.", en: "{n} rows name a district that does not exist ({examples}); the reference was left out." },
    fix: { da: "Ret id'et, eller tilføj bydelen i bydele.csv.", en: "Correct the id, or add the district to districts.csv." },
  },
  "unknown-building": {
    severity: "warning",
    message: { da: "{n} opgange ligger i en bygning, der ikke findes ({examples}); henvisningen er udeladt.", en: "{n} stairwells lie in a building that does not exist ({examples}); the reference was left out." },
    fix: { da: "Tilføj bygningen i bygninger.csv, eller ret id'et.", en: "Add the building to buildings.csv, or correct the id." },
  },
  "unknown-stairwell": {
    severity: "warning",
    message: { da: "{n} boliger ligger i en opgang, der ikke findes ({examples}); de tælles ikke med.", en: "{n} dwellings lie in a stairwell that does not exist ({examples}); they are not counted." },
    fix: { da: "Tilføj opgangen i opgange.csv, eller ret id'et.", en: "Add the stairwell to stairwells.csv, or correct the id." },
  },
  "unknown-place": {
    severity: "warning",
    message: { da: "{n} tal hører til et sted, der ikke findes ({examples}); de er udeladt.", en: "{n} figures belong to a place that does not exist ({examples}); they were left out." },
    fix: { da: "Ret id'et, eller tilføj stedet.", en: "Correct the id, or add the place." },
  },
  "unknown-event-place": {
    severity: "warning",
    message: { da: "{n} hændelser er sket på et sted, der ikke findes ({examples}); de er udeladt.", en: "{n} events happened at a place that does not exist ({examples}); they were left out." },
    fix: { da: "Ret id'et i haendelser.csv; lad det stå tomt, hvis det gælder hele kommunen.", en: "Correct the id in events.csv; leave it empty if it concerns the whole municipality." },
  },
  "event-without-date": {
    severity: "warning",
    message: { da: "{n} hændelser har ingen dag, der kan læses ({examples}); de er udeladt.", en: "{n} events have no day that can be read ({examples}); they were left out." },
    fix: { da: "Skriv dagen i haendelser.csv som 31-12-2026.", en: "Write the day in events.csv as 31-12-2026." },
  },
  "id-case": {
    severity: "warning",
    message: { da: "{n} henvisninger skriver id'et med andre store og små bogstaver ({examples}); de er koblet alligevel.", en: "{n} references write the id in other upper and lower case ({examples}); they were joined all the same." },
    fix: { da: "Skriv id'er ens, eller sæt \"idCase\" i kortlægningsfilen.", en: "Write ids alike, or set \"idCase\" in the mapping file." },
  },
  "id-zeros": {
    severity: "warning",
    message: { da: "{n} henvisninger mangler foranstillede nuller ({examples}); de er koblet alligevel.", en: "{n} references lack leading zeros ({examples}); they were joined all the same." },
    fix: { da: "Formatér kolonnen som tekst i Excel, før du skriver i den.", en: "Format the column as text in Excel before writing in it." },
  },
  "departments-missing": {
    severity: "warning",
    message: { da: "{n} opgange nævner afdelinger, men mappen har ingen afdelinger.csv; henvisningerne er udeladt.", en: "{n} stairwells name departments, but the folder has no departments.csv; the references were left out." },
    fix: { da: "Tilføj afdelinger.csv med afdeling_id, navn og organisation_id.", en: "Add departments.csv with department_id, name and organisation_id." },
  },
  "areas-from-rows": {
    severity: "warning",
    message: { da: "Mappen har ingen omraader.csv; {areas} områder er lavet af opgangenes omraade_id.", en: "The folder has no areas.csv; {areas} areas were made from the stairwells' area_id." },
    fix: { da: "Tilføj omraader.csv med navne.", en: "Add areas.csv with names." },
  },
  "organisations-from-rows": {
    severity: "note",
    message: { da: "Mappen har ingen organisationer.csv; {organisations} organisationer er lavet af afdelingernes organisation_id.", en: "The folder has no organisations.csv; {organisations} organisations were made from the departments' organisation_id." },
    fix: { da: "Tilføj organisationer.csv med navne.", en: "Add organisations.csv with names." },
  },
  "stairwells-from-dwellings": {
    severity: "note",
    message: { da: "Mappen har ingen opgange.csv; {stairwells} opgange er lavet af boligernes opgang_id.", en: "The folder has no stairwells.csv; {stairwells} stairwells were made from the dwellings' stairwell_id." },
    fix: { da: "Tilføj opgange.csv, hvis opgangene har ejerform, område eller punkt.", en: "Add stairwells.csv if the stairwells have tenure, area or point." },
  },
  "area-without-geometry": {
    severity: "warning",
    message: { da: "{n} områder har ingen flade ({examples}); de vises kun i tabel.", en: "{n} areas have no shape ({examples}); they are shown only in tables." },
    fix: { da: "Tilføj dem i omraader.geojson.", en: "Add them to areas.geojson." },
  },
  "stairwell-without-dwelling": {
    severity: "warning",
    message: { da: "{n} opgange har ingen boliger ({examples}).", en: "{n} stairwells have no dwellings ({examples})." },
    fix: { da: "Se efter, om de er erhverv eller nedlagt, og slet dem i så fald.", en: "See whether they are commercial or closed, and delete them if so." },
  },
  "stairwell-unknown-figure": {
    severity: "warning",
    message: { da: "{n} opgange mangler '{column}', eller tallet er skjult; de regnes som 0 ({examples}).", en: "{n} stairwells lack '{column}', or it is hidden; they count as 0 ({examples})." },
    fix: { da: "Udfyld tallet, hvis det kendes.", en: "Fill in the number if it is known." },
  },
  "residents-without-dwelling": {
    severity: "warning",
    message: { da: "{n} opgange har beboere, men ingen boliger ({examples}).", en: "{n} stairwells have residents but no dwellings ({examples})." },
    fix: { da: "Ret antallet af boliger eller beboere.", en: "Correct the number of dwellings or residents." },
  },
  "households-over-dwellings": {
    severity: "warning",
    message: { da: "{n} opgange har flere husstande end boliger ({examples}).", en: "{n} stairwells have more households than dwellings ({examples})." },
    fix: { da: "Ret tallene; flere husstande i én bolig tælles som én beboet bolig.", en: "Correct the numbers; several households in one dwelling are one occupied dwelling." },
  },
  "dwelling-count-differs": {
    severity: "warning",
    message: { da: "{n} opgange har et andet antal boliger, end der står i boligtabellen ({examples}).", en: "{n} stairwells have another number of dwellings than the dwellings table ({examples})." },
    fix: { da: "Ret den tabel, der er forkert; opgangens tal er brugt.", en: "Correct the table that is wrong; the stairwell's number was used." },
  },
  "stairwell-shared": {
    severity: "note",
    message: { da: "{n} opgange hører til flere afdelinger ({examples}); den første tæller dem.", en: "{n} stairwells belong to several departments ({examples}); the first counts them." },
    fix: { da: "Intet at gøre.", en: "Nothing to do." },
  },
  "joined-by-name": {
    severity: "note",
    message: { da: "{n} henvisninger er skrevet som stedets navn i stedet for dets id ({examples}); de er koblet alligevel.", en: "{n} references are written as the place's name instead of its id ({examples}); they were joined all the same." },
    fix: { da: "Intet at gøre, hvis koblingen er rigtig; id'er er sikrere, når navne skifter.", en: "Nothing to do if the join is right; ids are safer when names change." },
  },
  "tenure-from-area": {
    severity: "note",
    message: { da: "{n} opgange har ingen ejerform og fik deres områdes ({examples}).", en: "{n} stairwells have no tenure and were given their area's ({examples})." },
    fix: { da: "Tilføj kolonnen ejerform, hvis nogle opgange har en anden end området.", en: "Add the tenure column if some stairwells differ from their area." },
  },
  "validity-reversed": {
    severity: "error",
    message: { da: "{n} rækker slutter, før de begynder ({examples}).", en: "{n} rows end before they begin ({examples})." },
    fix: { da: "Byt om på gyldig_fra og gyldig_til.", en: "Exchange valid_from and valid_to." },
  },
  "place-ended": {
    severity: "note",
    message: { da: "{n} rækker er udløbet før {asOf} ({examples}).", en: "{n} rows ended before {asOf} ({examples})." },
    fix: { da: "Slet dem, hvis de ikke længere findes.", en: "Delete them if they no longer exist." },
  },
  "date-in-future": {
    severity: "warning",
    message: { da: "{n} datoer ligger efter i dag ({examples}).", en: "{n} dates lie after today ({examples})." },
    fix: { da: "Ret årstallet, hvis det er en slåfejl.", en: "Correct the year if it is a slip." },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
