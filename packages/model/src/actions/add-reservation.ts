import type { Reservation } from "../deliberation/deliberation.ts";
import type { Action } from "../plan/plan.ts";
import { expectScenario, updatePart } from "../plan/update-plan.ts";
import { readReservation } from "../read/read-deliberation.ts";
import { putByKey } from "../values/put-by-key.ts";

/** Writes a minority's reservation about a scenario, with its condition if it has one; one of the same id is rewritten. */
export function addReservation(reservation: Reservation): Action {
  const read = readReservation(reservation, "reservation");
  return (plan) => {
    expectScenario(plan, read.scenarioId);
    const { deliberation } = plan;
    return updatePart(plan, "deliberation", { ...deliberation, reservations: putByKey(deliberation.reservations, [read], (kept) => kept.id) });
  };
}
