import type { Step } from "./next-step.ts";

/** Which step comes first: more need per FTE, then where more staff works today, then by id. Negative: `a`. */
export function compareSteps(a: Step, b: Step): number {
  return b.ratio - a.ratio || b.candidate.fteToday - a.candidate.fteToday || (a.candidate.key < b.candidate.key ? -1 : a.candidate.key > b.candidate.key ? 1 : 0);
}

/** A binary heap of steps, the first in order on top. */
export interface StepHeap {
  push(step: Step): void;
  /** `undefined` when empty. */
  pop(): Step | undefined;
}

export function createStepHeap(): StepHeap {
  const steps: Step[] = [];
  const precedes = (a: Step | undefined, b: Step | undefined): boolean => a !== undefined && (b === undefined || compareSteps(a, b) < 0);
  return {
    push(step) {
      let at = steps.length;
      for (;;) {
        const parent = (at - 1) >> 1;
        const above = at > 0 ? steps[parent] : undefined;
        if (above === undefined || !precedes(step, above)) break;
        steps[at] = above;
        at = parent;
      }
      steps[at] = step;
    },
    pop() {
      const top = steps[0];
      const last = steps.pop();
      if (last === undefined || steps.length === 0) return top;
      let at = 0;
      for (;;) {
        const left = 2 * at + 1;
        const child = precedes(steps[left + 1], steps[left]) ? left + 1 : left;
        const below = steps[child];
        if (below === undefined || !precedes(below, last)) break;
        steps[at] = below;
        at = child;
      }
      steps[at] = last;
      return top;
    },
  };
}
