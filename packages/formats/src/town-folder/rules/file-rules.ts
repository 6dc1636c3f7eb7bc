import type { RuleText } from "./rule-text.ts";

/** What can be said of a file before its table is understood. */
export const fileRules = {
  "folder-empty": {
    severity: "error",
    message: { da: "Mappen har ingen tabeller, der kan læses.", en: "The folder has no tables that can be read." },
    fix: { da: "Læg omraader.csv og opgange.csv i mappen; skabeloner fås med 'byfokus init'.", en: "Put areas.csv and stairwells.csv into the folder; 'byfokus init' gives templates." },
  },
  "folder-too-large": {
    severity: "error",
    message: { da: "Mappen fylder {megabytes} MB; grænsen er {limit} MB.", en: "The folder holds {megabytes} MB; the limit is {limit} MB." },
    fix: { da: "Fjern filer, der ikke hører til, eller del mappen.", en: "Remove files that do not belong, or split the folder." },
  },
  "file-too-large": {
    severity: "error",
    message: { da: "Filen fylder {megabytes} MB; grænsen er {limit} MB.", en: "The file holds {megabytes} MB; the limit is {limit} MB." },
    fix: { da: "Del filen i flere med samme kolonner.", en: "Split it into several files with the same columns." },
  },
  "file-empty": {
    severity: "warning",
    message: { da: "Filen er tom.", en: "The file is empty." },
    fix: { da: "Slet filen, eller hent den igen.", en: "Delete the file or fetch it again." },
  },
  "file-unreadable": {
    severity: "error",
    message: { da: "Filen kan ikke læses: den er beskadiget, eller den er noget andet, end dens endelse siger.", en: "The file cannot be read: it is damaged, or something else than its ending says." },
    fix: { da: "Hent den igen fra kilden, eller gem den igen som CSV, XLSX eller GeoJSON.", en: "Fetch it from its source again, or save it again as CSV, XLSX or GeoJSON." },
  },
  "file-ignored": {
    severity: "note",
    message: { da: "{n} fil(er) er ikke brugt: {examples}.", en: "{n} file(s) are not used: {examples}." },
    fix: { da: "Intet at gøre, hvis de ikke skulle med.", en: "Nothing to do if they were not meant to be read." },
  },
  "old-excel": {
    severity: "error",
    message: { da: "Filen er i det gamle Excel-format (.xls).", en: "The file is in the old Excel format (.xls)." },
    fix: { da: "Åbn den i Excel, og gem som .xlsx.", en: "Open it in Excel and save as .xlsx." },
  },
  "workbook-broken": {
    severity: "error",
    message: { da: "Projektmappen er beskadiget eller er ikke en .xlsx-fil.", en: "The workbook is damaged or is no .xlsx file." },
    fix: { da: "Åbn den i Excel, og gem den igen som .xlsx.", en: "Open it in Excel and save it again as .xlsx." },
  },
  "workbook-too-large": {
    severity: "error",
    message: { da: "Projektmappen fylder mere end {limit} MB, når den pakkes ud.", en: "The workbook holds more than {limit} MB when unpacked." },
    fix: { da: "Gem arket som CSV.", en: "Save the sheet as CSV." },
  },
  "too-many-rows": {
    severity: "error",
    message: { da: "Tabellen har flere end {limit} rækker.", en: "The table has more than {limit} rows." },
    fix: { da: "Del den i flere filer med samme kolonner.", en: "Split it into several files with the same columns." },
  },
  "too-many-columns": {
    severity: "error",
    message: { da: "Tabellen har {columns} kolonner; grænsen er {limit}.", en: "The table has {columns} columns; the limit is {limit}." },
    fix: { da: "Behold kun de kolonner, der bruges.", en: "Keep only the columns that are used." },
  },
  "cell-too-long": {
    severity: "error",
    message: { da: "En celle er længere end {limit} tegn.", en: "A cell is longer than {limit} characters." },
    fix: { da: "Fjern kolonnen, eller se efter et manglende anførselstegn.", en: "Remove the column, or look for a missing quotation mark." },
  },
  "encoding-damaged": {
    severity: "warning",
    message: { da: "Æ, ø og å er ødelagt i filen (for eksempel Ã¸).", en: "Æ, ø and å are damaged in the file (such as Ã¸)." },
    fix: { da: "Hent filen igen fra kilden, og gem den som CSV UTF-8.", en: "Fetch the file from its source again and save it as CSV UTF-8." },
  },
  "open-quote": {
    severity: "error",
    message: { da: "Et anførselstegn bliver ikke lukket, så resten af filen læses som én celle.", en: "A quotation mark is never closed, so the rest of the file reads as one cell." },
    fix: { da: "Søg efter det enlige anførselstegn, og slet det.", en: "Find the lone quotation mark and delete it." },
  },
  "json-broken": {
    severity: "error",
    message: { da: "Filen er ikke gyldig JSON.", en: "The file is not valid JSON." },
    fix: { da: "Hent eller eksportér den igen; NaN og afsluttende kommaer er ikke JSON.", en: "Fetch or export it again; NaN and trailing commas are not JSON." },
  },
  "json-line-broken": {
    severity: "warning",
    message: { da: "{n} linjer er ikke gyldig JSON og er sprunget over.", en: "{n} lines are not valid JSON and were passed over." },
    fix: { da: "Skriv ét helt JSON-objekt på hver linje.", en: "Write one whole JSON object on each line." },
  },
  "json-not-table": {
    severity: "warning",
    message: { da: "JSON-filen er hverken en liste af objekter eller GeoJSON.", en: "The JSON file is neither a list of objects nor GeoJSON." },
    fix: { da: "Gem den som en liste af objekter med samme nøgler.", en: "Save it as a list of objects with the same keys." },
  },
  "record-not-object": {
    severity: "warning",
    message: { da: "{n} poster er ikke objekter og er sprunget over.", en: "{n} records are not objects and were passed over." },
    fix: { da: "Skriv hver post som et objekt med nøgler og værdier.", en: "Write each record as an object with keys and values." },
  },
  "axes-swapped": {
    severity: "error",
    message: { da: "Koordinaterne står i forkert rækkefølge (nord før øst): {examples}.", en: "The coordinates are in the wrong order (north before east): {examples}." },
    fix: { da: "Byt om på x og y; øst (længdegrad) står først.", en: "Exchange x and y; east (longitude) comes first." },
  },
  "crs-unknown": {
    severity: "error",
    message: { da: "Koordinatsystemet kan ikke genkendes: {examples}.", en: "The coordinate system is not recognised: {examples}." },
    fix: { da: "Gem filen i EPSG:25832 (UTM zone 32N) eller WGS 84.", en: "Save the file in EPSG:25832 (UTM zone 32N) or WGS 84." },
  },
  "crs-disagrees": {
    severity: "warning",
    message: { da: "Filen kalder sit koordinatsystem {stated}, men tallene er {used}, som er brugt.", en: "The file names its coordinate system {stated}, but the numbers are {used}, which was used." },
    fix: { da: "Ret filens crs-felt.", en: "Correct the file's crs member." },
  },
  "geometry-broken": {
    severity: "error",
    message: { da: "{n} former har tal, der mangler, ikke er tal eller er for få.", en: "{n} shapes have numbers that are missing, not numbers, or too few." },
    fix: { da: "Reparér geometrien i QGIS (Fix geometries), og gem igen.", en: "Repair the geometry in QGIS (Fix geometries) and save again." },
  },
  "geometry-unclosed": {
    severity: "warning",
    message: { da: "{n} flader er ikke lukket; de er lukket automatisk.", en: "{n} rings are not closed; they were closed." },
    fix: { da: "Se efter på kortet, om fladerne er rigtige; reparér dem ellers i QGIS (Fix geometries).", en: "Look at the map; where it is wrong, repair the rings in QGIS (Fix geometries)." },
  },
  "geometry-too-deep": {
    severity: "error",
    message: { da: "{n} former ligger for dybt inde i hinanden.", en: "{n} shapes lie too deep inside one another." },
    fix: { da: "Gem laget som almindelige flader.", en: "Save the layer as plain polygons." },
  },
  "too-many-vertices": {
    severity: "error",
    message: { da: "Filen har flere end {limit} hjørnepunkter.", en: "The file has more than {limit} corner points." },
    fix: { da: "Forenkl fladerne (Simplify) til 1 meter.", en: "Simplify the shapes to 1 metre." },
  },
  "mapping-invalid": {
    severity: "error",
    message: { da: "Kortlægningsfilen har en fejl ved {path}: {problemDa}.", en: "The mapping file is wrong at {path}: {problemEn}." },
    fix: { da: "{fixDa}", en: "{fixEn}" },
  },
  "mapping-no-file": {
    severity: "error",
    message: { da: "Kortlægningsfilen nævner '{path}', men ingen fil passer.", en: "The mapping file names '{path}', but no file matches." },
    fix: { da: "Ret navnet i kortlægningsfilen, eller læg filen i mappen.", en: "Correct the name in the mapping file, or add the file." },
  },
  "mapping-no-column": {
    severity: "error",
    message: { da: "Kortlægningsfilen nævner kolonnen '{column}', som tabellen ikke har. Den har: {headers}.", en: "The mapping file names the column '{column}', which the table lacks. It has: {headers}." },
    fix: { da: "Ret kolonnens navn i kortlægningsfilen.", en: "Correct the column's name in the mapping file." },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
