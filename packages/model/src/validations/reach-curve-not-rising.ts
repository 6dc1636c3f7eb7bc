import type { ReachModel } from "../scope/reach-model.ts";
import type { PlanCheck } from "./validate-plan.ts";

/** More staff would reach less, or the curve begins elsewhere than at critical mass: filling the scope would then mislead. */
export const reachCurveNotRising: PlanCheck = (plan) => (isSound(plan.reachModel) ? [] : [{ rule: "reach-curve-not-rising", severity: "error", causes: [] }]);

/** At least one point, the first at critical mass, both columns rising, every share between 0 and 1. */
function isSound({ curve, criticalMassPer1000 }: ReachModel): boolean {
  if (curve[0]?.ftePer1000 !== criticalMassPer1000) return false;
  return curve.every((point, index) => {
    const before = curve[index - 1];
    const rises = !before || (point.ftePer1000 > before.ftePer1000 && point.share > before.share);
    return rises && point.share >= 0 && point.share <= 1;
  });
}
