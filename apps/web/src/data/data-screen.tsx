import { importReportView } from "byfokus/browser";
import { useMemo } from "react";
import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { project } from "../state/project-store.ts";
import { EditionList } from "./edition-list.tsx";
import { FolderDrop } from "./folder-drop.tsx";
import { IssueList } from "./issue-list.tsx";
import { KnownGaps } from "./known-gaps.tsx";
import { RecognisedTables } from "./recognised-tables.tsx";

/** Bring in, and see whether to trust: what was read, what was guessed, what is wrong, hidden or missing. */
export function DataScreen() {
  const words = useWords();
  const { report, editions, context } = useStore(project);
  const view = useMemo(() => (report === null ? null : importReportView(report, words.lang)), [report, words.lang]);
  const sentence = view?.summary ?? (context === null ? words.t("app.data.start") : words.t("app.data.kept", { label: context.frame.edition.label }));
  const isRefused = report !== null && report.editionId === undefined;
  return (
    <div className="page">
      <div className="data-top">
        <div>
          <h1 className="kicker">{words.t("app.nav.data")}</h1>
          <p className="conclusion" data-testid="report">{sentence}{isRefused ? ` ${words.t("app.data.stopped")}` : ""}</p>
        </div>
        <FolderDrop />
      </div>
      <div className="data-grid">
        <div className="stack">
          {view === null ? null : <IssueList issues={view.issues} />}
          {view === null || report === null ? null : <RecognisedTables tables={report.tables} views={view.tables} />}
        </div>
        <div className="stack">
          {context === null ? null : <KnownGaps context={context} />}
          {editions.length === 0 ? null : <EditionList editions={editions} />}
        </div>
      </div>
    </div>
  );
}
