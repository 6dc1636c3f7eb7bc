import { describeMap, mapPicture, scopeSummary } from "byfokus/browser";
import type { Comparison, Plan, PlanningContext, Scenario } from "byfokus/browser";
import { useMemo } from "react";
import { TownMap } from "../map/town-map.tsx";
import { useWords } from "../state/preferences.ts";
import type { TypeProofs } from "../worker/fill-messages.ts";
import { BestDistance } from "./best-distance.tsx";

export interface TypeColumnHeadProps {
  readonly context: PlanningContext;
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly comparison: Comparison;
  /** What is known of the best of each type with this plan's money, rules and locks; `null` while it is worked out. */
  readonly proofs: TypeProofs | null;
  readonly dominatedBy?: string;
}

/** Name, badge, small map, what the scope holds in a sentence, and how far it is from the best. */
export function TypeColumnHead({ context, plan, scenario, comparison, proofs, dominatedBy }: TypeColumnHeadProps) {
  const words = useWords();
  const picture = useMemo(() => mapPicture(context, { lang: words.lang, size: "small", scope: scenario.scope, locks: plan.locks, fade: true }), [context, words.lang, scenario, plan.locks]);
  const description = useMemo(() => describeMap(context, picture, words.lang, scenario).text, [context, picture, words.lang, scenario]);
  const index = comparison.scenarios.findIndex(({ id }) => id === scenario.id);
  const evaluation = comparison.scenarios[index]?.evaluation;
  const most = mostReached(comparison, proofs);
  return (
    <th scope="col" className="type-head" data-scenario={scenario.id}>
      <span className="type-name"><b>{scenario.title}</b><Badge comparison={comparison} index={index} {...(dominatedBy === undefined ? {} : { dominatedBy })} /></span>
      <span className="type-kind">{words.t(`app.type.${scenario.scope.type}`)}</span>
      <TownMap picture={picture} description={description} />
      <span className="type-caption">{capital(scopeSummary(context, scenario.scope, words))}.</span>
      {evaluation === undefined ? null : <BestDistance context={context} plan={plan} scenario={scenario} evaluation={evaluation} most={most} proof={proofs === null ? null : proofs[scenario.scope.type]} />}
    </th>
  );
}

/** What any type can reach; until that is proven of all of them, what the best of those compared does. */
function mostReached(comparison: Comparison, proofs: TypeProofs | null): number {
  const bounds = Object.values(proofs ?? {}).flatMap((proof) => (proof.state === "bounded" ? [proof.bound] : []));
  const isKnown = proofs !== null && Object.values(proofs).every(({ state }) => state === "bounded" || state === "impossible");
  return isKnown && bounds.length > 0 ? Math.max(...bounds) : Math.max(...comparison.scenarios.map(({ evaluation }) => evaluation.needReached.value));
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
