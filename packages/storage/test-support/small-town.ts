import type { Observation, Stairwell, Town } from "@byfokus/model";
import type { EditionInput } from "@byfokus/planning";

/** A made-up town with every optional field both present and absent; the same seed gives the same town. */
export function smallTown(seed: number, stairwellCount = 40): Town {
  const next = numbers(seed);
  const stairwells = Array.from({ length: stairwellCount }, (_, index): Stairwell => {
    const dwellings = 2 + (next() % 12);
    return {
      id: `s${seed}-${String(index).padStart(4, "0")}`,
      label: `Åvænget ${index + 1}, "tv"; 'sal'`,
      tenure: index % 7 === 0 ? "ownerOccupied" : "social",
      departmentIds: index % 7 === 0 ? [] : index % 5 === 0 ? ["0101", "0102"] : ["0101"],
      ...(index % 3 === 0 ? {} : { areaId: "å-1" }),
      ...(index % 4 === 0 ? {} : { districtId: "d1" }),
      ...(index % 6 === 0 ? {} : { buildingId: `b${index % 9}` }),
      dwellings,
      ...(index % 2 === 0 ? {} : { households: dwellings - 1 }),
      residents: dwellings * 2 + (next() % 3),
      ...(index % 8 === 0 ? {} : { point: [588_000.1 + next() / 7, 6_139_000 + index * 0.1] as const }),
      ...(index % 10 === 0 ? { validFrom: "2016-01-01" } : {}),
      ...(index % 20 === 0 ? { validTo: "2025-12-31" } : {}),
    };
  });
  const observations = stairwells.flatMap(({ id }, index): Observation[] => [
    { indicatorId: "outsideWork", level: "stairwell", placeId: id, period: "2026", count: index % 5 === 0 ? "suppressed" : next() % 9, base: 9 },
    { indicatorId: "outsideWork", level: "stairwell", placeId: id, period: "2025", count: index % 4 === 0 ? "missing" : 0, base: index % 11 === 0 ? "suppressed" : 9 },
  ]);
  return {
    name: "Prøveby",
    synthetic: true,
    edition: { id: `e${seed}`, asOf: "2026-01-01", label: "2026", sources: ["opgange.csv"], export: "full" },
    districts: [{ id: "d1", name: "Nord" }],
    organisations: [{ id: "o1", name: "Boligorganisation Nord" }],
    departments: [{ id: "0101", name: "Afdeling 1", organisationId: "o1" }],
    areas: [{ id: "å-1", name: "Ågården", tenure: "mixed", dwellings: "suppressed", residents: 400, geometry: [[[[0, 0], [1, 0], [1, 1.5], [0, 0]]]] }],
    buildings: [],
    stairwells,
    indicators: [],
    observations,
    boards: [{ id: "bestyrelse", name: "Afdelingsbestyrelse 1", kind: "departmentBoard", areaIds: ["å-1"], departmentId: "0101" }],
    flows: [{ to: "å-1", year: "2025", households: 21, reason: "renovation" }],
    links: [],
    planCases: [],
    events: [{ id: "h1", kind: "method", date: "2025-01-01", title: "Ny opgørelse" }, { id: "h2", kind: "renovation", date: "2024-05-01", title: "Nye bade", place: { level: "area", id: "å-1" } }],
    pots: [{ id: "lbf", name: "Landsbyggefonden", krPerYear: 3_000_000, maxShare: 0.75 }],
    staffToday: [{ areaId: "å-1", fte: 2.5 }],
    baseMap: [{ kind: "water", line: [[0, 0], [10, 2.25]] }],
  };
}

/** The town with one dwelling row per stated dwelling. */
export function smallEdition(seed: number, stairwellCount = 40): Required<EditionInput> {
  const town = smallTown(seed, stairwellCount);
  const stairwellId = town.stairwells.flatMap((stairwell) => Array.from({ length: stairwell.dwellings }, () => stairwell.id));
  return {
    town,
    dwellings: {
      stairwellId,
      areaM2: Float64Array.from(stairwellId, (_, index) => (index % 10 === 0 ? Number.NaN : 45 + (index % 4) * 10)),
      rooms: Float64Array.from(stairwellId, (_, index) => (index % 10 === 0 ? Number.NaN : 1 + (index % 4))),
    },
    issues: [{ rule: "test", severity: "note", file: "opgange.csv", rows: [2], rowCount: 1, message: { da: "Prøve", en: "Test" }, fix: { da: "Intet", en: "Nothing" } }],
  };
}

function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8;
}
