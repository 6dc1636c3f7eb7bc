/**
 * Identifiers are text, exactly as the source writes them: leading zeros stay, upper and lower case are kept.
 * The phantom `of` keeps an area's id from being passed where a stairwell's is wanted; plain strings are accepted.
 */
type Id<Kind extends string> = string & { readonly of?: Kind };

/** DAR husnummer UUID where it is known, else any text that is unique in the town. */
export type StairwellId = Id<"stairwell">;
/** A disclosure-safe cluster of whole stairwells (glossary: Atom). */
export type BlockId = Id<"block">;
export type BuildingId = Id<"building">;
export type DepartmentId = Id<"department">;
export type OrganisationId = Id<"organisation">;
export type AreaId = Id<"area">;
export type DistrictId = Id<"district">;
export type BoardId = Id<"board">;
export type PotId = Id<"pot">;
export type ActivityId = Id<"activity">;
export type IndicatorId = Id<"indicator">;
export type ScenarioId = Id<"scenario">;
export type PlanCaseId = Id<"planCase">;
export type EditionId = Id<"edition">;
