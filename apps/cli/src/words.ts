import type { Bilingual, RefusalReason } from "byfokus/node";

/** What the command line itself says; every other word comes from the library. */
export interface CliText {
  readonly synthetic: string;
  readonly stairwellNote: string;
  readonly coverageNote: string;
  /** Why the exit code is 4, 5 or 6, and what to do. */
  readonly impossible: string;
  readonly timeOver: string;
  readonly stopped: string;
  readonly solvedStep: (title: string) => string;
  readonly savedMeanwhile: string;
  /** How sure each type of a table is, after its title. */
  readonly typeProof: { readonly best: string; readonly within: (gap: string) => string; readonly impossible: string; readonly unknown: string };
  readonly savedPlan: (id: string) => string;
  readonly planOfOtherEdition: string;
  readonly fix: string;
  readonly columns: readonly [header: string, field: string, how: string];
  readonly chosenColumns: readonly string[];
  readonly unknownScenario: (known: string, word: string) => string;
  readonly folderUnreadable: (directory: string) => string;
  readonly pathUnreadable: (path: string) => string;
  readonly folderNotEmpty: (directory: string, count: number) => string;
  readonly unknownCommand: (word: string, near: string | undefined) => string;
  readonly mayNotLeave: (label: string) => string;
  readonly openAt: (url: string) => string;
  readonly demoTown: string;
  readonly nextInit: (directory: string) => string;
  readonly nextDemo: (directory: string) => string;
  /** Why an indicator may not be part of need, and which may. */
  readonly refusals: Readonly<Record<RefusalReason, (indicator: string, known: string) => string>>;
  readonly cause: string;
  readonly dataNotValid: (directory: string) => string;
  readonly failed: string;
  readonly debugHint: string;
  /** What a system error means, by its code (`ENOENT`). */
  readonly system: Readonly<Record<string, string>>;
  readonly cancelled: string;
  readonly steps: Readonly<Record<string, string>>;
}

const da: CliText = {
  synthetic: "Syntetiske data: byen og alle tal er opdigtede.",
  stairwellNote: "Tal for enkelte opgange må kun ses af medarbejdere med et fagligt formål og hjemmel. De må ikke gives videre.",
  coverageNote: "Nået behov er dækning, ikke virkning.",
  impossible: "Ingen plan af den type kan holde alle krav.",
  timeOver: "Tiden var gået, før der var fundet en plan, som holder alle krav. Giv mere tid med --seconds.",
  stopped: "Tiden var gået, før planen var bevist så god, som der blev bedt om. Giv mere tid med --seconds, eller nøjes med mindre med --gap.",
  solvedStep: (title) => `Beregnede ${title}`,
  savedMeanwhile: "Planen er gemt af en anden imens. Intet er gemt; kør igen.",
  typeProof: { best: "bevist den bedste", within: (gap) => `højst ${gap} fra den bedste`, impossible: "ingen plan kan holde alle krav; her udfyldt efter den enkle regel", unknown: "tiden var gået; hvor langt der er til den bedste, vides ikke" },
  savedPlan: (id) => `"${id}" er hentet fra den gemte plan.`,
  planOfOtherEdition: "Planen er lavet på en tidligere udgave af data; her er den regnet på den nyeste.",
  fix: "Gør sådan",
  columns: ["Kolonne", "Betyder", "Hvordan"],
  chosenColumns: ["Sted", "Hvor ofte", "Dataprøver"],
  unknownScenario: (known, word) => `Scenariet "${word}" findes ikke. Vælg et af disse: ${known}; eller skriv stien til en planfil.`,
  folderUnreadable: (directory) => `Mappen ${directory} kan ikke læses. Se efter, at den findes, og at du må åbne den.`,
  pathUnreadable: (path) => `Der er ingen fil eller mappe, der kan læses, på ${path}. Se efter, at den findes, og at du må åbne den.`,
  folderNotEmpty: (directory, count) => `Mappen ${directory} er ikke tom (${count} ${count === 1 ? "fil eller mappe" : "filer og mapper"}). Vælg en anden mappe.`,
  unknownCommand: (word, near) => `Kommandoen "${word}" findes ikke.${near === undefined ? "" : ` Mente du ${near}?`} Se kommandoerne med: byfokus --help`,
  mayNotLeave: (label) => `Udgaven ${label} må ikke forlade maskinen (eksport "ingen" i kommune.csv).`,
  openAt: (url) => `Byfokus kører på ${url} (stop med Ctrl+C)`,
  demoTown: "Ingen mappe er nævnt: åbner den opdigtede by Fjordby.",
  nextInit: (directory) => `Udfyld tabellerne, og kør: byfokus check ${directory}`,
  nextDemo: (directory) => `Åbn byen med: byfokus open ${directory}`,
  refusals: {
    origin: (indicator, known) => `"${indicator}" handler om oprindelse, som aldrig kan være en del af behovet. Vælg blandt: ${known}.`,
    context: (indicator, known) => `"${indicator}" vises ved siden af behovet og kan ikke være en del af det. Vælg blandt: ${known}.`,
    lowerIsNeed: (indicator, known) => `For "${indicator}" er en høj andel godt, så den kan ikke lægges til behovet. Vælg blandt: ${known}.`,
    unknown: (indicator, known) => `Byen har ingen indikator "${indicator}". Vælg blandt: ${known}.`,
    twice: (indicator) => `"${indicator}" står to gange. Nævn hver indikator én gang.`,
    weight: (indicator) => `Vægten på "${indicator}" skal være et tal på mindst 0.`,
    empty: (_, known) => `Mindst én indikator skal have en vægt over 0. Vælg blandt: ${known}.`,
    periods: () => "Antallet af perioder skal være et helt tal på mindst 1.",
  },
  cause: "Årsag",
  dataNotValid: (directory) => `Data i ${directory} kan ikke bruges endnu. Se hvad der skal rettes: byfokus check ${directory}`,
  failed: "Det lykkedes ikke.",
  debugHint: "Kør igen med --debug for at se, hvor det skete.",
  system: { ENOENT: "Den findes ikke.", EACCES: "Du har ikke adgang.", EPERM: "Det er ikke tilladt.", ENOSPC: "Der er ikke plads på disken.", EISDIR: "Det er en mappe.", ENOTDIR: "En del af stien er ikke en mappe.", EROFS: "Drevet kan kun læses.", EADDRINUSE: "Porten er i brug; vælg en anden med --port." },
  cancelled: "Afbrudt. Intet er ændret.",
  steps: { reading: "Læser filer", stairwells: "Gemmer opgange", observations: "Gemmer tal", dwellings: "Gemmer boliger", check: "Tjekker", current: "Færdig", solving: "Beregner" },
};

const en: CliText = {
  synthetic: "Synthetic data: the town and all figures are made up.",
  stairwellNote: "Figures for single stairwells may be seen only by staff with a professional purpose and a legal basis. Do not pass them on.",
  coverageNote: "Need reached is coverage, not outcome.",
  impossible: "No plan of this type can keep every rule.",
  timeOver: "The time was over before a plan that keeps every rule was found. Give more time with --seconds.",
  stopped: "The time was over before the plan was proven as good as was asked for. Give more time with --seconds, or ask for less with --gap.",
  solvedStep: (title) => `Calculated ${title}`,
  savedMeanwhile: "Somebody else saved the plan meanwhile. Nothing is saved; run again.",
  typeProof: { best: "proven best", within: (gap) => `at most ${gap} from the best`, impossible: "no plan can keep every rule; filled here by the plain rule", unknown: "the time was over; how far it is from the best is not known" },
  savedPlan: (id) => `"${id}" is taken from the saved plan.`,
  planOfOtherEdition: "The plan was made on an earlier edition of the data; here it is calculated on the newest.",
  fix: "Do this",
  columns: ["Column", "Means", "How"],
  chosenColumns: ["Place", "How often", "Draws"],
  unknownScenario: (known, word) => `Expected one of ${known} or the path of a plan file, got "${word}".`,
  folderUnreadable: (directory) => `The folder ${directory} cannot be read. Check that it is there and that you may open it.`,
  pathUnreadable: (path) => `There is no file or folder that can be read at ${path}. Check that it is there and that you may open it.`,
  folderNotEmpty: (directory, count) => `The folder ${directory} is not empty (${count} ${count === 1 ? "entry" : "entries"}). Choose another folder.`,
  unknownCommand: (word, near) => `The command "${word}" is not known.${near === undefined ? "" : ` Did you mean ${near}?`} See the commands with: byfokus --help`,
  mayNotLeave: (label) => `Edition ${label} may not leave the machine (export "none" in kommune.csv).`,
  openAt: (url) => `Byfokus runs at ${url} (stop with Ctrl+C)`,
  demoTown: "No folder is named: opening the made-up town Fjordby.",
  nextInit: (directory) => `Fill in the tables, then run: byfokus check ${directory}`,
  nextDemo: (directory) => `Open the town with: byfokus open ${directory}`,
  refusals: {
    origin: (indicator, known) => `"${indicator}" is about origin, which is never part of need. Choose out of: ${known}.`,
    context: (indicator, known) => `"${indicator}" is shown beside need and cannot be part of it. Choose out of: ${known}.`,
    lowerIsNeed: (indicator, known) => `A high share of "${indicator}" is good, so it cannot be added to need. Choose out of: ${known}.`,
    unknown: (indicator, known) => `The town has no indicator "${indicator}". Choose out of: ${known}.`,
    twice: (indicator) => `"${indicator}" stands twice. Name each indicator once.`,
    weight: (indicator) => `The weight of "${indicator}" must be a number of at least 0.`,
    empty: (_, known) => `At least one indicator needs a weight above 0. Choose out of: ${known}.`,
    periods: () => "The number of periods must be a whole number of at least 1.",
  },
  cause: "Cause",
  dataNotValid: (directory) => `The data in ${directory} cannot be used yet. See what to correct: byfokus check ${directory}`,
  failed: "It did not work.",
  debugHint: "Run again with --debug to see where it happened.",
  system: { ENOENT: "It does not exist.", EACCES: "You have no access.", EPERM: "It is not allowed.", ENOSPC: "The disk is full.", EISDIR: "It is a folder.", ENOTDIR: "Part of the path is not a folder.", EROFS: "The drive can only be read.", EADDRINUSE: "The port is in use; choose another with --port." },
  cancelled: "Stopped. Nothing was changed.",
  steps: { reading: "Reading files", stairwells: "Storing stairwells", observations: "Storing figures", dwellings: "Storing dwellings", check: "Checking", current: "Done", solving: "Calculating" },
};

/** One of the command line's texts in both languages, for a failure told wherever it is caught. */
export function inBoth(pick: (text: CliText) => string): Bilingual {
  return { da: pick(da), en: pick(en) };
}

/** The command line's own texts in a language. */
export function cliText(lang: "da" | "en"): CliText {
  return lang === "da" ? da : en;
}
