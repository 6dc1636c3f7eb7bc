import { impossibleWords, proofWords } from "byfokus/browser";
import type { Plan } from "byfokus/browser";
import { useStore } from "../state/create-store.ts";
import { namesFor } from "../state/place-names.ts";
import { plan as planStore } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { workbench } from "../state/workbench.ts";

/** What the last filling came to, in a sentence; nothing once the plan or the preview is another one. */
export function FillOutcome({ plan }: { readonly plan: Plan }) {
  const words = useWords();
  const { filled, filling } = useStore(workbench);
  const { preview } = useStore(planStore);
  const isShown = filled !== null && filled.plan === plan && filled.preview === preview;
  const proof = isShown ? filled.proof : null;
  const names = namesFor(plan, words.lang);
  const text = () => {
    if (proof === null || names === null || (filling === "proving" && preview === null)) return "";
    if (proof.state === "impossible") return words.t("app.work.filled.impossible", { why: impossibleWords(proof.conflict, plan, names, words.lang) });
    return words.t(preview === null ? "app.work.filled.nothing" : "app.work.filled", { proof: proofWords(proof, words) });
  };
  return <p className="fill-outcome" role="status" data-testid="fill-outcome">{text()}</p>;
}
