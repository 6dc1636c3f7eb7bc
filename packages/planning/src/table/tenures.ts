import type { Tenure } from "@byfokus/model";

/** The order behind `PlanningTable.tenureOf`. */
export const tenures: readonly Tenure[] = ["social", "privateRental", "cooperative", "ownerOccupied", "other", "mixed"];
