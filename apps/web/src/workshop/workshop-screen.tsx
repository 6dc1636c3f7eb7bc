import { evaluate, formatNumber } from "byfokus/browser";
import type { MetricId, PlanHistory, PlanningContext } from "byfokus/browser";
import { useEffect, useMemo, useState } from "react";
import { TraceDialog } from "../parts/trace-dialog.tsx";
import { announce } from "../state/announce.ts";
import { useStore } from "../state/create-store.ts";
import { plan as planStore } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { scenarioInWork, workbench } from "../state/workbench.ts";
import { useToday } from "../state/use-today.ts";
import { LiveMetrics } from "./live-metrics.tsx";
import { RuleTools } from "./rule-tools.tsx";
import { ScopeTools } from "./scope-tools.tsx";
import { LockTools } from "./lock-tools.tsx";
import { StepList } from "./step-list.tsx";
import { WorkBar } from "./work-bar.tsx";
import { WorkMiddle } from "./work-middle.tsx";
import { ActivityPanel } from "./activity-panel.tsx";
import { WorkPreview } from "./work-preview.tsx";
import { FillDistance } from "./fill-distance.tsx";
import { RuleResults } from "./rule-results.tsx";
import { MoneyPanel } from "./money-panel.tsx";

/** Edit one scenario: tools on the left, map and table in the middle, what it does on the right. */
export default function WorkshopScreen({ context, history }: { readonly context: PlanningContext; readonly history: PlanHistory }) {
  const words = useWords();
  const { preview } = useStore(planStore);
  const { scenarioId } = useStore(workbench);
  const [opened, setOpened] = useState<MetricId | null>(null);
  const plan = preview ?? history.present;
  const scenario = scenarioInWork(plan, scenarioId);
  const before = history.present.scenarios.find((each) => each.id === scenario?.id);
  const today = useToday(context, plan);
  const now = useMemo(() => (scenario === undefined ? null : evaluate(context, plan, scenario)), [context, plan, scenario]);
  const was = useMemo(() => (before === undefined ? null : evaluate(context, history.present, before)), [context, history.present, before]);
  const line = now === null ? "" : words.t("app.work.line", { reached: formatNumber(words.lang, now.needReached.value), need: formatNumber(words.lang, now.needTotal.value), fte: formatNumber(words.lang, now.fte, 1) });
  useEffect(() => announce(line), [line]);
  if (scenario === undefined || now === null) return <p className="loading" role="status">{words.t("app.types.running")}</p>;
  return (
    <div className="workshop">
      <WorkBar context={context} history={history} scenario={scenario} />
      <aside className="pane left" aria-label={words.t("app.work.tools")}>
        <ScopeTools context={context} plan={plan} scenario={scenario} evaluation={now} />
        <LockTools context={context} plan={plan} />
        <RuleTools context={context} plan={plan} type={scenario.scope.type} />
        <MoneyPanel evaluation={now} />
      </aside>
      <WorkMiddle context={context} plan={plan} scenario={scenario} />
      <ActivityPanel plan={plan} scenario={scenario} evaluation={now} />
      <aside className="pane right" aria-label={words.t("app.work.results")}>
        <FillDistance context={context} plan={plan} scenario={scenario} evaluation={now} />
        <LiveMetrics evaluation={now} today={today} onOpen={setOpened} />
        <RuleResults plan={plan} evaluation={now} />
        <StepList history={history} />
      </aside>
      {preview !== null && was !== null ? <WorkPreview present={history.present} preview={preview} was={was} now={now} /> : null}
      {opened === null ? null : <TraceDialog context={context} plan={plan} scenario={scenario} metric={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
