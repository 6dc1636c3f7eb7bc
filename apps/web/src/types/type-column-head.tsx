import { describeMap, formatShare, mapPicture, scopeSummary } from "byfokus/browser";
import type { Comparison, Plan, PlanningContext, Scenario } from "byfokus/browser";
import { useMemo } from "react";
import { TownMap } from "../map/town-map.tsx";
import { useWords } from "../state/preferences.ts";

export interface TypeColumnHeadProps {
  readonly context: PlanningContext;
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly comparison: Comparison;
  readonly dominatedBy?: string;
}

/** Name, badge, small map, what the scope holds in a sentence, and how far it is from the best of those compared. */
export function TypeColumnHead({ context, plan, scenario, comparison, dominatedBy }: TypeColumnHeadProps) {
  const words = useWords();
  const picture = useMemo(() => mapPicture(context, { lang: words.lang, size: "small", scope: scenario.scope, locks: plan.locks, fade: true }), [context, words.lang, scenario, plan.locks]);
  const description = useMemo(() => describeMap(context, picture, words.lang, scenario).text, [context, picture, words.lang, scenario]);
  const index = comparison.scenarios.findIndex(({ id }) => id === scenario.id);
  const reached = comparison.scenarios.map(({ evaluation }) => evaluation.needReached.value);
  const most = Math.max(...reached);
  const part = most > 0 ? (reached[index] ?? 0) / most : 0;
  return (
    <th scope="col" className="type-head" data-scenario={scenario.id}>
      <span className="type-name"><b>{scenario.title}</b><Badge comparison={comparison} index={index} {...(dominatedBy === undefined ? {} : { dominatedBy })} /></span>
      <span className="type-kind">{words.t(`app.type.${scenario.scope.type}`)}</span>
      <TownMap picture={picture} description={description} />
      <span className="type-caption">{capital(scopeSummary(context, scenario.scope, words))}.</span>
      <span className="distance"><span className="progress"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width={part * 100} height="6" /></svg></span><span><b>{formatShare(words.lang, part, 0)}</b> {words.t("app.types.ofBest")}</span></span>
    </th>
  );
}

function Badge({ comparison, index, dominatedBy }: Pick<TypeColumnHeadProps, "comparison" | "dominatedBy"> & { readonly index: number }) {
  const words = useWords();
  const isBest = (metric: string) => comparison.rows.find((row) => row.metric === metric)?.best.includes(index) === true;
  if (isBest("needReached")) return <span className="chip ink">{words.t("app.types.badge.needReached")}</span>;
  if (dominatedBy !== undefined) return <span className="chip dashed">{words.t("app.types.badge.dominated", { title: dominatedBy })}</span>;
  if (isBest("worstOrganisation")) return <span className="chip">{words.t("app.types.badge.worstOrganisation")}</span>;
  if (isBest("costKr")) return <span className="chip">{words.t("app.types.badge.costKr")}</span>;
  if (isBest("precision")) return <span className="chip">{words.t("app.types.badge.precision")}</span>;
  return null;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
