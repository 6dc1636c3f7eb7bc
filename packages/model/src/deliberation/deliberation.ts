import type { EditionId, ScenarioId } from "../ids.ts";
import type { IsoDate } from "../text.ts";

/** What was said about the scenarios, and with which numbers in view. */
export interface Deliberation {
  readonly arguments: readonly Argument[];
  readonly reservations: readonly Reservation[];
}

export interface Argument {
  readonly id: string;
  readonly scenarioId: ScenarioId;
  readonly side: "for" | "against";
  readonly text: string;
  /** A role or body ("Boligorganisation Nord"), never a private person. */
  readonly by: string;
  readonly at: IsoDate;
  readonly evidence?: Evidence;
}

/** A number frozen when it was used, so that later data do not change what was argued. */
export interface Evidence {
  readonly metric: string;
  readonly value: number;
  readonly editionId: EditionId;
}

/** A minority's text; may carry a condition that is followed up. */
export interface Reservation {
  readonly id: string;
  readonly scenarioId: ScenarioId;
  readonly by: string;
  readonly text: string;
  readonly at: IsoDate;
  readonly condition?: Condition;
}

export interface Condition {
  readonly metric: string;
  readonly limit: number;
  readonly triggeredWhen: "below" | "above";
  readonly date?: IsoDate;
}
