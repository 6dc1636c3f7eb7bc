import { splitShareChange, type ChangeStep, type CountOfBase } from "@byfokus/analysis";

/** What can change a place's share. */
export const changeParts = ["sameResidents", "movedIn", "movedOut", "boundary", "method"] as const;
export type ChangePart = (typeof changeParts)[number];

/**
 * A place's figure at two times and what is known of how one became the other. A part that is absent is not known;
 * `"none"` says that it did not happen. Counts of persons come only from who may link them: the product holds none.
 */
export interface ChangeFigures {
  readonly from: CountOfBase;
  /** By the method in use at the time. */
  readonly to: CountOfBase;
  /** Those counted at both times: how many of them were in the group at each. */
  readonly sameResidents?: "none" | { readonly before: number; readonly after: number; readonly base: number };
  /** Counted at the later time only: moved in, or came of age. */
  readonly movedIn?: "none" | CountOfBase;
  /** Counted at the earlier time only. */
  readonly movedOut?: "none" | CountOfBase;
  /** In homes that the place lost to, or gained from, another by a new boundary. */
  readonly boundary?: "none" | { readonly lost: CountOfBase; readonly gained: CountOfBase };
  /** What the later figure would have been by the earlier method. */
  readonly method?: "none" | { readonly toByOldMethod: CountOfBase };
}

/** A change in shares, part by part; parts and what cannot be separated sum to the change. */
export interface ChangeSplit {
  /** Share after less share before; `null` where either is of nobody. */
  readonly change: number | null;
  readonly parts: readonly {
    readonly part: ChangePart;
    /** `"bySubtraction"`: the only part not told, so that the others tell it. */
    readonly state: "known" | "none" | "bySubtraction" | "notSeparable";
    /** `null` where it cannot be separated, or the place stands empty. */
    readonly points: number | null;
  }[];
  /** What the parts that cannot be told apart give together; 0 where there are none. */
  readonly notSeparable: number | null;
}

/**
 * Splits a change of share exactly, each part being its mean effect over all orders in which things can have happened
 * (Shapley), so that the parts sum to the whole and no order is preferred.
 *
 * @throws where the figures contradict each other
 */
export function splitChange(figures: ChangeFigures): ChangeSplit {
  const told = changeParts.map((part) => ({ part, step: stepOf(figures, part) }));
  const known = told.flatMap(({ step }) => (step === undefined ? [] : [step]));
  const open = told.filter(({ step }) => step === undefined).map(({ part }) => part);
  const rest: ChangeStep = { before: minus(figures.from, known.map(({ before }) => before)), after: minus(figures.to, known.map(({ after }) => after)) };
  checkRest(rest, open);
  const split = splitShareChange([...known, rest]);
  const restPoints = split?.[known.length] ?? null;
  let at = 0;
  return {
    change: figures.from.base > 0 && figures.to.base > 0 ? figures.to.count / figures.to.base - figures.from.count / figures.from.base : null,
    parts: told.map(({ part, step }) => {
      if (step === undefined) return open.length === 1 ? { part, state: "bySubtraction", points: restPoints } : { part, state: "notSeparable", points: null };
      const points = split?.[at++] ?? null;
      return figures[part] === "none" ? { part, state: "none", points: 0 } : { part, state: "known", points };
    }),
    notSeparable: open.length > 1 ? restPoints : 0,
  };
}

const nobody: CountOfBase = { count: 0, base: 0 };

/** `undefined` where the part is not known. */
function stepOf(figures: ChangeFigures, part: ChangePart): ChangeStep | undefined {
  const told = figures[part];
  if (told === undefined) return undefined;
  if (told === "none") return { before: nobody, after: nobody };
  if (part === "sameResidents" && "before" in told) return { before: { count: told.before, base: told.base }, after: { count: told.after, base: told.base } };
  if ("lost" in told) return { before: told.lost, after: told.gained };
  if ("toByOldMethod" in told) return { before: nobody, after: minus(figures.to, [told.toByOldMethod]) };
  const counted = { count: "count" in told ? told.count : 0, base: told.base };
  return part === "movedIn" ? { before: nobody, after: counted } : { before: counted, after: nobody };
}

function minus(all: CountOfBase, parts: readonly CountOfBase[]): CountOfBase {
  return parts.reduce((rest, part) => ({ count: rest.count - part.count, base: rest.base - part.base }), all);
}

/** What is left for the parts that were not told: nothing where all were, and never fewer than nobody. */
function checkRest({ before, after }: ChangeStep, open: readonly ChangePart[]): void {
  for (const [when, { count, base }] of [["before", before], ["after", after]] as const) {
    const isSound = open.length === 0 ? Math.abs(count) < 1e-6 && Math.abs(base) < 1e-6 : open.includes("method") || (base >= -1e-6 && count >= -1e-6 && count <= base + 1e-6);
    if (!isSound) throw new Error(`Expected parts that add up to the figure ${when}, got ${count} of ${base} left over.`);
  }
}
