import { liveMetrics } from "byfokus/browser";
import type { Evaluation, MetricId, Plan } from "byfokus/browser";
import { PreviewKeys } from "../parts/preview-keys.tsx";
import { acceptPreview, editLabel, rejectPreview } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { cancelFill } from "../state/workbench.ts";
import { MetricChange } from "./live-metrics.tsx";

const shown: readonly MetricId[] = ["needReached", "fte", "precision", "worstOrganisation", "costKr"];

/** What the edit would change, before it is a step. */
export function WorkPreview({ present, preview, was, now }: { readonly present: Plan; readonly preview: Plan; readonly was: Evaluation; readonly now: Evaluation }) {
  const words = useWords();
  const metrics = liveMetrics(now, words.lang, was).filter(({ metric }) => shown.includes(metric));
  return (
    <PreviewKeys title={editLabel(present, preview)} onAccept={() => decide(acceptPreview)} onReject={() => decide(rejectPreview)}>
      <dl>{metrics.map((metric) => <div key={metric.metric}><dt>{metric.name}</dt><dd><MetricChange metric={metric} /></dd></div>)}</dl>
    </PreviewKeys>
  );
}

/** A filling still at work has nothing more to say once its preview is decided. */
function decide(how: () => void): void {
  cancelFill();
  how();
}
