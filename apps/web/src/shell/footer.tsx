import { useStore } from "../state/create-store.ts";
import { useWords } from "../state/preferences.ts";
import { project } from "../state/project-store.ts";

/** What every number on the screen comes from, and what it is not. */
export function Footer() {
  const words = useWords();
  const { context } = useStore(project);
  if (context === null) return null;
  const { edition, synthetic } = context.frame;
  return (
    <footer className="foot">
      <span>{words.t("app.foot.coverage")}</span>
      <span>{words.t("app.foot.edition", { label: edition.label, id: edition.id })}{synthetic ? ` · ${words.t("app.foot.synthetic")}` : ""}</span>
    </footer>
  );
}
