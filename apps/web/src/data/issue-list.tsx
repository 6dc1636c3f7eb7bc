import type { IssueView } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";

const severities = ["error", "warning", "note"] as const;
const marks = { error: "!", warning: "–", note: "·" } as const;
/** Issues shown per severity before a person asks for the rest. */
const shownAtFirst = 6;

/** What is wrong or worth knowing, the gravest first, each with where and what to do. */
export function IssueList({ issues }: { readonly issues: readonly IssueView[] }) {
  const words = useWords();
  return (
    <section className="card" data-testid="issues">
      <h2>{words.t("app.data.issues")}</h2>
      {issues.length === 0 ? <p className="below">{words.t("app.data.issues.none")}</p> : null}
      {severities.map((severity) => {
        const list = issues.filter((issue) => issue.severity === severity);
        if (list.length === 0) return null;
        return (
          <div key={severity} className="issue-group">
            <h3 className="label">{words.t(`app.data.severity.${severity}`, { count: list.length })}</h3>
            {list.slice(0, shownAtFirst).map((issue, index) => <IssueItem key={index} issue={issue} />)}
            {list.length > shownAtFirst ? (
              <details><summary className="as-table">{words.t("app.data.issues.more", { count: list.length - shownAtFirst })}</summary>{list.slice(shownAtFirst).map((issue, index) => <IssueItem key={index} issue={issue} />)}</details>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}

function IssueItem({ issue }: { readonly issue: IssueView }) {
  return (
    <div className="issue">
      <span className="mark" aria-hidden="true">{marks[issue.severity]}</span>
      <p>{issue.message}</p>
      <p className="fix sm muted">{issue.fix}</p>
      <p className="xs quiet">{issue.place}</p>
    </div>
  );
}
