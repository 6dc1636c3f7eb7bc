import { useWords } from "../state/preferences.ts";
import { hrefOf } from "../state/route.ts";

export function NoData() {
  const words = useWords();
  return (
    <div className="page stack">
      <h1 className="conclusion">{words.t("app.empty")}</h1>
      <p><a className="button primary" href={hrefOf("data")}>{words.t("app.empty.do")}</a></p>
    </div>
  );
}
