/** What the command line itself says; every other word comes from the library. */
export interface CliText {
  readonly synthetic: string;
  readonly stairwellNote: string;
  readonly coverageNote: string;
  readonly savedPlan: (id: string) => string;
  readonly planOfOtherEdition: string;
  readonly fix: string;
  readonly columns: readonly [header: string, field: string, how: string];
  readonly unknownScenario: (known: string, word: string) => string;
  readonly folderUnreadable: (directory: string) => string;
  readonly folderNotEmpty: (directory: string, count: number) => string;
  readonly unknownCommand: (word: string, near: string | undefined) => string;
  readonly mayNotLeave: (label: string) => string;
  readonly openAt: (url: string) => string;
  readonly demoTown: string;
  readonly nextInit: (directory: string) => string;
  readonly nextDemo: (directory: string) => string;
  readonly cause: string;
  readonly dataNotValid: (directory: string) => string;
  readonly failed: string;
  readonly debugHint: string;
  readonly cancelled: string;
  readonly steps: Readonly<Record<string, string>>;
}

const da: CliText = {
  synthetic: "Syntetiske data: byen og alle tal er opdigtede.",
  stairwellNote: "Tal for enkelte opgange må kun ses af medarbejdere med et fagligt formål og hjemmel. De må ikke gives videre.",
  coverageNote: "Nået behov er dækning, ikke virkning.",
  savedPlan: (id) => `"${id}" er hentet fra den gemte plan.`,
  planOfOtherEdition: "Planen er lavet på en tidligere udgave af data; her er den regnet på den nyeste.",
  fix: "Gør sådan",
  columns: ["Kolonne", "Betyder", "Hvordan"],
  unknownScenario: (known, word) => `Scenariet "${word}" findes ikke. Vælg et af disse: ${known}; eller skriv stien til en planfil.`,
  folderUnreadable: (directory) => `Mappen ${directory} kan ikke læses. Se efter, at den findes, og at du må åbne den.`,
  folderNotEmpty: (directory, count) => `Mappen ${directory} er ikke tom (${count} ${count === 1 ? "fil eller mappe" : "filer og mapper"}). Vælg en anden mappe.`,
  unknownCommand: (word, near) => `Kommandoen "${word}" findes ikke.${near === undefined ? "" : ` Mente du ${near}?`} Se kommandoerne med: byfokus --help`,
  mayNotLeave: (label) => `Udgaven ${label} må ikke forlade maskinen (eksport "ingen" i kommune.csv).`,
  openAt: (url) => `Byfokus kører på ${url} (stop med Ctrl+C)`,
  demoTown: "Ingen mappe er nævnt: åbner den opdigtede by Fjordby.",
  nextInit: (directory) => `Udfyld tabellerne, og kør: byfokus check ${directory}`,
  nextDemo: (directory) => `Åbn byen med: byfokus open ${directory}`,
  cause: "Årsag",
  dataNotValid: (directory) => `Data i ${directory} kan ikke bruges endnu. Se hvad der skal rettes: byfokus check ${directory}`,
  failed: "Det lykkedes ikke.",
  debugHint: "Kør igen med --debug for at se, hvor det skete.",
  cancelled: "Afbrudt. Intet er ændret.",
  steps: { reading: "Læser filer", stairwells: "Gemmer opgange", observations: "Gemmer tal", dwellings: "Gemmer boliger", check: "Tjekker", current: "Færdig", solving: "Beregner" },
};

const en: CliText = {
  synthetic: "Synthetic data: the town and all figures are made up.",
  stairwellNote: "Figures for single stairwells may be seen only by staff with a professional purpose and a legal basis. Do not pass them on.",
  coverageNote: "Need reached is coverage, not outcome.",
  savedPlan: (id) => `"${id}" is taken from the saved plan.`,
  planOfOtherEdition: "The plan was made on an earlier edition of the data; here it is calculated on the newest.",
  fix: "Do this",
  columns: ["Column", "Means", "How"],
  unknownScenario: (known, word) => `Expected one of ${known} or the path of a plan file, got "${word}".`,
  folderUnreadable: (directory) => `The folder ${directory} cannot be read. Check that it is there and that you may open it.`,
  folderNotEmpty: (directory, count) => `The folder ${directory} is not empty (${count} ${count === 1 ? "entry" : "entries"}). Choose another folder.`,
  unknownCommand: (word, near) => `The command "${word}" is not known.${near === undefined ? "" : ` Did you mean ${near}?`} See the commands with: byfokus --help`,
  mayNotLeave: (label) => `Edition ${label} may not leave the machine (export "none" in kommune.csv).`,
  openAt: (url) => `Byfokus runs at ${url} (stop with Ctrl+C)`,
  demoTown: "No folder is named: opening the made-up town Fjordby.",
  nextInit: (directory) => `Fill in the tables, then run: byfokus check ${directory}`,
  nextDemo: (directory) => `Open the town with: byfokus open ${directory}`,
  cause: "Cause",
  dataNotValid: (directory) => `The data in ${directory} cannot be used yet. See what to correct: byfokus check ${directory}`,
  failed: "It did not work.",
  debugHint: "Run again with --debug to see where it happened.",
  cancelled: "Stopped. Nothing was changed.",
  steps: { reading: "Reading files", stairwells: "Storing stairwells", observations: "Storing figures", dwellings: "Storing dwellings", check: "Checking", current: "Done", solving: "Calculating" },
};

/** The command line's own texts in a language. */
export function cliText(lang: "da" | "en"): CliText {
  return lang === "da" ? da : en;
}
