import type { EffectCaution, PatternPlace, PatternReport, SegregationReport } from "byfokus/node";

type Figures = (text: string) => string;

/** Said of people, or of households, whichever was counted. */
type Counted = Readonly<Record<"residents" | "households", string>>;

/** What the statistics commands say that the library has no words for. */
export interface FigureText {
  readonly ladder: {
    readonly sentence: (ranked: number, unsure: number) => string;
    readonly method: (draws: string, varied: string) => string;
    readonly highIs: Readonly<Record<"worse" | "better", string>>;
    readonly place: string; readonly places: string; readonly rank: string; readonly interval: string; readonly score: string; readonly class: string; readonly sameClass: string;
    readonly attention: string; readonly noStability: string; readonly partsAre: string;
    readonly attentionSum: (places: string, residents: string, share: string) => string;
    readonly variant: string; readonly without: Figures; readonly normalised: Figures; readonly correlation: string; readonly largestMove: string;
    readonly topKept: (top: number) => string;
  };
  readonly law: {
    readonly area: string; readonly residents: string; readonly published: string; readonly lists: string; readonly class: string; readonly verdict: string; readonly distance: string; readonly chance: string;
    readonly criterion: string; readonly limit: string; readonly value: string; readonly doubts: string;
    readonly inARow: (low: number, high: number, needed: number) => string;
    readonly risk: string;
    /** What a measure is called where there is little room, by measure id. */
    readonly shortMeasures: Readonly<Record<string, string>>;
    readonly milder: Figures;
    readonly lacking: {
      readonly title: string;
      readonly figure: (what: string, columns: string) => string;
      readonly hidden: Figures;
      readonly limit: (list: string) => string;
      readonly size: Figures;
      readonly ofTown: string;
    };
    readonly hitRate: string; readonly forecasts: string; readonly brier: string; readonly brierOfShare: string; readonly meanChance: string; readonly cameTrue: string; readonly noHitRate: string;
  };
  readonly balance: {
    readonly about: (places: string, people: string, share: string) => string;
    readonly sentence: (share: string, chance: string) => string;
    readonly index: string; readonly value: string; readonly byChance: string; readonly beyondChance: string; readonly bounds: string;
    readonly ofNeed: string; readonly measured: string; readonly corrected: string; readonly explain: string; readonly theilH: string; readonly mutualInformation: string; readonly gini: string; readonly isolation: string; readonly exposure: string; readonly eta2: string; readonly eta2SelfExcluded: string;
    readonly standardErrors: (m: string, h: string) => string;
    readonly level: string; readonly share: string; readonly places: string; readonly period: string;
    readonly levelNames: Readonly<Record<string, string>>;
    readonly dropped: Figures;
    readonly droppedBecause: Readonly<Record<SegregationReport["dropped"][number]["reason"], Figures>>;
    readonly notes: Readonly<Record<SegregationReport["notes"][number], string>>;
    readonly areaNew: (period: string, name: string) => string;
    readonly areaGone: (period: string, name: string) => string;
    readonly change: (from: string, to: string, places: string, parts: Readonly<Record<"difference" | "groups" | "places" | "structure", string>>) => string;
  };
  readonly pattern: {
    readonly about: Figures; readonly rates: string; readonly moran: string; readonly expectation: string; readonly z: string; readonly p: string; readonly pAdjusted: string; readonly place: string; readonly class: string; readonly local: string;
    readonly none: string;
    readonly verdict: Readonly<Record<"even" | "together" | "apart", string>>;
    readonly explain: string;
    readonly neighbours: Figures; readonly manyNeighbours: string;
    readonly neighbourRules: { readonly touch: string; readonly table: string; readonly nearest: (k: string, one: boolean) => string; readonly distance: Figures; readonly walking: Figures };
    readonly method: (permutations: string, level: string, seed: number) => string;
    readonly islands: Figures; readonly dropped: Figures;
    readonly classes: Readonly<Record<PatternPlace["class"], string>>;
    readonly states: Readonly<Record<Exclude<PatternReport["state"], "measured">, string>>;
  };
  readonly monitor: { readonly area: string; readonly indicator: string; readonly state: string; readonly since: string; readonly level: string; readonly speed: string; readonly events: string; readonly change: string; readonly interval: string; readonly direction: string; readonly noAlarms: string; readonly noChanges: string };
  readonly effect: {
    readonly title: (indicator: string, places: string, from: string) => string;
    readonly sentence: (difference: string, range: string, p: string, there: string, compared: string, treated: string, controls: string) => string;
    readonly noFigure: Readonly<Record<"dropped" | "unmatched" | "tooFewUnits", string>>; readonly eventTable: string; readonly unmatched: Figures; readonly period: string; readonly there: string; readonly compared: string; readonly difference: string; readonly test: string; readonly preTrend: string;
    readonly placeboStart: Figures; readonly placeboUnits: Figures;
    readonly matched: (treated: string, controls: string) => string;
    readonly dropped: Figures; readonly events: string; readonly cannotShow: string;
    readonly cautions: Readonly<Record<EffectCaution, string>>;
  };
  readonly reach: {
    readonly places: Figures; readonly share: string; readonly populationShare: Counted; readonly coverage: string; readonly outside: string; readonly best: string; readonly efficiency: string; readonly precision: Counted; readonly leakage: Counted; readonly lift: string;
    readonly for50: Counted; readonly for80: Counted; readonly concentration: string; readonly noNeed: string; readonly price: Figures;
    readonly dropped: (missing: string, suppressed: string) => string;
    readonly held: Readonly<Record<"residents" | "households", (need: string, all: string) => string>>; readonly mostOutside: string; readonly inNeed: string; readonly all: Counted;
  };
}

const da: FigureText = {
  ladder: {
    sentence: (ranked, unsure) => `${ranked} ${ranked === 1 ? "sted har" : "steder har"} en plads. ${unsure === 0 ? "For ingen af dem skifter trinet let" : `For ${unsure} af dem skifter trinet let`}, når vægte og usikre tal ændres lidt.`,
    method: (draws, varied) => `Spændet holder i 90 % af ${draws} udtræk, hvor ${varied} varieres.`,
    highIs: { worse: "Plads 1 har højest score; en høj score er dårligt stillet.", better: "Plads 1 har højest score; en høj score er godt stillet." },
    place: "Sted", places: "Steder", rank: "Plads", interval: "Spænd", score: "Score", class: "Trin", sameClass: "Samme trin",
    attention: "kræver opmærksomhed", noStability: "\u2013 under Samme trin: et tal er udeladt, så det kan ikke siges, hvor sikkert trinet er.", partsAre: "Tallene er, som metoden bruger dem, når de er gjort sammenlignelige.",
    attentionSum: (places, residents, share) => `${places} ${places === "1" ? "sted" : "steder"} kræver opmærksomhed efter metoden: ${residents} beboere, ${share} af alle.`,
    variant: "Hvis metoden var anderledes", without: (part) => `uden ${part}`, normalised: (kind) => `normaliseret med ${{ rank: "rang", minMax: "mindste og største", z: "standardafvigelser" }[kind] ?? kind}`, correlation: "Rangkorrelation", largestMove: "Største flytning",
    topKept: (top) => `Af de første ${top} bliver`,
  },
  law: {
    area: "Område", residents: "Beboere", published: "Offentliggjort", lists: "Lister i træk", class: "Klasse", verdict: "Afgørelse", distance: "Afstand", chance: "Næste liste",
    criterion: "Kriterium", limit: "Grænse", value: "Værdi", doubts: "Skal afklares, før tal kaldes officielle:",
    inARow: (low, high, needed) => `${low === high ? low : `mindst ${low}, højst ${high}`} (kræver ${needed})`,
    risk: "»Tæt på«: området har ikke klassen, men får den, hvis hver værdi kommer en tiendedel længere ud, eller hvis det kun mangler en liste i træk.",
    shortMeasures: { outsideLabour: "Uden arbejde eller uddannelse", convicted: "Dømte", basicEdu: "Kun grundskole", income: "Indkomst", nonwestern: "Oprindelse" },
    milder: (title) => `${title} (§ 61 b)`,
    lacking: {
      title: "Hvad der mangler, hvor noget ikke kan afgøres:",
      figure: (what, columns) => `${what}: tallet mangler. I en tabel står det i ${columns}.`,
      hidden: (what) => `${what}: tallet er skjult af kilden, så det kan kun afgøres med det rigtige tal.`,
      limit: (list) => `Dømte: grænsen for listen ${list} kendes ikke. I en tabel står den i convictedLimit_pct (tre gange landsgennemsnittet, i procent).`,
      size: (columns) => `Antallet af beboere mangler. I en tabel står det i ${columns}.`,
      ofTown: "En bys mappe har ikke plads til indkomst, grænsen for dømte og beboere i 2010. Skriv områdernes tal i én tabel, og kør: byfokus law TABEL.csv (kolonnerne står i docs/law.md).",
    },
    hitRate: "Træfsikkerhed af chancer på tidligere lister", forecasts: "Forudsigelser", brier: "Brier (0 er perfekt)", brierOfShare: "Brier af andelen selv", meanChance: "Forudsagt chance", cameTrue: "Kom på listen",
    noHitRate: "Chancerne kan ikke holdes op mod en senere liste i disse data.",
  },
  balance: {
    about: (places, people, share) => `${places} ${places === "1" ? "sted" : "steder"} med ${people} ${people === "1" ? "person" : "personer"}; ${share} er i gruppen.`,
    sentence: (share, chance) => `${share} af gruppen skulle bo andre steder, før alle steder havde samme blanding. Tilfældighed alene giver ${chance}.`,
    index: "Mål", value: "Værdi", byChance: "Tilfældighed alene", beyondChance: "Ud over tilfældighed", bounds: "Med skjulte tal",
    ofNeed: "Hvor jævnt er husstande med behov fordelt?", measured: "D-indeks, målt", corrected: "D-indeks, renset (95 %)", explain: "M er, hvor meget det siger om gruppen at kende stedet: 0, når alle steder har byens blanding. H er M som del af det størst mulige, 0 til 1.", theilH: "Theils H", mutualInformation: "Gensidig information M", gini: "Gini", isolation: "Isolation", exposure: "Møde med andre", eta2: "Korrelationsforhold", eta2SelfExcluded: "Korrelationsforhold, personen selv ikke talt med",
    standardErrors: (m, h) => `Standardfejl: M ${m}, H ${h}.`,
    level: "Niveau", share: "Andel af M", places: "Steder", period: "Periode",
    levelNames: { district: "bydele", area: "boligområder", block: "blokke", stairwell: "opgange", organisation: "boligorganisationer", tenure: "ejerformer" },
    dropped: (list) => `Ikke med: ${list}.`,
    droppedBecause: { missing: (n) => `${n} hvor tal mangler`, suppressed: (n) => `${n} hvor tal er skjult`, empty: (n) => `${n} uden nogen` },
    notes: {
      emptyGroup: "En af grupperne er tom, så målene er ikke defineret.",
      fractions: "Antal er ikke hele personer, så det, tilfældighed giver, kan ikke regnes nøjagtigt.",
      smallPlaces: "Stederne er små (under 100 personer i snit): læs kolonnen ud over tilfældighed, ikke værdien selv.",
      suppressed: "Skjulte tal er ikke talt som 0.",
      missing: "Manglende tal er ikke talt som 0.",
    },
    areaNew: (period, name) => `${period}: ${name} har tal nu, men ikke perioden før.`,
    areaGone: (period, name) => `${period}: ${name} har ikke længere tal.`,
    change: (from, to, places, { difference, groups, places: sizes, structure }) => `Fra ${from} til ${to}, på ${places} områder med tal i begge: M ændres ${difference}. Gruppens størrelse i byen giver ${groups}, områdernes størrelse ${sizes}, og hvem der bor hvor ${structure}.`,
  },
  pattern: {
    about: (n) => `${n} ${n === "1" ? "sted" : "steder"} med tal.`, rates: "Andele er gjort sammenlignelige (Assunção-Reis), så små steder ikke laver mønstret.",
    moran: "Morans I", expectation: "Ventet ved tilfældighed", z: "z", p: "p", pAdjusted: "p, justeret", place: "Sted", class: "Mønster", local: "Lokal I",
    none: "Intet sted skiller sig sikkert ud sammen med sine naboer.",
    verdict: {
      even: "Steder, der ligner hinanden, ligger ikke tættere sammen, end tilfældet ville give.",
      together: "Høje tal ligger oftere ved siden af høje tal, og lave ved siden af lave, end tilfældet ville give.",
      apart: "Høje tal ligger oftere ved siden af lave tal, end tilfældet ville give.",
    },
    explain: "Lokal I er over 0, når stedet ligner sine naboer, og under 0, når det skiller sig ud fra dem. G* er over 0, hvor sted og naboer tilsammen ligger højt, og under 0, hvor de ligger lavt.",
    neighbours: (rule) => `Naboer er ${rule}. Svaret afhænger af det valg: prøv også et andet med --weights.`, manyNeighbours: "Naboerne er over en tredjedel af stederne, så næsten alle har de samme omgivelser, og et mønster er svært at se.",
    neighbourRules: { touch: "steder, der grænser op til hinanden", table: "dem, tabellen nævner", nearest: (k, one) => (one ? "det nærmeste sted" : `de ${k} nærmeste steder`), distance: (metres) => `steder inden for ${metres} m`, walking: (metres) => `steder med højst ${metres} m at gå` },
    method: (permutations, level, seed) => `Hvert sted er holdt op mod ${permutations} tilfældige ombytninger (frø ${seed}). Højst ${level} af de viste fund ventes at være falske.`,
    islands: (names) => `Uden naboer med tal: ${names}.`, dropped: (names) => `Uden tal: ${names}.`,
    classes: { highHigh: "højt, naboer højt", lowLow: "lavt, naboer lavt", highLow: "højt, naboer lavt", lowHigh: "lavt, naboer højt", notSignificant: "intet sikkert mønster", isolate: "ingen naboer med tal" },
    states: { tooFew: "For få steder har tal og naboer til at se et mønster.", noVariation: "Alle steder har samme tal, så der er intet mønster.", noNeighbours: "Ingen steder med tal er naboer." },
  },
  monitor: { area: "Sted", indicator: "Indikator", state: "Alarm", since: "Siden", level: "Niveau", speed: "Hvor hurtigt", events: "Hændelser", change: "Ændring", interval: "95 %, procentpoint", direction: "I forhold til byen", noAlarms: "Ingen alarmer.", noChanges: "Ingen sikre ændringer i forhold til byen." },
  effect: {
    title: (indicator, places, from) => `${indicator} i ${places}, fra ${from}`,
    sentence: (difference, range, p, there, compared, treated, controls) => `Forskel i udvikling: ${difference} (95 %: ${range}; p = ${p}). Der: ${there} (${treated} ${treated === "1" ? "sted" : "steder"}). Sammenlignelige steder: ${compared} (${controls} ${controls === "1" ? "sted" : "steder"}).`,
    noFigure: {
      dropped: "Der kan ikke regnes en forskel, fordi ingen af stederne har tal i alle perioder. Vælg andre steder eller en anden indikator.",
      unmatched: "Der kan ikke regnes en forskel, fordi ingen andre steder ligner dem i niveau, udvikling og størrelse før starten. Vælg andre steder eller en anden indikator.",
      tooFewUnits: "Der kan ikke regnes en forskel, fordi der skal mindst tre steder til: dem med arbejdet og dem, der ligner. Tag flere steder med i --areas, eller vælg en indikator, som flere steder har tal for.",
    },
    eventTable: "Tabellen regner forskellen fra den sidste periode før start. Tallet øverst regner fra gennemsnittet af alle perioder før, så de to kan være forskellige.",
    unmatched: (names) => `Ikke med i tallet, fordi de ikke ligner nogen andre: ${names}.`, period: "Periode", there: "Der", compared: "Sammenlignelige", difference: "Forskel", test: "Placeboprøve", preTrend: "Forskel i hældning før, pr. periode",
    placeboStart: (period) => `Opdigtet start ${period}`, placeboUnits: (choices) => `Andre valg af steder (${choices})`,
    matched: (treated, controls) => `${treated} er holdt op mod: ${controls || "ingen"}.`,
    dropped: (names) => `Ikke med, fordi tal mangler eller er skjult: ${names}.`, events: "Andet, der skete:", cannotShow: "Tallet kan ikke vise, at arbejdet var årsagen. Her især fordi:",
    cautions: {
      movers: "Tallene følger steder, ikke mennesker. De, der flyttede, tog deres behov med.",
      spillover: "De steder, der sammenlignes med, kan også have mærket arbejdet.",
      fewUnits: "Der er under 5 steder med arbejdet eller under 10 at sammenligne med.",
      regressionToTheMean: "Stederne lå usædvanlig højt eller lavt før. En del af ændringen var kommet alligevel.",
      preTrendDiffers: "Stederne gik allerede hver sin vej før.",
      preTrendUnknown: "Der er under tre perioder før, så det kan ikke ses, om stederne fulgtes ad.",
      eventsInPeriod: "Der skete andet på stederne i samme tid.",
      unmatched: "Nogle af stederne ligner ikke nogen andre og er ikke med i tallet.",
      dropped: "Nogle af stederne mangler tal og er ikke med.",
      nothingBefore: "Der er ingen periode før starten.",
      nothingAfter: "Der er ingen periode efter starten.",
      tooFewUnits: "Der er under tre steder i alt.",
    },
  },
  reach: {
    places: (n) => `${n} ${n === "1" ? "sted" : "steder"} med tal`, share: "Andel", populationShare: { residents: "Valgte steders andel af beboerne", households: "Valgte steders andel af husstandene" }, coverage: "Behov i valgte steder", outside: "Behov uden for", best: "Bedste valg af samme størrelse", efficiency: "Gevinst over et jævnt valg, som del af den størst mulige",
    precision: { residents: "Med behov blandt beboerne der", households: "Med behov blandt husstandene der" }, leakage: { residents: "Uden behov blandt beboerne der", households: "Uden behov blandt husstandene der" }, lift: "Gange gennemsnittet",
    for50: { residents: "Beboere, der skal til for halvdelen af behovet", households: "Husstande, der skal til for halvdelen af behovet" }, for80: { residents: "Beboere, der skal til for 80 % af behovet", households: "Husstande, der skal til for 80 % af behovet" }, concentration: "Koncentration (0 er jævnt)",
    noNeed: "Ingen har behov i disse tal, så der er intet at dække.", price: (points) => `At vælge hele områder koster mindst ${points} dækning, også når de er valgt bedst muligt.`,
    held: { residents: (need, all) => `De valgte steder har ${all} beboere, ${need} af dem med behov.`, households: (need, all) => `De valgte steder har ${all} husstande, ca. ${need} af dem med behov.` }, mostOutside: "Uden for, med mest behov", inNeed: "Med behov", all: { residents: "Beboere", households: "Husstande" },
    dropped: (missing, suppressed) => `Ikke med, og ikke talt som 0: steder hvor tal mangler (${missing}) eller er skjult (${suppressed}):`,
  },
};

const en: FigureText = {
  ladder: {
    sentence: (ranked, unsure) => `${ranked} ${ranked === 1 ? "place has" : "places have"} a rank. For ${unsure === 0 ? "none" : unsure} of them the step changes easily when weights and uncertain figures change a little.`,
    method: (draws, varied) => `The interval holds in 90% of ${draws} draws in which ${varied} are varied.`,
    highIs: { worse: "Rank 1 has the highest score; a high score is worse off.", better: "Rank 1 has the highest score; a high score is better off." },
    place: "Place", places: "Places", rank: "Rank", interval: "Interval", score: "Score", class: "Step", sameClass: "Same step",
    attention: "needs attention", noStability: "\u2013 under Same step: a figure is left out, so it cannot be said how sure the step is.", partsAre: "Figures are as the method uses them, once they are made comparable.",
    attentionSum: (places, residents, share) => `${places} ${places === "1" ? "place needs" : "places need"} attention by the method: ${residents} residents, ${share} of all.`,
    variant: "If the method were different", without: (part) => `without ${part}`, normalised: (kind) => `normalised by ${{ rank: "rank", minMax: "least and greatest", z: "standard deviations" }[kind] ?? kind}`, correlation: "Rank correlation", largestMove: "Largest move",
    topKept: (top) => `Of the first ${top} stay`,
  },
  law: {
    area: "Area", residents: "Residents", published: "Published", lists: "Lists in a row", class: "Class", verdict: "Verdict", distance: "Distance", chance: "Next list",
    criterion: "Criterion", limit: "Limit", value: "Value", doubts: "To be settled before figures are called official:",
    inARow: (low, high, needed) => `${low === high ? low : `at least ${low}, at most ${high}`} (takes ${needed})`,
    risk: "»Close«: the area does not have the class, but gets it if every value moves a tenth further out, or if one more list in a row is all it lacks.",
    shortMeasures: { outsideLabour: "Outside work and education", convicted: "Convicted", basicEdu: "Basic education only", income: "Income", nonwestern: "Origin" },
    milder: (title) => `${title} (section 61 b)`,
    lacking: {
      title: "What is lacking where something cannot be decided:",
      figure: (what, columns) => `${what}: the figure is missing. A table has it in ${columns}.`,
      hidden: (what) => `${what}: the figure is hidden by its source, so only the true figure can decide it.`,
      limit: (list) => `Convicted: the limit of the list of ${list} is not known. A table has it in convictedLimit_pct (three times the national average, in per cent).`,
      size: (columns) => `The number of residents is missing. A table has it in ${columns}.`,
      ofTown: "A town's folder has no room for income, the limit of convictions and residents in 2010. Write the areas' figures in one table and run: byfokus law TABLE.csv (its columns are in docs/law.md).",
    },
    hitRate: "Hit rate of chances on earlier lists", forecasts: "Forecasts", brier: "Brier (0 is perfect)", brierOfShare: "Brier of the share itself", meanChance: "Chance forecast", cameTrue: "Came on the list",
    noHitRate: "The chances cannot be held against a later list in these data.",
  },
  balance: {
    about: (places, people, share) => `${places} ${places === "1" ? "place" : "places"} with ${people} ${people === "1" ? "person" : "persons"}; ${share} are in the group.`,
    sentence: (share, chance) => `${share} of the group would have to live elsewhere before all places had the same mix. Chance alone gives ${chance}.`,
    index: "Measure", value: "Value", byChance: "Chance alone", beyondChance: "Beyond chance", bounds: "With hidden counts",
    ofNeed: "How evenly are households in need spread?", measured: "D index, measured", corrected: "D index, corrected (95%)", explain: "M is how much knowing the place says of the group: 0 where all places have the town's mix. H is M as a part of the greatest possible, 0 to 1.", theilH: "Theil's H", mutualInformation: "Mutual information M", gini: "Gini", isolation: "Isolation", exposure: "Exposure to others", eta2: "Correlation ratio", eta2SelfExcluded: "Correlation ratio without oneself",
    standardErrors: (m, h) => `Standard errors: M ${m}, H ${h}.`,
    level: "Level", share: "Share of M", places: "Places", period: "Period",
    levelNames: { district: "districts", area: "housing areas", block: "blocks", stairwell: "stairwells", organisation: "housing organisations", tenure: "tenures" },
    dropped: (list) => `Left out: ${list}.`,
    droppedBecause: { missing: (n) => `${n} where figures are missing`, suppressed: (n) => `${n} where figures are hidden`, empty: (n) => `${n} with nobody` },
    notes: {
      emptyGroup: "One of the groups is empty, so the measures are undefined.",
      fractions: "Counts are not whole persons, so what chance gives cannot be worked out exactly.",
      smallPlaces: "The places are small (under 100 persons on average): read the column beyond chance, not the value itself.",
      suppressed: "Hidden counts are not taken as 0.",
      missing: "Missing counts are not taken as 0.",
    },
    areaNew: (period, name) => `${period}: ${name} has figures now and had none the period before.`,
    areaGone: (period, name) => `${period}: ${name} no longer has figures.`,
    change: (from, to, places, { difference, groups, places: sizes, structure }) => `From ${from} to ${to}, over ${places} areas with figures in both: M changes by ${difference}. The group's size in the town gives ${groups}, the areas' sizes ${sizes}, and who lives where ${structure}.`,
  },
  pattern: {
    about: (n) => `${n} ${n === "1" ? "place" : "places"} with figures.`, rates: "Rates are made comparable (Assunção-Reis), so that small places do not make the pattern.",
    moran: "Moran's I", expectation: "Expected by chance", z: "z", p: "p", pAdjusted: "p, adjusted", place: "Place", class: "Pattern", local: "Local I",
    none: "No place surely stands out together with its neighbours.",
    verdict: {
      even: "Places that are alike lie no closer together than chance would give.",
      together: "High figures lie beside high ones, and low beside low, more often than chance would give.",
      apart: "High figures lie beside low ones more often than chance would give.",
    },
    explain: "Local I is above 0 where a place is like its neighbours and below 0 where it differs from them. G* is above 0 where place and neighbours together are high, below 0 where they are low.",
    neighbours: (rule) => `Neighbours are ${rule}. The answer depends on that choice: try another with --weights too.`, manyNeighbours: "The neighbours are more than a third of the places, so that nearly all have the same surroundings and a pattern is hard to see.",
    neighbourRules: { touch: "places that border on each other", table: "those the table names", nearest: (k, one) => (one ? "the nearest place" : `the ${k} nearest places`), distance: (metres) => `places within ${metres} m`, walking: (metres) => `places at most ${metres} m on foot away` },
    method: (permutations, level, seed) => `Each place is held against ${permutations} random shuffles (seed ${seed}). At most ${level} of the finds shown are expected to be false.`,
    islands: (names) => `Without neighbours that have figures: ${names}.`, dropped: (names) => `Without figures: ${names}.`,
    classes: { highHigh: "high, neighbours high", lowLow: "low, neighbours low", highLow: "high, neighbours low", lowHigh: "low, neighbours high", notSignificant: "no sure pattern", isolate: "no neighbours with figures" },
    states: { tooFew: "Too few places have figures and neighbours to see a pattern.", noVariation: "All places have the same figure, so there is no pattern.", noNeighbours: "No places with figures are neighbours." },
  },
  monitor: { area: "Place", indicator: "Indicator", state: "Alarm", since: "Since", level: "Level", speed: "How fast", events: "Events", change: "Change", interval: "95%, points", direction: "Beside the town", noAlarms: "No alarms.", noChanges: "No sure changes beside the town." },
  effect: {
    title: (indicator, places, from) => `${indicator} in ${places}, from ${from}`,
    sentence: (difference, range, p, there, compared, treated, controls) => `Difference in development: ${difference} (95%: ${range}; p = ${p}). There: ${there} (${treated} ${treated === "1" ? "place" : "places"}). Comparable places: ${compared} (${controls} ${controls === "1" ? "place" : "places"}).`,
    noFigure: {
      dropped: "No difference can be worked out, because none of the places has figures in all periods. Choose other places or another indicator.",
      unmatched: "No difference can be worked out, because no other places are like them in level, trend and size before the start. Choose other places or another indicator.",
      tooFewUnits: "No difference can be worked out, because it takes at least three places: those with the work and those like them. Add places to --areas, or choose an indicator that more places have figures for.",
    },
    eventTable: "The table takes the difference from the last period before the start. The figure above takes it from the mean of all periods before, so the two may differ.",
    unmatched: (names) => `Not in the figure, because they are like no others: ${names}.`, period: "Period", there: "There", compared: "Comparable", difference: "Difference", test: "Placebo test", preTrend: "Difference in slope before, per period",
    placeboStart: (period) => `Made-up start ${period}`, placeboUnits: (choices) => `Other choices of places (${choices})`,
    matched: (treated, controls) => `${treated} is held against: ${controls || "none"}.`,
    dropped: (names) => `Left out, because figures are missing or hidden: ${names}.`, events: "What else happened:", cannotShow: "The figure cannot show that the work was the cause. Here above all because:",
    cautions: {
      movers: "Figures follow places, not people. Those who moved took their need along.",
      spillover: "The places compared with may have felt the work too.",
      fewUnits: "There are fewer than 5 places with the work or fewer than 10 to compare with.",
      regressionToTheMean: "The places were unusually high or low before. Part of the change would have come anyhow.",
      preTrendDiffers: "The places were already going different ways before.",
      preTrendUnknown: "There are fewer than three periods before, so it cannot be seen whether the places moved together.",
      eventsInPeriod: "Something else happened at the places in the same time.",
      unmatched: "Some of the places are like no others and are not in the figure.",
      dropped: "Some of the places lack figures and are left out.",
      nothingBefore: "There is no period before the start.",
      nothingAfter: "There is no period after the start.",
      tooFewUnits: "There are fewer than three places in all.",
    },
  },
  reach: {
    places: (n) => `${n} ${n === "1" ? "place" : "places"} with figures`, share: "Share", populationShare: { residents: "Chosen places' share of the residents", households: "Chosen places' share of the households" }, coverage: "Need in chosen places", outside: "Need outside", best: "Best choice of the same size", efficiency: "Gain over an even choice, as a part of the best gain",
    precision: { residents: "In need among the residents there", households: "In need among the households there" }, leakage: { residents: "Not in need among the residents there", households: "Not in need among the households there" }, lift: "Times the average",
    for50: { residents: "Residents needed for half of the need", households: "Households needed for half of the need" }, for80: { residents: "Residents needed for 80% of the need", households: "Households needed for 80% of the need" }, concentration: "Concentration (0 is even)",
    noNeed: "Nobody is in need in these figures, so there is nothing to cover.", price: (points) => `Choosing whole areas costs at least ${points} of coverage, even when they are chosen as well as can be.`,
    held: { residents: (need, all) => `The chosen places have ${all} residents, ${need} of them in need.`, households: (need, all) => `The chosen places have ${all} households, about ${need} of them in need.` }, mostOutside: "Outside, with most need", inNeed: "In need", all: { residents: "Residents", households: "Households" },
    dropped: (missing, suppressed) => `Left out, and not taken as 0: places where figures are missing (${missing}) or hidden (${suppressed}):`,
  },
};

/** The statistics commands' own texts in a language. */
export function figureText(lang: "da" | "en"): FigureText {
  return lang === "da" ? da : en;
}
