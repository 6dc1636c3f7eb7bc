import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { project } from "../state/project-store.ts";
import { loadProject } from "../state/project.ts";

export function LoadFailed() {
  const words = useWords();
  const { correlationId } = useStore(project);
  return (
    <div className="page stack" role="alert">
      <h1 className="conclusion">{words.t("app.failed")}</h1>
      {correlationId === undefined ? null : <p className="muted">{words.t("app.failed.number", { id: correlationId })}</p>}
      <p><button type="button" className="button primary" onClick={() => void loadProject()}>{words.t("app.failed.again")}</button></p>
    </div>
  );
}
