import { proofWords } from "byfokus/browser";
import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { cancelProposals, proposals } from "../state/proposals.ts";

/** Long work says how far it is and can be stopped; the last result stays on the screen. In the end, how sure the proposals are. */
export function FillProgress() {
  const words = useWords();
  const { status, share, proofs } = useStore(proposals);
  if (status === "failed") return <p className="fill-progress" role="alert">{words.t("app.types.failed")}</p>;
  const isWorking = status === "running" || status === "proving";
  const all = Object.values(proofs ?? {});
  const isUnproven = all.some(({ state }) => state === "unproven");
  // Types that no plan can be of say so themselves.
  const isBest = all.every((proof) => proof.state === "impossible" || proofWords(proof, words) === words.t("gap.best"));
  const text = isWorking ? words.t(status === "proving" ? "app.types.proving" : "app.types.running") : all.length === 0 ? "" : words.t(isUnproven ? "app.types.unproven" : isBest ? "app.types.proven" : "app.types.within");
  return (
    <div className="fill-progress row" data-testid="proof-status">
      <span className="sm muted" role="status">{text}</span>
      {isWorking ? <progress value={share > 0 ? share : undefined} aria-label={text} /> : null}
      {isWorking ? <button type="button" className="button small" onClick={cancelProposals}>{words.t("app.cancel")}</button> : null}
    </div>
  );
}
