import { describe, expect, it } from "vitest";
import type { IndexMethod, LawBook } from "@byfokus/model";
import type { BalanceYear, FunnelReport, Ladder, LadderPlace, LawVerdict, MonitorReport, MonitorRow, PatternReport, PocketReport, ScopeReach } from "@byfokus/planning";
import { monitorRules } from "@byfokus/planning";
import { fjordby } from "../../test-support/fjordby.ts";
import { balanceFigure, balancePage } from "./balance-page.ts";
import { funnelFigure, funnelView } from "./funnel-view.ts";
import { ladderView } from "./ladder-view.ts";
import { lawView } from "./law-view.ts";
import { monitorView } from "./monitor-view.ts";
import { patternMap, patternView, pocketView } from "./pattern-view.ts";
import { reachFigure, reachView } from "./reach-view.ts";

const nb = "\u00a0";
const context = fjordby();
const size = { width: 480, height: 280 };

describe("funnel in words", () => {
  const point = (placeId: string, name: string, share: number | null, base: number | null, where: "within" | "high95" | "low998" | null, state: "known" | "suppressed" = "known") =>
    ({ placeId, name, share, base, state, z: null, zAdjusted: null, class: where, rawClass: where });
  const report: FunnelReport = {
    indicatorId: "outsideWork", period: "2026", level: "area", leastBase: 20, center: 0.3, phi: 4.2, tau2: 0.01, limits: [], rawLimits: [],
    points: [point("soendermarken", "Søndermarken", 0.5, 100, "high95"), point("egeparken", "Egeparken", 0.31, 900, "within"), point("aabrinken", "Åbrinken", null, null, null, "suppressed"), point("holmby", "Holmby", 0.05, 80, "low998")],
  };

  it("[FIGS1] names who lies outside, what chance would give, and who is left out", () => {
    const view = funnelView(report, context, "da");
    expect(view.sentence).toBe(`Uden for arbejde og uddannelse, 2026: Samlet andel 30,0${nb}%. Højere, end størrelse og almindelige forskelle kan forklare: Søndermarken. Lavere: Holmby.`);
    // Three areas are in: 5 % of them is 0.15, 0.2 with one decimal.
    expect(view.notes[0]).toBe(`3 områder er med. Ved ren tilfældighed ventes 0,2 uden for 95${nb}%-grænsen.`);
    expect(view.notes).toContain("1 område er ikke med, fordi tallet er skjult, mangler eller bygger på under 20.");
    expect(funnelView({ ...report, points: report.points.map((each) => (each.class === null ? each : { ...each, class: "within" })) }, context, "en").sentence).toContain("all 3 areas lie within");
    expect(funnelView({ ...report, period: null, center: null, points: [] }, context, "da").sentence).toContain("ingen tal");
  });

  it("[FIGS1] the table has every area by name, and hidden is a word", () => {
    const { table, description } = funnelFigure(report, context, "da", size);
    expect(table.rows.map(([name]) => name)).toEqual(["Egeparken", "Holmby", "Søndermarken", "Åbrinken"]);
    expect(table.areaIds).toEqual(["egeparken", "holmby", "soendermarken", "aabrinken"]);
    expect(table.rows[3]).toEqual(["Åbrinken", "skjult", "–", "–", "–"]);
    expect(description).toContain("Søndermarken");
  });
});

describe("the law in words", () => {
  const criterion = { averageYears: 2, operator: "gt", limit: { kind: "share", parts: 40, of: 100 } } as const;
  const class_ = { id: "udsat", title: { da: "udsat boligområde", en: "vulnerable area" }, paragraph: "§ 61 a" };
  const book: LawBook = {
    id: "test", title: { da: "Lov", en: "Law" }, asOf: "2026-11-22", localRegime: "no-origin",
    measures: [{ id: "outsideLabour", title: { da: "Uden for arbejde", en: "Outside work" }, base: { da: "18-64 år", en: "aged 18-64" }, distance: "fullTimePersons" }, { id: "nonwestern", title: { da: "Oprindelse", en: "Origin" }, base: { da: "alle", en: "all" }, distance: "persons", origin: true }],
    regimes: [
      { id: "2021", title: { da: "2021", en: "2021" }, status: "inForce", law: "L", sources: [], lists: ["2025-12-01"], area: { text: { da: "", en: "" }, minResidents: 1000 }, criteria: [{ id: "outsideLabour", measure: "outsideLabour", ...criterion }, { id: "nonwestern", measure: "nonwestern", ...criterion, averageYears: 1 }], classes: [class_], notDefined: [], unverified: [] },
      { id: "no-origin", title: { da: "Uden oprindelse", en: "Without origin" }, status: "notLaw", law: null, sources: [], lists: [], area: { text: { da: "", en: "" }, minResidents: 1000 }, criteria: [{ id: "outsideLabour", measure: "outsideLabour", ...criterion }], classes: [class_], notDefined: ["parallelsamfund"], unverified: [], note: { da: "Ikke lov.", en: "Not law." } },
    ],
    convictedLimits: [], officialCounts: [], openQuestions: [{ da: "Et spørgsmål.", en: "A question." }],
  };
  const judged = (more: Partial<LawVerdict["criteria"][number]>): LawVerdict["criteria"][number] => ({
    id: "outsideLabour", measure: "outsideLabour", verdict: "met", reason: null, value: 0.412, valueLow: 0.412, valueHigh: 0.412, pooled: null, limit: 0.4, operator: "gt", strict: true,
    persons: { low: 18.1, high: 18.1, exact: true, unit: "fullTimePersons" }, movingOut: null, cannotChangeThisYear: false, kroner: null, fromRounded: false, years: { used: 2, needed: 2 }, doubts: [], ...more,
  });
  const verdict = (areaId: string, name: string, residents: number, more: Partial<LawVerdict> = {}): LawVerdict => ({
    areaId, name, list: "2026-12-01", regimeId: "no-origin", regimeStatus: "notLaw", notLaw: true, appliesToList: false,
    size: [{ id: "residents", verdict: residents >= 1000 ? "met" : "notMet", value: residents, limit: 1000, operator: "ge", persons: null }],
    criteria: [judged({})], classes: [{ id: "udsat", verdict: "met", byCriteria: "met", doubts: [], distance: { direction: "leave", low: 21, high: 40, criteria: ["outsideLabour"] } }],
    consecutiveYears: null, riskOf: [], chanceNext: [{ classId: "udsat", value: 0.7, byKnown: 0.6, low: 0.55, high: 0.9 }], published: [{ classId: "udsat", listed: null }], differences: [], ...more,
  });
  const one = (more: Partial<LawVerdict["criteria"][number]>) => lawView([verdict("a", "A", 1200, { criteria: [judged(more)] })], "no-origin", book, "da").rows[0]?.criteria[0];

  it("[FIGS2] distances are in persons, full-time persons or kroner, over or under, one or many", () => {
    expect(one({})).toMatchObject({ text: "● opfyldt", value: `41,2${nb}%`, distance: "18,1 fuldtidspersoner over" });
    expect(one({ verdict: "notMet", persons: { low: -1, high: -1, exact: true, unit: "persons" } })?.distance).toBe("1 person under");
    expect(one({ persons: { low: 20, high: 24, exact: false, unit: "persons" }, fromRounded: true })?.distance).toBe("20–24 personer over (fra afrundede tal)");
    expect(one({ persons: { low: -24, high: -20, exact: false, unit: "persons" } })?.distance).toBe("20–24 personer under");
    expect(one({ persons: { low: -3, high: 5, exact: false, unit: "persons" } })?.distance).toBe("mellem 3 personer under og 5 over");
    expect(one({ persons: null, kroner: { total: null, perTaxpayer: 2816 } })?.distance).toBe("2.816 kr. pr. skatteyder under grænsen");
    expect(one({ verdict: "unknown", reason: "limitMissing", limit: null, persons: null })).toMatchObject({ text: "? grænsen er ikke offentliggjort", distance: "", strip: null });
  });

  it("[FIGS3] a version without origin has no column of it and says it is not law; one with it has", () => {
    const local = lawView([verdict("a", "A", 1200)], "no-origin", book, "da");
    expect(local).toMatchObject({ notLaw: true, note: "Ikke lov." });
    expect(JSON.stringify({ ...local, title: "" })).not.toMatch(/oprindelse|nonwestern/i);
    expect(local.criteria).toEqual([{ id: "outsideLabour", title: "Uden for arbejde", limit: `over 40${nb}%, gennemsnit af 2 år` }]);
    expect(lawView([verdict("a", "A", 1200)], "2021", book, "da").criteria.map(({ id }) => id)).toEqual(["outsideLabour", "nonwestern"]);
    expect(() => lawView([], "mine", book, "da")).toThrow('got "mine"');
  });

  it("[FIGS4] too small areas are counted, not listed; the sentence tells met from what cannot be decided", () => {
    const unknown = verdict("b", "B", 1500, { classes: [{ id: "udsat", verdict: "unknown", byCriteria: "unknown", doubts: [], distance: null }], riskOf: ["udsat"] });
    const view = lawView([verdict("c", "C", 999), unknown, verdict("a", "A", 1200)], "no-origin", book, "da");
    expect(view.sentence).toBe(`Tal til listen 1.${nb}december 2026: 1 af 2 områder, der er store nok, opfylder »udsat boligområde«. For 1 kan det ikke afgøres.`);
    expect(view.tooSmall).toBe("1 område har under 1.000 beboere og er ikke omfattet.");
    const unsized = { ...verdict("d", "D", 1000), size: [{ id: "residents" as const, verdict: "unknown" as const, value: null, limit: 1000, operator: "ge" as const, persons: null }] };
    expect(lawView([unsized], "no-origin", book, "da")).toMatchObject({ rows: [], tooSmall: "1 område har ukendt størrelse på listens dag og står ikke på den." });
    expect(lawView([{ ...unsized, published: [{ classId: "udsat", listed: true }] }], "no-origin", book, "da").rows).toHaveLength(1);
    expect(view.rows.map(({ name }) => name)).toEqual(["A", "B"]);
    expect(view.rows[0]?.classes[0]).toMatchObject({ distance: "21–40 personer fra at forlade klassen", chance: `chance på næste liste 55–90${nb}%` });
    expect(view.rows[1]?.classes[0]).toMatchObject({ text: "? kan ikke afgøres (tæt på)", isRisk: true, distance: "" });
    expect(view.rows[0]?.published).toBe("ukendt i disse data");
  });
});

describe("a ladder", () => {
  const place = (id: string, rank: number, classId: string, more: Partial<LadderPlace> = {}): LadderPlace => ({ id, state: "ranked", reason: null, score: 10 - rank, rank, rankLow: Math.max(1, rank - 1), rankHigh: rank + 2, topShare: 0.5, class: classId, classStability: 0.9, classes: { points: classId }, parts: {}, imputed: [], attention: false, residents: 2000, ...more });
  const ladder: Ladder = {
    methodId: "m", crossTable: [], attention: null, sensitivity: [{ kind: "without", id: "work", rankCorrelation: 0.9, topKept: 0.8, largestMove: { id: "holmby", from: 4, to: 9 } }],
    places: [place("soendermarken", 1, "high", { attention: true }), place("egeparken", 2, "high", { classStability: 0.4 }), place("holmby", 3, "low"), { ...place("aabrinken", 9, "low"), state: "suppressed", rank: null, score: null }],
    classes: [{ dimension: "points", id: "low", title: { da: "Lavt trin", en: "Low step" }, from: null, to: 5, places: 1 }, { dimension: "points", id: "high", title: { da: "Højt trin", en: "High step" }, from: 5, to: null, places: 2 }],
    parts: [{ id: "work", kind: "figure", title: { da: "Uden arbejde", en: "Without work" }, n: 3, missing: 0, suppressed: 1, mean: null, sd: null, weight: 1, noise: true }],
    dropped: [{ state: "suppressed", reason: { key: "figureSuppressed", part: "work" }, n: 1 }],
    settings: { draws: 1000, seed: 1, top: 5, concentration: 50, varied: ["weights", "noise"] },
  };
  const method = { id: "m", title: { da: "Stige", en: "Ladder" }, source: "Kilde", status: "described", missing: "dropFigure", dimensions: [] as IndexMethod["dimensions"] } as IndexMethod;

  it("[FIGS5] stands in steps from the top, by name in each, and no rank is without its interval", () => {
    const view = ladderView(ladder, method, context, "da");
    expect(view.steps.map(({ title, rows }) => [title, rows.map(({ name }) => name)])).toEqual([["Højt trin", ["Egeparken", "Søndermarken"]], ["Lavt trin", ["Holmby"]]]);
    expect(view.steps[0]?.rows[1]).toMatchObject({ rank: "plads 1 (1–3)", stability: `samme trin i 90${nb}% af udtrækkene`, needsAttention: true, law: "", published: `ikke på listen 1.${nb}december 2025` });
    expect(view.steps[0]?.rows[0]?.published).toBe(`udsat boligområde, liste 1.${nb}december 2025`);
    for (const { rows } of view.steps) for (const { rank, strip } of rows) { expect(rank).toMatch(/plads \d+ \(\d+–\d+\)/); expect(strip.shapes.some(({ kind }) => kind === "interval")).toBe(true); }
  });

  it("[FIGS6] says what was varied, who is left out and why, and what one indicator decides", () => {
    const view = ladderView(ladder, method, context, "da");
    expect(view.sentence).toBe("3 områder har et trin på stigen. For 1 af dem skifter trinet let, når vægte og usikre tal ændres lidt.");
    expect(view.method).toContain(`90${nb}% af 1.000 udtræk, hvor vægtene og tallenes usikkerhed varieres`);
    expect(view.dropped).toEqual(["1 område uden trin: Uden arbejde er skjult."]);
    expect(view.sensitivity).toEqual([`Uden Uden arbejde: 80${nb}% af de øverste 5 bliver. Størst flytning: Holmby fra plads 4 til 9.`]);
    expect(view.warnings).toEqual([]);
    // Nobody has "work", by whatever rule; and one area lacks what the others have.
    const some = [{ ...ladder.parts[0], id: "work", kind: "figure", n: 0, missing: 4 }, { ...ladder.parts[0], id: "pay", kind: "figure", title: { da: "Indkomst", en: "Income" }, n: 2 }] as Ladder["parts"];
    const lacking = { ...ladder, parts: some, places: [place("holmby", 1, "low", { parts: { work: null, pay: null } }), place("egeparken", 2, "low", { parts: { work: null, pay: 1 } })] };
    expect(ladderView(lacking, method, context, "da").warnings).toEqual(["Uden arbejde har ingen tal her, og metoden kan ikke undvære det.", "Holmby: uden Indkomst"]);
    expect(ladderView({ ...ladder, places: [], classes: [] }, method, context, "da").sentence).toContain("Ingen områder");
  });
});

describe("level and direction", () => {
  const row = (areaId: string, more: Partial<MonitorRow> = {}): MonitorRow => ({ areaId, indicatorId: "outsideWork", level: "above", share: null, timesTown: null, direction: "asTheTown", change: null, changeState: "tested", alarm: null, state: "watched", leastDetectableChange: null, events: ["e"], ...more });
  const alarm = { kind: "cusum", state: "signal", arl0: 39, arl1: 1.4, since: "2026", shareBefore: 0.2, shareFound: 0.25, limit: 10, path: [] } as const;
  const report: MonitorReport = {
    rules: monitorRules, unplaced: ["strandby-hede"],
    matrix: [{ level: "farAbove", direction: "worse", areaIds: ["soendermarken", "egeparken"] }, { level: "below", direction: "better", areaIds: ["holmby"] }],
    rows: [row("soendermarken", { alarm, direction: "worse", change: { from: "2024", to: "2026", points: 0.042, low: 0.011, high: 0.073, ratio: 1.2, p: 0.001, pAdjusted: 0.02 } }), row("egeparken", { alarm: { ...alarm, state: "quiet" } }), row("holmby", { state: "parentOnly" })],
    districts: [{ districtId: "nord", indicatorId: "lowIncome", alarm: { ...alarm, state: "earlier", since: "2024" }, state: "watched", leastDetectableChange: 0.01 }, { districtId: "syd", indicatorId: "lowIncome", alarm: { ...alarm, state: "quiet" }, state: "watched", leastDetectableChange: 0.01 }],
    falseAlarms: { perQuarter: 0.9, budget: 1, units: 153 },
    events: [{ id: "e", date: "2025-06-30", kind: "renovation", title: "Renovering", list: null, indicatorId: null, areaIds: ["soendermarken"] }],
  };

  it("[FIGS7] the matrix is names in 5 by 3 cells, and the sentence names who stands high and falls behind", () => {
    const view = monitorView(report, context, "da");
    expect(view.levels.map(({ cells }) => cells.length)).toEqual([3, 3, 3, 3, 3]);
    expect(view.levels[0]?.cells[0]?.map(({ name }) => name)).toEqual(["Egeparken", "Søndermarken"]);
    expect(view.sentence).toBe("2 områder har mere behov end byen og er blevet værre stillet i forhold til den: Egeparken og Søndermarken.");
    expect(view.unplaced).toContain("Strandby Hede");
  });

  it("[FIGS8] the promise is in words, alarms carry their speed and what happened within a year, quiet curves are none", () => {
    const view = monitorView(report, context, "da");
    expect(view.promise).toBe("Højst 1 falsk alarm i kvartalet i hele byen: 153 kurver holdes under opsyn, og 0,90 falske alarmer ventes i kvartalet.");
    expect(view.alarms.map(({ areaId, name, state }) => [areaId, name, state])).toEqual([[null, "Bydelen Nordbyen", "alarm tidligere"], ["soendermarken", "Søndermarken", "alarm i nyeste periode"]]);
    expect(view.alarms[1]).toMatchObject({ name: "Søndermarken", state: "alarm i nyeste periode", level: `kurven er indstillet til at finde en stigning fra 20,0${nb}% til 25,0${nb}%`, speed: "rigtig alarm efter ca. 1,4 perioder, falsk efter ca. 39", events: "2025: Renovering" });
    expect(view.changes[0]).toMatchObject({ change: `+4,2${nb}pp. fra 2024 til 2026`, interval: "1,1–7,3" });
    expect(view.notWatched).toEqual(["1 kurve bygger på så få personer, at selv en stor ændring ikke kan skelnes fra tilfældighed. Følg niveauet over."]);
    // What was counted stands before what the curve is set to find, which nobody has seen.
    const counted = { ...report, rows: [row("soendermarken", { alarm: { ...alarm, observedBefore: 0.19, observedNow: { period: "2026", share: 0.22 } } })], districts: [] };
    expect(monitorView(counted, context, "da").alarms[0]?.level).toBe(`målt: 19,0${nb}% før, 22,0${nb}% i 2026; kurven er indstillet til at finde en stigning fra 20,0${nb}% til 25,0${nb}%`);
    expect(monitorView({ ...report, falseAlarms: { ...report.falseAlarms, perYear: 3.6 } }, context, "da").promise).toContain("ca. 3,6 falske alarmer, hver gang nye årstal kommer");
    expect(monitorView({ ...report, falseAlarms: { ...report.falseAlarms, budget: 0.25 } }, context, "en").promise).toContain("At most 0.25 false alarms a quarter");
  });
});

describe("pattern on the map", () => {
  const place = (id: string, kind: PatternReport["places"][number]["class"], pAdjusted: number | null) => ({ id, local: null, p: null, pAdjusted, class: kind, gStar: null });
  const report: PatternReport = {
    settings: { permutations: 9999, seed: 1, fdr: "bh", level: 0.05, rates: false }, n: 4, state: "measured", moran: { I: 0.42, expectation: -0.3, variance: 0.01, z: 4, p: 0.00001 },
    places: [place("egeparken", "highHigh", 0.0004), place("laerkebo", "lowHigh", 0.03), place("holmby", "notSignificant", 0.6), place("gl-vestrup", "isolate", null)], islands: ["gl-vestrup"], dropped: [{ id: "aabrinken", state: "suppressed" }],
  };

  it("[FIGS9] says whether need lies together, who stands out, how many false finds to expect, and who has no figure", () => {
    const view = patternView(report, context, "da");
    expect(view.sentence).toBe("Områder med meget behov ligger oftere ved siden af hinanden, end tilfældet ville give. 1 område har sammen med sine naboer sikkert mere behov end byen: Egeparken.");
    expect(view.notes[0]).toContain(`Højst 5${nb}% af de fund, der vises, ventes at være falske.`);
    expect(view.rows.map(({ name, chance }) => [name, chance])).toEqual([["Egeparken", `under 0,1${nb}%`], ["Gl. Vestrup", "–"], ["Holmby", `60${nb}%`], ["Lærkebo", `3,0${nb}%`]]);
    expect(view.legend.map(({ text }) => text)).toContain("ingen naboer med tal: 1 område");
    expect(view.dropped).toBe("Uden tal: Åbrinken.");
    expect(patternView({ ...report, state: "noNeighbours", places: [], moran: null }, context, "da").sentence).toContain("naboer");
  });

  it("[FIGS9] the map has classes in place of need, dots where an area differs from its neighbours, and the hatch of what is missing", () => {
    const { shapes, legend } = patternMap(report, context, { lang: "da" });
    const area = (id: string) => shapes.find(({ kind, areaId }) => kind === "area" && areaId === id);
    expect(area("egeparken")).toMatchObject({ pattern: "highHigh" });
    expect(area("egeparken")?.fill).toBeUndefined();
    expect(shapes.filter(({ kind }) => kind === "dots").map(({ areaId }) => areaId)).toEqual(["laerkebo"]);
    expect(area("aabrinken")?.fill).toBe("hidden");
    expect(legend).not.toContain("need");
  });

  it("[FIGS10] pockets stand by name, with homes, need and how much lies outside the areas", () => {
    const pocket = (id: string, areaIds: string[], need: number) => ({ id, unitIds: [id], dwellings: 120, households: 118, residents: 240, need: { value: need, low: need - 5, high: need + 5 }, needShare: id === "p1" ? null : { value: 0.3, low: 0.2, high: 0.4 }, tenures: [], areaIds, outsideAreas: 0.25, outsideListedAreas: id === "p1", x: 0, y: 0 });
    const pockets: PocketReport = { k: 400, leastShare: 0.15, joinM: 200, units: 100, withoutPosition: 0, pockets: [pocket("p1", ["soendermarken"], 90), pocket("p2", ["egeparken", "rosenhaven"], 40)] };
    const view = pocketView(pockets, context, "da");
    expect(view.sentence).toBe(`2 samlinger af boliger har sikkert over 15${nb}% med behov blandt de 400 nærmeste beboere. 1 af dem ligger helt uden for områder på de offentliggjorte lister.`);
    expect(view.rows).toEqual([["Egeparken og Rosenhaven", "120", "40", `30,0${nb}%`, `25${nb}%`], ["Søndermarken", "120", "90", "skjult", `25${nb}%`]]);
  });
});

describe("balance over time", () => {
  const year = (period: string, corrected: number, half: number, more: Partial<BalanceYear> = {}): BalanceYear => ({
    period, places: 18, dropped: [], people: 5000, P: 0.23, dissimilarity: corrected + 0.01, expected: 0.06, excess: 0.28, gini: null, isolation: 0.31, exposure: 0.2, eta2: null, eta2SelfExcluded: null, theilH: 0.107, theilHExpected: 0.004, theilHExcess: null,
    mutualInformation: null, mutualInformationExpected: null, standardErrors: null, levels: [], notes: [], dissimilarityInterval: { corrected, low: corrected - half, high: corrected + half }, theilHInterval: { low: 0.1, high: 0.114 }, areasNew: [], areasGone: [], ...more,
  });
  const years = [year("2016", 0.36, 0.01), year("2026", 0.32, 0.01, { areasGone: ["holmby"], dropped: [{ reason: "suppressed", n: 2 }], bounds: { dissimilarity: { low: 0.3, high: 0.35, found: "every" }, theilH: null } })];

  it("[FIGS11] a change is called one only where the intervals do not meet", () => {
    expect(balancePage(years, "outsideWork", context, "da").sentence).toBe(`Uden for arbejde og uddannelse, 2026: 32${nb}% af gruppen skulle bo et andet sted, før alle områder havde samme blanding. Ren tilfældighed ville give 6${nb}%. Det er mere jævnt fordelt end i 2016 (36${nb}%), og forskellen er større end usikkerheden.`);
    expect(balancePage([year("2016", 0.36, 0.05), year("2026", 0.32, 0.05)], "outsideWork", context, "da").sentence).toContain("mindre end usikkerheden");
    expect(balancePage([year("2016", 0.3, 0.01), year("2026", 0.36, 0.01)], "outsideWork", context, "en").sentence).toContain("less evenly spread");
    expect(balancePage([], "outsideWork", context, "da")).toMatchObject({ notes: [], contacts: null });
  });

  it("[FIGS12] hidden areas, changed areas and bounds are said; the table has every measure with what chance gives", () => {
    expect(balancePage(years, "outsideWork", context, "da").notes).toEqual(expect.arrayContaining([
      "Ikke de samme områder har tal i alle perioder. Sammenlign med varsomhed: 2026.", "Uden for i nyeste periode: 2 skjulte og 0 manglende.", `Uanset hvad de skjulte tal er, ligger D-indekset i 30–35${nb}%.`,
    ]));
    const { table, picture } = balanceFigure(years, "dissimilarity", "outsideWork", context, "da", size);
    expect(table.rows[1]).toEqual(["2026", "18", `23,0${nb}%`, `33,0${nb}%`, `32,0${nb}% (31–33${nb}%)`, `6,0${nb}%`, `28,0${nb}%`, `31,0${nb}%`, "0,107 (0,100–0,114)", "0,004"]);
    expect(picture.shapes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["band", "line", "chanceLine"]));
  });

  it("[FIGS12] events of the whole town that concern the indicator stand on the curve and in its words", () => {
    const event = (id: string, more: object) => ({ id, kind: "law" as const, date: "2021-12-01", title: id, ...more });
    const eventful = { ...context, frame: { ...context.frame, events: [event("law", {}), event("other", { indicatorId: "lowIncome" }), event("here", { place: { level: "area" as const, id: "egeparken" } })] } };
    expect(balancePage(years, "outsideWork", eventful, "da").events.map(({ number, text }) => [number, text])).toEqual([[1, "Lov: law"]]);
    const figure = balanceFigure(years, "theilH", "outsideWork", eventful, "da", size);
    expect(figure.description).toContain("Hændelser: 1:");
    expect(figure.picture.labels.filter(({ kind }) => kind === "event")).toHaveLength(1);
  });

  it("[FIGS13] the split says where most of the unevenness lies, and that smoothed blocks differ less than chance", () => {
    const town = { levels: [{ name: "district", m: 0.04, mExpected: 0.001, share: 0.4 }, { name: "block", m: 0.06, mExpected: 0.08, share: 0.6 }], byOrganisation: [], byTenure: [] };
    // Only the parts of M are read here.
    const { splits } = balancePage(years, "outsideWork", context, "da", { town: town as unknown as NonNullable<Parameters<typeof balancePage>[4]>["town"] & object });
    expect(splits).toHaveLength(1);
    expect(splits[0]?.sentence).toBe(`60${nb}% af uligheden ligger mellem blokke inden for det samme. Blokkenes tal er udjævnede, så de er mindre forskellige, end tilfældighed alene ville gøre dem.`);
    expect(splits[0]?.rows.map(({ share, chance }) => [share, chance])).toEqual([[`40${nb}%`, `1${nb}%`], [`60${nb}%`, `80${nb}%`]]);
  });
});

describe("reach", () => {
  const reach = (more: Partial<ScopeReach> = {}): ScopeReach => ({
    places: 10, dropped: { missing: 0, suppressed: 0 }, populationShare: 0.2, coverage: 0.4, outside: 0.6, precision: 0.3, leakage: 0.7, lift: 2, bestCoverage: 0.5, efficiency: 0.8, concentration: 0.4, residentsFor50: 0.2, residentsFor80: 0.56,
    lorenz: [{ residents: 0, need: 0 }, { residents: 0.2, need: 0.5 }, { residents: 1, need: 1 }], order: [], bestByAreas: 0.45, priceOfAreas: 0.05, ...more,
  });

  it("[FIGS14] says what is inside, what the best of the same size would hold, and what choosing whole areas costs", () => {
    const { sentence, rows } = reachView([{ id: "a", title: "Type 2", reach: reach() }], "da");
    expect(sentence).toContain(`Stederne i Type 2 rummer 40${nb}% af behovet og 20${nb}% af husstandene. Det bedste valg af lige så mange husstande ville rumme 50${nb}%. 60${nb}% af behovet bor uden for.`);
    expect(sentence).toContain(`koster mindst +5,0${nb}pp.`);
    expect(rows[0]?.cells).toEqual(["20,0", "40,0", "60,0", "50,0", "45,0", "80,0", "30,0"].map((value) => `${value}${nb}%`));
    expect(reachView([{ id: "a", title: "Tom", reach: reach({ coverage: null, populationShare: null, outside: null, efficiency: null, precision: null }) }], "da").rows[0]?.cells).toContain("–");
    expect(reachView([], "da").sentence).toBe("Data har intet behov at fordele.");
  });

  it("[FIGS14] the table reads the curve; by hand, 60 % of the households hold 75 % of the need", () => {
    // Between (20 %, 50 %) and (100 %, 100 %), half way is 75 %.
    const { table } = reachFigure([{ id: "a", title: "Type 2", reach: reach() }], "da", size);
    expect(table.rows[5]).toEqual([`60${nb}%`, `75${nb}%`]);
    expect(table.rows[0]).toEqual([`10${nb}%`, `25${nb}%`]);
  });
});
