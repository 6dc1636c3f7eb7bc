import { describe, expect, it } from "vitest";
import { readFolder, soundFolder } from "./testing-folder.ts";

const read = (name: string, content: string) => readFolder({ ...soundFolder, [name]: content });

describe("events", () => {
  it("[EVNT1] a place is found by its id at any level, and a year is its first day", async () => {
    const { town } = await read("haendelser.csv", "haendelse_id;dato;slags;titel;niveau;sted_id\nH1;30-06-2025;nedrivning;Blok 4;;01\nH2;2024;grænse;Delt;;A2\nH3;01-12-2021;lov;Lister;kommune;0461\nH4;01-05-2022;metode;Ny opgørelse;;\n");
    expect(town?.events).toEqual([
      { id: "H1", kind: "demolition", date: "2025-06-30", title: "Blok 4", place: { level: "area", id: "01" } },
      { id: "H2", kind: "boundary", date: "2024-01-01", title: "Delt", place: { level: "department", id: "A2" } },
      { id: "H3", kind: "law", date: "2021-12-01", title: "Lister" },
      { id: "H4", kind: "method", date: "2022-05-01", title: "Ny opgørelse" },
    ]);
  });

  it("[EVNT1] everyday columns and English ones: the title is the id where there is none, an area may be named", async () => {
    const { town } = await read("haendelser.csv", "dato;type;hændelse;område\n01-05-2022;renovering;Nye bade;Egeparken\n");
    expect(town?.events).toEqual([{ id: "Nye bade", kind: "renovation", date: "2022-05-01", title: "Nye bade", place: { level: "area", id: "01" } }]);
    const english = await read("events.csv", "event_id,date,kind,title,level,place_id\nE1,2022-05-01,newHomes,New homes,stairwell,OP1\n");
    expect(english.town?.events).toEqual([{ id: "E1", kind: "newHomes", date: "2022-05-01", title: "New homes", place: { level: "stairwell", id: "OP1" } }]);
  });

  it("[EVNT3] an event of one indicator names it, by id or title; an unknown one is no event of all indicators", async () => {
    const { town, issues } = await read("haendelser.csv", "haendelse_id;dato;slags;titel;indikator\nH1;2025;metode;Ny opgørelse;outsideWork\nH2;2024;metode;Omlagt;Unge uden uddannelse\nH3;2024;metode;Lykken;lykke\nH4;2024;metode;Alle;\n");
    expect(town?.events?.map(({ id, indicatorId }) => [id, indicatorId])).toEqual([["H1", "outsideWork"], ["H2", "youthOutsideEducation"], ["H4", undefined]]);
    expect(issues.filter(({ rule }) => rule === "unknown-indicator")).toMatchObject([{ severity: "warning", rows: [4] }]);
  });

  it("[EVNT2] without a day, or at a place nobody knows, an event is left out and told; a day to come is told", async () => {
    const { town, issues } = await read("haendelser.csv", "haendelse_id;dato;slags;titel;sted_id\nH1;;lov;Uden dag;\nH2;01-05-2022;lov;Et sted;99\nH3;01-05-2031;lov;Senere;\n");
    expect(town?.events?.map(({ id }) => id)).toEqual(["H3"]);
    expect(issues.map(({ rule, rows }) => [rule, rows])).toEqual(expect.arrayContaining([["event-without-date", [2]], ["unknown-event-place", [3]], ["date-in-future", [4]]]));
    expect((await readFolder(soundFolder)).town).not.toHaveProperty("events");
  });
});
