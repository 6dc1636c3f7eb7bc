import type { ImportReportView, ImportedTable } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";

type TableView = ImportReportView["tables"][number];

/** Every table that was found, and what each column was taken to mean; tables with guesses are open. */
export function RecognisedTables({ tables, views }: { readonly tables: readonly ImportedTable[]; readonly views: readonly TableView[] }) {
  const words = useWords();
  return (
    <section className="card" data-testid="tables">
      <h2>{words.t("app.data.tables")}</h2>
      <p className="below">{words.t("app.data.tables.below")}</p>
      {views.map((view, index) => <Recognised key={view.file} view={view} guessed={tables[index]?.columns.filter((column) => column.how === "guessed").length ?? 0} />)}
    </section>
  );
}

function Recognised({ view, guessed }: { readonly view: TableView; readonly guessed: number }) {
  const words = useWords();
  return (
    <details className="recognised" open={guessed > 0}>
      <summary>
        <span><b>{view.file}</b> · {view.kind}</span>
        <span className="sm muted">{view.rows}{guessed > 0 ? ` · ${words.t("app.data.tables.guessed", { count: guessed })}` : ""}</span>
      </summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={view.file}>
        <table className="table">
          <thead><tr><th scope="col">{words.t("app.data.column.header")}</th><th scope="col">{words.t("app.data.column.field")}</th><th scope="col">{words.t("app.data.column.how")}</th></tr></thead>
          <tbody>{view.columns.map((column) => <tr key={column.header}><td>{column.header}</td><td>{column.field === "" ? "–" : column.field}</td><td>{column.how}</td></tr>)}</tbody>
        </table>
        <p className="xs quiet">{view.notes}</p>
      </div>
    </details>
  );
}
