import type { ReachModel } from "../scope/reach-model.ts";
import { aboveZero, atLeastZero, listOf, objectOf, share, type Read } from "./readers.ts";

/** Planning assumptions. Whether the curve rises is `validatePlan`'s to say. */
export const readReachModel: Read<ReachModel> = objectOf({
  criticalMassFte: atLeastZero,
  criticalMassPer1000: atLeastZero,
  curve: listOf(objectOf({ ftePer1000: atLeastZero, share })),
  offerShare: share,
  offerSetupHours: atLeastZero,
  offerHoursPerDwelling: atLeastZero,
  hoursPerPlace: atLeastZero,
  placeUse: share,
  annualHours: aboveZero,
  tripsPerWeek: atLeastZero,
  travelKmPerHour: aboveZero,
  krPerFte: atLeastZero,
});
