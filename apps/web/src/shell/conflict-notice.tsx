import { useStore } from "../state/create-store.ts";
import { plan, save, settleConflict } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";

/** Somebody saved in between, or saving failed: a person chooses, nothing is overwritten in silence. */
export function ConflictNotice() {
  const words = useWords();
  const { saving } = useStore(plan);
  if (saving === "failed") {
    return (
      <div className="notice" role="alert">
        <span>{words.t("app.save.failed")}</span>
        <button type="button" className="button small" onClick={() => void save()}>{words.t("app.save.again")}</button>
      </div>
    );
  }
  if (saving !== "conflict") return null;
  return (
    <div className="notice" role="alert">
      <span>{words.t("app.save.conflict")}</span>
      <button type="button" className="button small" onClick={() => settleConflict("mine")}>{words.t("app.save.mine")}</button>
      <button type="button" className="button small" onClick={() => settleConflict("server")}>{words.t("app.save.theirs")}</button>
    </div>
  );
}
