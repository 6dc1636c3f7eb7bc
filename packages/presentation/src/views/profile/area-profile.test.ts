import { describe, expect, it } from "vitest";
import type { TownEvent } from "@byfokus/model";
import type { PlanningContext } from "@byfokus/planning";
import { fjordby } from "../../test-support/fjordby.ts";
import { areaProfile } from "./area-profile.ts";
import { areaEvents } from "./area-events.ts";
import { historyChart } from "./history-chart.ts";
import { areasTogether } from "./together.ts";

const nb = "\u00a0";
const town = fjordby();
const event = (id: string, date: string, place?: TownEvent["place"]): TownEvent => ({ id, kind: "renovation", date, title: id, ...(place === undefined ? {} : { place }) });
const point = (period: string, count: number, base: number) => ({ period, state: "known" as const, count, base, share: { value: count / base, low: count / base - 0.02, high: count / base + 0.02 } });
const series = (areaId: string, figures: readonly (readonly [string, number, number])[]) => ({ areaId, indicatorId: "lowIncome", points: figures.map(([period, count, base]) => point(period, count, base)) });
const context: PlanningContext = {
  ...town,
  frame: {
    ...town.frame,
    areas: town.frame.areas.map((area) => {
      if (area.id === "egeparken") return { ...area, statuses: [{ list: "vulnerable" as const, listDate: "2024-12-01" }, { list: "vulnerable" as const, listDate: "2025-12-01" }, { list: "parallelSociety" as const, listDate: "2025-12-01" }] };
      if (area.id === "holmby") return { ...area, statuses: [{ list: "prevention" as const, listDate: "2024-12-01" }, { list: "prevention" as const, listDate: "2025-12-01" }] };
      return area.id === "havneengen" ? { ...area, statuses: [{ list: "prevention" as const, listDate: "2023-12-01" }, { list: "prevention" as const, listDate: "2024-12-01" }] } : area;
    }),
    events: [
      event("whole town", "2022-01-01"), { ...event("new way of counting", "2022-01-01"), kind: "method" as const, indicatorId: "outsideWork" }, event("here", "2023-05-01", { level: "area", id: "egeparken" }), event("elsewhere", "2023-06-01", { level: "area", id: "holmby" }),
      event("north", "2023-07-01", { level: "district", id: "nord" }), event("south", "2023-07-01", { level: "district", id: "syd" }),
      event("organisation", "2024-02-01", { level: "organisation", id: "fjordbo" }), event("other organisation", "2024-02-02", { level: "organisation", id: "bakken" }),
      event("stairwell", "2024-04-01", { level: "stairwell", id: "s1" }),
    ],
  },
  history: [
    ...town.history,
    series("egeparken", [["2024", 30, 100], ["2025", 28, 100], ["2026", 26, 100]]),
    series("havneengen", [["2024", 10, 100], ["2025", 10, 100], ["2026", 10, 100]]),
    { ...series("holmby", [["2024", 90, 100], ["2026", 90, 100]]), points: [point("2024", 90, 100), { period: "2025", state: "suppressed", count: null, base: null, share: null }, point("2026", 90, 100)] },
  ],
};
const profile = areaProfile(context, "egeparken", "da");
if (profile === null) throw new Error("Expected a profile.");

describe("the page of an area", () => {
  it("[PROF1] need is a sentence with fraction, count, interval and share; hidden and missing say so", () => {
    expect(profile.needSentence).toBe(`Ca. 1 af 3 husstande har behov. Det er ca. 412 husstande (95${nb}% usikkerhed: 376–448) i 1.286 boliger, 32,0${nb}%.`);
    expect(areaProfile(context, "aabrinken", "da")?.needSentence).toContain("skjult");
    expect(areaProfile(context, "strandby-hede", "da")?.needSentence).toContain("mangler");
    expect(areaProfile(context, "nowhere", "da")).toBeNull();
  });

  it("[PROF2] events are the town's, the area's, its district's, and those of bodies with homes in it; never a single stairwell's", () => {
    const texts = areaEvents(context, "egeparken", "en").map(({ text }) => text);
    expect(texts.join(" ")).not.toMatch(/elsewhere|south|other organisation|stairwell/);
    expect(texts.filter((text) => text.startsWith("Renovation"))).toEqual(["Renovation: whole town", "Renovation: here", "Renovation: north", "Renovation: organisation"]);
  });

  it("[PROF3] list statuses are marked when an area comes or goes, and stand list by list as published", () => {
    const of = (id: string) => areaEvents(context, id, "da").filter(({ text }) => text.includes("list")).map(({ date, text }) => [date, text]);
    expect(of("egeparken")).toEqual([["2024-12-01", "På offentliggjort liste: udsat boligområde"], ["2025-12-01", "På offentliggjort liste: parallelsamfund (listestatus)"]]);
    expect(of("havneengen")).toEqual([["2023-12-01", "På offentliggjort liste: forebyggelsesområde"], ["2025-12-01", "Ikke længere på listen: forebyggelsesområde"]]);
    expect(of("holmby")).toEqual([["2024-12-01", "På offentliggjort liste: forebyggelsesområde"]]);
    expect(profile.statuses).toEqual([{ date: `1.${nb}december 2025`, text: "udsat boligområde og parallelsamfund (listestatus)" }, { date: `1.${nb}december 2024`, text: "udsat boligområde" }]);
  });

  it("[PROF4] rehousing of at least 20 households is an event, and numbers follow the dates", () => {
    expect(profile.events.find(({ date }) => date === "2025")?.text).toBe("Genhusning: 34 husstande flyttede ud");
    expect(profile.events.map(({ number }) => number)).toEqual(profile.events.map((_, index) => index + 1));
    expect(profile.events.map(({ date }) => date)).toEqual(profile.events.map(({ date }) => date).toSorted());
  });

  it("[PROF5] the areas together are the same areas in every period; by hand 40, 38 and 36 of 200", () => {
    expect(areasTogether(context, "lowIncome")).toEqual({ areas: 2, points: [{ period: "2024", value: 0.2 }, { period: "2025", value: 0.19 }, { period: "2026", value: 0.18 }] });
    expect(areasTogether(context, "outsideWork")).toBeNull();
  });

  it("[PROF6] the newest figure stands with its interval, and a hidden one is never replaced by an older", () => {
    expect(profile.figures.find(({ indicatorId }) => indicatorId === "lowIncome")).toMatchObject({ shareText: `26,0${nb}%`, intervalText: `24–28${nb}%`, countText: "26", togetherText: `18,0${nb}%`, changeText: `−4,0${nb}pp.` });
    const hidden = { ...context, history: [{ ...series("egeparken", [["2025", 28, 100]]), points: [point("2025", 28, 100), { period: "2026", state: "suppressed" as const, count: null, base: null, share: null }] }] };
    expect(areaProfile(hidden, "egeparken", "da")?.figures[0]).toMatchObject({ period: "2026", shareText: "skjult", countText: "skjult", intervalText: "" });
  });

  it("[PROF7] a chart says the same in words and in its table, with every event", () => {
    const figure = profile.figures.find(({ indicatorId }) => indicatorId === "lowIncome");
    if (figure === undefined) throw new Error("Expected the figure.");
    const chart = historyChart(profile, figure, "da", { width: 480, height: 240 });
    expect(chart.description).toContain(`Lav indkomst i Egeparken: 30,0${nb}% i 2024 og 26,0${nb}% i 2026. Ændring: −4,0${nb}pp.`);
    expect(chart.description).toContain("2 områder med tal i alle perioder");
    for (const { text, indicatorId } of profile.events) expect(chart.description.includes(text)).toBe(indicatorId === null);
    expect(chart.table.rows[1]).toEqual(["2025", "28", "100", `28,0${nb}% (26–30${nb}%)`, `19,0${nb}%`, expect.stringContaining("Genhusning: 34 husstande")]);
    const gap = historyChart(profile, profile.figures.find(({ indicatorId }) => indicatorId === "outsideWork") ?? figure, "da", { width: 480, height: 240 });
    expect(gap.description).toContain("1 periode er skjult eller mangler.");
    expect(gap.description).toContain("new way of counting");
    expect(gap.table.rows[1]?.slice(1, 4)).toEqual(["skjult", "–", "skjult"]);
  });

  it("[PROF8] a year that a series skips is a gap in its curve; figures of every second year have none", () => {
    const curveOf = (years: readonly string[]): string => {
      const skipping = { ...context, history: [series("egeparken", years.map((year) => [year, 28, 100] as const))] };
      const shown = areaProfile(skipping, "egeparken", "da");
      const figure = shown?.figures[0];
      if (shown === undefined || shown === null || figure === undefined) throw new Error("Expected the figure.");
      return historyChart(shown, figure, "da", { width: 480, height: 240 }).picture.shapes.find(({ kind }) => kind === "line")?.d ?? "";
    };
    expect(curveOf(["2021", "2022", "2024", "2025"]).match(/M/g)).toHaveLength(2);
    expect(curveOf(["2021", "2022", "2023", "2024"]).match(/M/g)).toHaveLength(1);
    expect(curveOf(["2020", "2022", "2024"]).match(/M/g)).toHaveLength(1);
  });
});
