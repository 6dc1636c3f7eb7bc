import { useWords } from "../state/preferences.ts";
import type { Answered } from "../state/use-answer.ts";

/** What a page says while figures are worked out, or when they could not be. */
export function FiguresState({ status }: { readonly status: Answered<unknown>["status"] }) {
  const words = useWords();
  if (status === "running") return <p className="sm muted" role="status">{words.t("app.figures.running")}</p>;
  if (status === "failed") return <p className="need-refused" role="alert">{words.t("app.figures.failed")}</p>;
  return null;
}
