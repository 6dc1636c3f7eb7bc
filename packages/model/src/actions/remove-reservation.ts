import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";

/** Takes a reservation out; an id nobody has is passed over. */
export function removeReservation(id: string): Action {
  return (plan) =>
    updatePart(plan, "deliberation", { ...plan.deliberation, reservations: plan.deliberation.reservations.filter((reservation) => reservation.id !== id) });
}
