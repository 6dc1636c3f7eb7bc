import type { PlanningContext } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";

/** What the figures do not say: hidden, never delivered, and not on the map are three different things. */
export function KnownGaps({ context }: { readonly context: PlanningContext }) {
  const words = useWords();
  const { areas } = context.table;
  const names = (state: "suppressed" | "missing") => areas.filter((area) => area.needState === state).map((area) => area.name);
  const withoutShape = context.frame.areas.filter((area) => area.geometry === undefined).map((area) => area.name);
  const points = context.history.flatMap((series) => series.points);
  const rows = [
    { key: "suppressed", names: names("suppressed") }, { key: "missing", names: names("missing") }, { key: "shapeless", names: withoutShape },
  ] as const;
  return (
    <section className="card">
      <h2>{words.t("app.data.gaps")}</h2>
      <p className="below">{words.t("app.data.gaps.cells", { suppressed: points.filter((point) => point.state === "suppressed").length, missing: points.filter((point) => point.state === "missing").length, cells: points.length })}</p>
      <dl className="pairs">
        {rows.map((row) => <Pair key={row.key} term={words.t(`app.data.gaps.${row.key}`)} value={row.names.length === 0 ? words.t("app.none") : row.names.join(", ")} />)}
      </dl>
    </section>
  );
}

function Pair({ term, value }: { readonly term: string; readonly value: string }) {
  return <><dt>{term}</dt><dd>{value}</dd></>;
}
