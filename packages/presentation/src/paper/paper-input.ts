import type { Bilingual, IsoDate, Plan, Scenario, ScenarioId, Scope } from "@byfokus/model";
import type { Comparison, Evaluation, PlanningContext } from "@byfokus/planning";
import type { Words } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";
import type { PlaceNames } from "../views/place-names.ts";

/** Everything a decision paper is written from. */
export interface DecisionPaperInput {
  readonly context: PlanningContext;
  readonly plan: Plan;
  /** The scenarios to tell of, evaluated on the same data, money and rules; the recommended one is among them. */
  readonly comparison: Comparison;
  /** The scenario the paper recommends. */
  readonly scenarioId: ScenarioId;
  readonly lang: Language;
  /** Today's work, evaluated the same way. A scenario in the comparison with the same id is today too. */
  readonly today?: Evaluation;
  /** Scenarios that the comparison has and the plan does not (today's), so that their maps can be drawn. */
  readonly scenarios?: readonly Scenario[];
  readonly options: PaperOptions;
}

export interface PaperOptions {
  /** The day of the meeting; absent = the paper names no meeting. */
  readonly date?: IsoDate;
  /** The body that decides, as it is said in a sentence: "boligsocial bestyrelse"; absent = "udvalget", and none in the header. */
  readonly body?: string;
  /**
   * Addresses for Annex B, given only for a reader who may see stairwells; absent = the annex says why there are none.
   * An edition that may be shared by area only leaves them out whatever is given.
   */
  readonly showStairwells?: readonly { readonly label: string; readonly areaName: string }[];
  /** Names of activities, from the catalogue. */
  readonly activities?: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** The input with what every section needs worked out once. */
export interface PaperMatter extends DecisionPaperInput {
  readonly words: Words;
  readonly names: PlaceNames;
  readonly chosen: Comparison["scenarios"][number];
  /** What the chosen scenario is called in a sentence, first and inside it: "Type 2", and for today's work "Arbejdet i dag" and "arbejdet i dag". */
  readonly subject: string;
  readonly inSentence: string;
  /** Whether the chosen scenario is today's work. */
  readonly isToday: boolean;
  /** The chosen scenario as the plan holds it. */
  readonly scenario: Scenario;
  /** Scopes of the plan's scenarios and of those beside it. */
  readonly scopes: ReadonlyMap<ScenarioId, Scope>;
  /** The others, without today. */
  readonly others: Comparison["scenarios"];
  /** Numbers the next table or figure, 1, 2, 3 ... in reading order. */
  readonly number: (kind: "table" | "figure") => number;
}
