import type { Member, Tenure } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";
import { testTown, type TestBlock } from "./test-town.ts";

/** Numbers in [0, 1) from a seed (mulberry32): test-only, so that one integer names a town. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Test-only: a town of random areas and blocks, some blocks outside areas, some homes without an organisation. */
export function randomTown(seed: number, { areas = 6, blocksPerArea = 4, outside = 6 } = {}): PlanningContext {
  const random = seeded(seed);
  const blocks: TestBlock[] = [];
  const addBlock = (area: string | undefined, level: number): void => {
    const dwellings = 20 + Math.floor(random() * 120);
    const organisation = random() < 0.8 ? `org${Math.floor(random() * 3)}` : undefined;
    const tenure: Tenure = organisation === undefined ? "ownerOccupied" : "social";
    blocks.push({
      id: `block${String(blocks.length).padStart(3, "0")}`,
      ...(area === undefined ? {} : { area }),
      ...(organisation === undefined ? {} : { organisation, department: `${organisation}-${Math.floor(random() * 3)}` }),
      ...(random() < 0.9 ? { district: `district${Math.floor(random() * 2)}` } : {}),
      tenure,
      dwellings,
      need: dwellings * Math.min(0.9, level * (0.5 + random())),
      variance: dwellings * 0.05,
      x: Math.floor(random() * 4000),
      y: Math.floor(random() * 4000),
    });
  };
  for (let area = 0; area < areas; area++) {
    const level = 0.05 + 0.4 * random();
    const count = 1 + Math.floor(random() * blocksPerArea);
    for (let block = 0; block < count; block++) addBlock(`area${area}`, level);
  }
  for (let block = 0; block < outside; block++) addBlock(undefined, 0.05 + 0.3 * random());
  const fteToday = Object.fromEntries(Array.from({ length: areas }, (_, area) => [`area${area}`, random() < 0.5 ? 0 : Math.round(random() * 30) / 10]));
  return testTown({
    blocks,
    fteToday,
    flows: [
      { from: "area0", year: "2025", households: 30, reason: "renovation" },
      { from: "area1", to: "area0", year: "2025", households: 25, reason: "renovation" },
      { from: "area1", to: "area2", year: "2025", households: 40, reason: "ordinary" },
    ],
    pots: [
      { id: "grant", name: "Tilskud", krPerYear: 4_000_000, maxShare: 0.75, tenures: ["social"] },
      { id: "town", name: "Kommunen", krPerYear: 6_000_000 },
    ],
  });
}

/** Test-only: any member a table can name, with random staff or places. */
export function randomMember({ table }: PlanningContext, random: () => number): Member {
  const one = <Place extends { readonly id: string }>(places: readonly Place[]): string => places[Math.floor(random() * places.length)]?.id ?? "none";
  const fte = Math.round(random() * 60) / 10;
  const kind = Math.floor(random() * 8);
  if (kind <= 1) return { kind: "area", id: one(table.areas), fte };
  if (kind === 2) return { kind: "department", id: one(table.departments), fte };
  if (kind === 3) return { kind: "organisation", id: one(table.organisations), fte };
  if (kind === 4) return { kind: "city", id: "city", fte };
  if (kind === 5) return { kind: "referral", id: "referral", places: Math.floor(random() * 40) };
  if (kind === 6) return { kind: "movers", id: one(table.areas), places: Math.floor(random() * 40) };
  return { kind: "block", id: one(table.blocks) };
}
