import type { Count, Indicator, Observation, Stairwell, Town } from "@byfokus/model";

/** A town with only what a test gives it; 2026, nothing else in it. */
export function townForTests(parts: Partial<Town>): Town {
  return {
    name: "Prøveby",
    synthetic: true,
    edition: { id: "prøve", asOf: "2026-12-31", label: "2026", sources: [], export: "full" },
    districts: [], organisations: [], departments: [], areas: [], buildings: [], stairwells: [], indicators: [indicatorForTests("work")],
    observations: [], boards: [], flows: [], links: [], planCases: [], pots: [], staffToday: [], baseMap: [],
    ...parts,
  };
}

export function indicatorForTests(id: string, parts: Partial<Indicator> = {}): Indicator {
  const text = { da: id, en: id };
  return { id, title: text, numerator: text, denominator: text, unit: "persons", direction: "higherIsNeed", source: "test", purpose: text, validFrom: "2000-01-01", ...parts };
}

/** Ten homes of one household each. */
export function stairwellForTests(id: string, parts: Partial<Stairwell> = {}): Stairwell {
  return { id, label: `Vangen ${id}`, tenure: "social", departmentIds: [], dwellings: 10, residents: 20, ...parts };
}

/** One observation of indicator "work" at a stairwell in 2026. */
export function seen(placeId: string, count: Count, base: Count, parts: Partial<Observation> = {}): Observation {
  return { indicatorId: "work", level: "stairwell", placeId, period: "2026", count, base, ...parts };
}
