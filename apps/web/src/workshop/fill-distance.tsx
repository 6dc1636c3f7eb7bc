import { distanceView, evaluate } from "byfokus/browser";
import type { Evaluation, Plan, PlanningContext, Scenario } from "byfokus/browser";
import { useEffect, useMemo } from "react";
import { useStore } from "../state/create-store.ts";
import { namesFor } from "../state/place-names.ts";
import { useWords } from "../state/preferences.ts";
import { proposalKey, proposals, proposeFourTypes } from "../state/proposals.ts";
import { useOutside } from "../state/use-outside.ts";

/** How far the scenario is from the best of its type with the same money, rules and locks, or why that cannot be said. */
export function FillDistance({ context, plan, scenario, evaluation }: { readonly context: PlanningContext; readonly plan: Plan; readonly scenario: Scenario; readonly evaluation: Evaluation }) {
  const words = useWords();
  const { scenarios, proofs, key } = useStore(proposals);
  const { fte } = plan.budget;
  const wanted = proposalKey(plan, fte);
  useEffect(() => {
    if (key !== wanted) void proposeFourTypes(context, plan, fte);
  }, [context, plan, fte, wanted, key]);
  const counted = useOutside(context, plan, scenario);
  const best = useMemo(() => {
    const proposed = scenarios.find((each) => each.scope.type === evaluation.type);
    if (proposed === undefined || proofs === null || key !== wanted) return null;
    return { needReached: evaluate(context, plan, proposed).needReached.value, proof: proofs[evaluation.type] };
  }, [context, plan, scenarios, proofs, evaluation.type, key, wanted]);
  const names = namesFor(plan, words.lang);
  if (names === null) return null;
  const view = distanceView({ plan, evaluation, broken: counted?.broken ?? [], outside: counted?.outside ?? [], best }, names, words.lang);
  return (
    <section className="tool-section distance-panel">
      <p className="big" data-testid="distance">{view.text}</p>
      <p className={view.part === null ? "distance-reason" : "big-words"}>{view.sentence}</p>
      <div className="progress"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width={100 * (view.part ?? 0)} height="6" /></svg></div>
      <p className="xs muted" data-testid="distance-numbers">{view.numbers}</p>
    </section>
  );
}
