import { gapWords, partText } from "byfokus/browser";
import type { Evaluation, Plan, PlanningContext, Scenario, ScopeProof } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";
import { useOutside } from "../state/use-outside.ts";

export interface BestDistanceProps {
  readonly context: PlanningContext;
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  /** What any of the types can reach at most, households; while that is not known, what the best of them reaches. */
  readonly most: number;
  /** What is known of its own type; `null` while nothing is. */
  readonly proof: ScopeProof | null;
}

/** How far a scenario is from the best of any type, and below it how far from the best of its own, or why that cannot be said. */
export function BestDistance({ context, plan, scenario, evaluation, most, proof }: BestDistanceProps) {
  const words = useWords();
  const counted = useOutside(context, plan, scenario);
  const reached = evaluation.needReached.value;
  const isOutside = counted === null || counted.outside.length > 0;
  const isBroken = isOutside ? evaluation.rules.some(({ state }) => state === "broken") : counted.broken.length > 0;
  const isMeasured = !isBroken && !isOutside;
  const own = (): string => {
    if (proof === null) return "";
    if (proof.state === "impossible") return words.t("gap.impossible");
    if (!isMeasured) return words.t(isBroken ? "gap.broken" : "gap.outside");
    return proof.state === "bounded" ? words.t("app.types.ofType", { proof: gapWords(reached, proof.bound, words) }) : words.t(`gap.${proof.state}`);
  };
  return (
    <>
      <span className="distance"><span className="progress"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width={isMeasured && most > 0 ? Math.min(100, (reached / most) * 100) : 0} height="6" /></svg></span><span><b>{isMeasured ? partText(reached, most, words) : "–"}</b> {words.t("app.types.ofBest")}</span></span>
      <span className="type-proof" data-testid="proof">{own()}</span>
    </>
  );
}
