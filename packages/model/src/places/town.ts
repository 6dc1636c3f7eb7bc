import type { Observation, Indicator } from "../indicators/indicator.ts";
import type { Edition } from "./edition.ts";
import type { Area, Building, Department, District, Organisation, Stairwell } from "./place.ts";
import type { BaseMapFeature } from "./geometry.ts";
import type { Board } from "./board.ts";
import type { AreaLink, Flow } from "./flow.ts";
import type { PlanCase } from "./plan-case.ts";
import type { TownEvent } from "./event.ts";
import type { Pot } from "../scope/pot.ts";
import type { StaffToday } from "../scope/staff-today.ts";

/** Everything one edition of a town's data says, in the field's words. Lists are in the source's order. */
export interface Town {
  readonly name: string;
  /** True for generated data: every screen and export then says so. */
  readonly synthetic: boolean;
  readonly edition: Edition;
  readonly districts: readonly District[];
  readonly organisations: readonly Organisation[];
  readonly departments: readonly Department[];
  readonly areas: readonly Area[];
  readonly buildings: readonly Building[];
  readonly stairwells: readonly Stairwell[];
  readonly indicators: readonly Indicator[];
  readonly observations: readonly Observation[];
  readonly boards: readonly Board[];
  readonly flows: readonly Flow[];
  readonly links: readonly AreaLink[];
  readonly planCases: readonly PlanCase[];
  /** What happened on known days; absent = none known. */
  readonly events?: readonly TownEvent[];
  readonly pots: readonly Pot[];
  readonly staffToday: readonly StaffToday[];
  readonly baseMap: readonly BaseMapFeature[];
}
