import type { LawClass, LawRegime } from "@byfokus/model";
import type { Verdict } from "./law-verdict.ts";

/** At least so many of these criteria. */
export interface Requirement {
  readonly count: number;
  readonly of: readonly string[];
}

/** What a class demands of criteria, its own and those of the classes it is built on. */
export function requirementsOf(lawClass: LawClass, regime: LawRegime): readonly Requirement[] {
  const below = regime.classes.find(({ id }) => id === lawClass.requires);
  return [
    ...(below === undefined ? [] : requirementsOf(below, regime)),
    ...(lawClass.atLeast === undefined ? [] : [lawClass.atLeast]),
    ...(lawClass.all ?? []).map((id) => ({ count: 1, of: [id] })),
  ];
}

/** Three-valued: met or not met only where no unknown criterion could change it. */
export function judgeRequirements(requirements: readonly Requirement[], verdictOf: (criterionId: string) => Verdict): Verdict {
  return allOf(requirements.map(({ count, of }) => {
    const verdicts = of.map(verdictOf);
    const met = verdicts.filter((verdict) => verdict === "met").length;
    const unknown = verdicts.filter((verdict) => verdict === "unknown").length;
    return met >= count ? "met" : met + unknown < count ? "notMet" : "unknown";
  }));
}

/** Met where all are met; not met where any is not; else unknown. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("notMet")) return "notMet";
  return verdicts.every((verdict) => verdict === "met") ? "met" : "unknown";
}
