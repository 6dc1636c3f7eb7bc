import { describe, expect, it } from "vitest";
import { testTown } from "../evaluate/test-town.ts";
import { boardOverview } from "./board-overview.ts";

describe("boardOverview", () => {
  const { frame } = testTown({
    blocks: [
      { id: "1", area: "Almen", tenure: "social", dwellings: 50, need: 5 },
      { id: "2", area: "Ejer", tenure: "ownerOccupied", dwellings: 50, need: 5 },
      { id: "3", area: "Lejer", tenure: "privateRental", dwellings: 50, need: 5 },
      { id: "4", area: "Andel", tenure: "cooperative", dwellings: 50, need: 5 },
    ],
    boards: [
      { id: "b2", name: "Villaejerne", kind: "ownersAssociation", areaIds: ["Ejer"] },
      { id: "b1", name: "Beboergruppen", kind: "residentsGroup", areaIds: ["Almen", "Ejer"] },
      { id: "b3", name: "Afdelingsbestyrelsen", kind: "departmentBoard", areaIds: ["Almen"], validTo: "2025-05-01" },
    ],
  });

  it("[NET1] lists who speaks for each area today, by name, and what is missing there", () => {
    expect(boardOverview(frame).map(({ areaId, boards, missing }) => [areaId, boards.map(({ id }) => id), missing])).toEqual([
      ["Almen", ["b1"], ["departmentBoard"]],
      ["Andel", [], ["homeownersAssociation"]],
      ["Ejer", ["b1", "b2"], []],
      ["Lejer", [], []],
    ]);
  });
});
