import { compareScenarios, conclusion, consequenceTable, setBudget } from "byfokus/browser";
import type { MetricId, Plan, PlanningContext, Scenario } from "byfokus/browser";
import { useEffect, useMemo, useState } from "react";
import { PreviewKeys } from "../parts/preview-keys.tsx";
import { TraceDialog } from "../parts/trace-dialog.tsx";
import { takeProposals } from "../state/adopt-proposals.ts";
import { announce } from "../state/announce.ts";
import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { proposalKey, proposals, proposeFourTypes } from "../state/proposals.ts";
import { useToday } from "../state/use-today.ts";
import { BudgetSlider } from "./budget-slider.tsx";
import { ConsequenceTable } from "./consequence-table.tsx";
import { FillProgress } from "./fill-progress.tsx";
import { TypesFoot } from "./types-foot.tsx";

/** Wait after the last move of the slider, ms. */
const settle = 180;
/** More columns than this cannot be compared at a glance. */
const mostColumns = 5;

/** The four types on the same data, money and rules: the page a board meeting starts from. */
export default function TypesScreen({ context, plan }: { readonly context: PlanningContext; readonly plan: Plan }) {
  const words = useWords();
  const [wished, setWished] = useState<number | null>(null);
  const [opened, setOpened] = useState<{ readonly scenario: Scenario; readonly metric: MetricId } | null>(null);
  const calculated = useStore(proposals);
  const fte = wished ?? plan.budget.fte;

  useEffect(() => {
    const timer = setTimeout(() => void proposeFourTypes(context, plan, fte), settle);
    return () => clearTimeout(timer);
  }, [context, plan, fte]);

  const isReady = calculated.scenarios.length > 0 && calculated.fte !== null;
  const isPreview = wished !== null && isReady;
  const isFresh = calculated.key === proposalKey(plan, fte);
  const shown = useMemo<Plan>(
    () => (isPreview && calculated.fte !== null ? { ...setBudget(calculated.fte)(plan), scenarios: calculated.scenarios } : plan),
    [isPreview, calculated, plan],
  );
  const proofs = calculated.key === proposalKey(plan, shown.budget.fte) ? calculated.proofs : null;
  const canCompare = shown.scenarios.length > 1;
  const comparison = useMemo(() => (canCompare ? compareScenarios(context, shown, shown.scenarios.slice(0, mostColumns).map(({ id }) => id)) : null), [canCompare, context, shown]);
  const today = useToday(context, plan);
  const table = useMemo(() => (comparison === null ? null : consequenceTable(comparison, words.lang, today)), [comparison, words.lang, today]);
  const sentence = useMemo(() => (comparison === null ? words.t("app.types.running") : conclusion(comparison, words.lang)), [comparison, words]);
  useEffect(() => announce(sentence), [sentence]);

  const accept = () => {
    if (isFresh) takeProposals();
    setWished(null);
  };
  return (
    <div className="page types">
      <div className="types-head">
        <div>
          <h1 className="kicker">{words.t("app.types.title")}</h1>
          <p className="conclusion" data-testid="conclusion">{sentence}</p>
        </div>
        <BudgetSlider context={context} plan={plan} fte={fte} onChange={setWished} />
        <FillProgress />
      </div>
      {comparison === null || table === null ? null : <ConsequenceTable context={context} plan={shown} comparison={comparison} proofs={proofs} view={table} onOpen={(scenario, metric) => setOpened({ scenario, metric })} />}
      {table === null ? null : <TypesFoot notes={table.notes} />}
      {isPreview ? (
        <PreviewKeys title={words.t("app.types.preview", { fte })} onAccept={accept} onReject={() => setWished(null)} disabled={!isFresh || calculated.status === "running"}>
          <p className="sm">{words.t("app.types.preview.help")}</p>
        </PreviewKeys>
      ) : null}
      {opened === null ? null : <TraceDialog context={context} plan={shown} scenario={opened.scenario} metric={opened.metric} onClose={() => setOpened(null)} />}
    </div>
  );
}
