import type { PlanningTable } from "../table/planning-table.ts";

/** What a share reached in some units adds above what fixed members reach there. */
export interface LiftAboveFixed {
  readonly reached: number;
  readonly contacted: number;
  /** Per organisation of the places the lift was made for. */
  readonly byOrganisation: Float64Array;
}

/** The lift as a function of the share reached, for one place's units. */
export interface PlaceLift {
  /** Indexes of the organisations with need in the place, as `organisationIndex` numbers them, rising. */
  readonly organisations: readonly number[];
  at(share: number): LiftAboveFixed;
}

/** Units that fixed members reach with the same share, added up. */
interface Cover {
  readonly share: number;
  need: number;
  households: number;
  readonly byOrganisation: Map<number, number>;
}

/**
 * Sums a place's units by the share that fixed members reach there (0 in most towns, so one sum), so that any share can
 * be asked for without going through the units again. One road only: a unit gains what the share is above its own.
 *
 * @param fixedShare share per unit of the table that fixed members reach, 0-1
 * @param organisationIndex per organisation of the table, its number in the program; -1 for none
 */
export function liftAboveFixed(table: PlanningTable, units: Int32Array, fixedShare: Float64Array, organisationIndex: Int32Array): PlaceLift {
  const covers = new Map<number, Cover>();
  for (const unit of units) {
    const share = fixedShare[unit] ?? 0;
    const need = table.needHouseholds[unit] ?? 0;
    let cover = covers.get(share);
    if (cover === undefined) {
      cover = { share, need: 0, households: 0, byOrganisation: new Map() };
      covers.set(share, cover);
    }
    cover.need += need;
    cover.households += table.households[unit] ?? 0;
    const organisation = organisationIndex[table.organisationOf[unit] ?? -1] ?? -1;
    if (organisation >= 0 && need > 0) cover.byOrganisation.set(organisation, (cover.byOrganisation.get(organisation) ?? 0) + need);
  }
  const organisations = [...new Set([...covers.values()].flatMap(({ byOrganisation }) => [...byOrganisation.keys()]))].sort((a, b) => a - b);
  return {
    organisations,
    at(share) {
      let reached = 0;
      let contacted = 0;
      const byOrganisation = new Float64Array(organisations.length);
      for (const cover of covers.values()) {
        const rise = share - cover.share;
        if (rise <= 0) continue;
        reached += rise * cover.need;
        contacted += rise * cover.households;
        organisations.forEach((organisation, at) => (byOrganisation[at] = (byOrganisation[at] ?? 0) + rise * (cover.byOrganisation.get(organisation) ?? 0)));
      }
      return { reached, contacted, byOrganisation };
    },
  };
}
