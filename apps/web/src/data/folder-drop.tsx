import { useState } from "react";
import type { DragEvent } from "react";
import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { project } from "../state/project-store.ts";
import { importDelivery } from "../state/project.ts";
import { deliveryFromDrop, deliveryFromInput } from "./delivery.ts";

/** Choose a folder with the keyboard or the mouse, or drop it here; or begin with the invented town. */
export function FolderDrop() {
  const words = useWords();
  const [isOver, setOver] = useState(false);
  const { import: state } = useStore(project);
  const isRunning = state.status === "running";
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    await importDelivery(await deliveryFromDrop(event.dataTransfer));
  };
  return (
    <section className={isOver ? "drop over" : "drop"} aria-label={words.t("app.data.choose")}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => void drop(event)}>
      <input id="folder" className="hidden-text" type="file" multiple {...{ webkitdirectory: "" }} disabled={isRunning} aria-describedby="folder-help"
        onChange={(event) => { if (event.target.files !== null && event.target.files.length > 0) void importDelivery(deliveryFromInput(event.target.files)); event.target.value = ""; }} />
      <label className="button primary" htmlFor="folder">{words.t("app.data.choose")}</label>
      <p id="folder-help" className="xs muted">{words.t("app.data.choose.help")}</p>
      <button type="button" className="button small" disabled={isRunning} onClick={() => void importDelivery({ demo: true })}>{words.t("app.data.demo")}</button>
      <ImportProgress />
    </section>
  );
}

function ImportProgress() {
  const words = useWords();
  const { import: state } = useStore(project);
  if (state.status === "idle") return null;
  if (state.status !== "running") return <p role="status" className="sm">{words.t(`app.data.import.${state.status}`)}</p>;
  return (
    <div className="stack import-progress" role="status">
      <p className="sm">{words.t(`app.data.import.${state.step}`)}</p>
      <progress value={state.share > 0 ? state.share : undefined} aria-label={words.t(`app.data.import.${state.step}`)} />
      <button type="button" className="button small" onClick={state.cancel}>{words.t("app.cancel")}</button>
    </div>
  );
}
