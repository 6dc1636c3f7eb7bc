import { evaluate, formatNumber, formatShare } from "byfokus/browser";
import type { Evaluation, Plan, PlanningContext } from "byfokus/browser";
import { useEffect, useMemo } from "react";
import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { proposalKey, proposals, proposeFourTypes } from "../state/proposals.ts";

/** How far the scenario is from the calculator's own proposal of the same type, with the same money and rules. */
export function FillDistance({ context, plan, evaluation }: { readonly context: PlanningContext; readonly plan: Plan; readonly evaluation: Evaluation }) {
  const words = useWords();
  const { status, scenarios, key } = useStore(proposals);
  const { fte } = plan.budget;
  const wanted = proposalKey(plan, fte);
  useEffect(() => {
    if (key !== wanted) void proposeFourTypes(context, plan, fte);
  }, [context, plan, fte, wanted, key]);
  const proposed = useMemo(() => {
    const scenario = scenarios.find((each) => each.scope.type === evaluation.type);
    return scenario === undefined || key !== wanted ? null : evaluate(context, plan, scenario).needReached.value;
  }, [context, plan, scenarios, evaluation.type, key, wanted]);
  const reached = evaluation.needReached.value;
  // With more staff than the budget there is no proposal to be measured against.
  const isOver = evaluation.fte > evaluation.fteBudget + 0.05;
  const part = isOver || proposed === null || proposed <= 0 ? null : reached / proposed;
  return (
    <section className="tool-section distance-panel">
      <p className="big" data-testid="distance">{part === null ? (status === "running" && !isOver ? "…" : "–") : formatShare(words.lang, part, 0)}</p>
      <p className="big-words">{isOver ? words.t("app.work.distance.over") : part === null ? words.t("app.work.distance.running") : words.t("app.work.distance", { share: formatShare(words.lang, part, 0) })}</p>
      <div className="progress"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width={100 * Math.min(1, part ?? 0)} height="6" /></svg></div>
      {proposed === null || isOver ? null : <p className="xs muted">{words.t("app.work.distance.numbers", { reached: formatNumber(words.lang, reached), proposed: formatNumber(words.lang, proposed) })}</p>}
    </section>
  );
}
