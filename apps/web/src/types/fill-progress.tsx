import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { cancelProposals, proposals } from "../state/proposals.ts";

/** Long work says how far it is and can be stopped; the last result stays on the screen. */
export function FillProgress() {
  const words = useWords();
  const { status, share } = useStore(proposals);
  if (status === "failed") return <p className="fill-progress" role="alert">{words.t("app.types.failed")}</p>;
  if (status !== "running") return null;
  return (
    <div className="fill-progress row" role="status">
      <span className="sm muted">{words.t("app.types.running")}</span>
      <progress value={share > 0 ? share : undefined} aria-label={words.t("app.types.running")} />
      <button type="button" className="button small" onClick={cancelProposals}>{words.t("app.cancel")}</button>
    </div>
  );
}
