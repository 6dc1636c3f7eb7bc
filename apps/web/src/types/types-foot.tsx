import { useWords } from "../state/preferences.ts";

export function TypesFoot({ notes }: { readonly notes: readonly string[] }) {
  const words = useWords();
  return (
    <div className="types-foot">
      <span className="row"><i className="best-dot" aria-hidden="true" /> {words.t("app.types.best")}</span>
      <span className="row"><svg width="30" height="12" aria-hidden="true"><rect className="bar-value" y="2" width="20" height="8" /><rect className="bar-today" x="24" width="2" height="12" /></svg> {words.t("app.types.tick")}</span>
      {notes.map((note) => <span key={note}>{note}</span>)}
    </div>
  );
}
