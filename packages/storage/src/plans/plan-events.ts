/** One undo step as the store keeps it: the document it left, what people read, and when. */
export type KeptStep = readonly [documentId: number, label: string, at: string];

export interface PlanEvent {
  readonly kind: "started" | "did" | "undid";
  readonly label: string;
  /** ISO 8601 instant of the step. */
  readonly at: string;
}

/**
 * What happened between two saves, told from the steps that lie behind the plan: steps that are gone were undone,
 * last one first; steps that are new were done (or done again). The very first save is "started".
 */
export function planEvents(before: readonly KeptStep[] | undefined, after: readonly KeptStep[], savedAt: string): PlanEvent[] {
  const earlier = before ?? [];
  let common = 0;
  while (common < Math.min(earlier.length, after.length) && same(earlier[common], after[common])) common++;
  const event = (kind: PlanEvent["kind"]) => ([, label, at]: KeptStep): PlanEvent => ({ kind, label, at });
  return [
    ...(before === undefined ? [{ kind: "started", label: "", at: savedAt } as const] : []),
    ...earlier.slice(common).reverse().map(event("undid")),
    ...after.slice(common).map(event("did")),
  ];
}

function same(a: KeptStep | undefined, b: KeptStep | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}
