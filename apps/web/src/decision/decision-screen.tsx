import { evaluate, metricText, recommend } from "byfokus/browser";
import type { Plan, PlanningContext } from "byfokus/browser";
import { useMemo, useState } from "react";
import { useStore } from "../state/create-store.ts";
import { applyEdit, plan as planStore } from "../state/plan.ts";
import { preferences, useWords } from "../state/preferences.ts";
import { project } from "../state/project-store.ts";

/** Choose what to recommend, see the paper, and take it and the figures out. */
export default function DecisionScreen({ context, plan }: { readonly context: PlanningContext; readonly plan: Plan }) {
  const words = useWords();
  const rows = useMemo(() => plan.scenarios.map((scenario) => ({ scenario, evaluation: evaluate(context, plan, scenario) })), [context, plan]);
  const recommended = plan.scenarios.find(({ id }) => id === plan.recommended);
  return (
    <div className="page decision">
      <h1 className="kicker">{words.t("app.nav.decision")}</h1>
      <p className="conclusion">{recommended === undefined ? words.t("app.paper.choose") : words.t("app.paper.chosen", { title: recommended.title })}</p>
      <div className="decision-grid">
        <div className="stack">
          <fieldset className="card recommend">
            <legend className="label">{words.t("app.paper.recommend")}</legend>
            {rows.map(({ scenario, evaluation }) => (
              <label key={scenario.id} className={scenario.id === plan.recommended ? "choice on" : "choice"}>
                <input type="radio" name="recommended" checked={scenario.id === plan.recommended} onChange={() => applyEdit(recommend(scenario.id))} />
                <span>{scenario.title}<small>{words.t("app.paper.line", { reached: metricText(words.lang, "needReached", evaluation.needReached.value), share: metricText(words.lang, "coverage", evaluation.coverage) })}</small></span>
              </label>
            ))}
          </fieldset>
          <PaperOut isReady={recommended !== undefined} />
        </div>
        <PaperPreview title={recommended?.title ?? null} />
      </div>
    </div>
  );
}

function PaperOut({ isReady }: { readonly isReady: boolean }) {
  const words = useWords();
  const { saving } = useStore(planStore);
  const query = usePaperQuery();
  const canTake = isReady && saving === "saved";
  const papers = ["pdf", "docx", "html"] as const;
  const figures = ["xlsx", "csv", "geojson"] as const;
  if (!canTake) return <p className="card muted">{words.t(isReady ? "app.paper.saving" : "app.paper.first")}</p>;
  return (
    <section className="card stack">
      <h2>{words.t("app.paper.take")}</h2>
      <ul className="row">{papers.map((to) => <li key={to}><a className={to === "pdf" ? "button primary" : "button"} href={`/api/paper?to=${to}&${query}&download=1`} download>{words.t(`app.paper.${to}`)}</a></li>)}</ul>
      <h2>{words.t("app.paper.figures")}</h2>
      <ul className="row">{figures.map((to) => <li key={to}><a className="button small" href={`/api/export?to=${to}&${query}`} download>{words.t(`app.paper.${to}`)}</a></li>)}</ul>
      <p className="xs muted">{words.t("app.paper.same")}</p>
    </section>
  );
}

/** The paper as it will be, in a frame of its own that may run nothing. */
function PaperPreview({ title }: { readonly title: string | null }) {
  const words = useWords();
  const { saving } = useStore(planStore);
  const query = usePaperQuery();
  const [shown, setShown] = useState<string | null>(null);
  const wanted = title === null || saving !== "saved" ? shown : `/api/paper?to=html&${query}`;
  if (wanted !== null && wanted !== shown) setShown(wanted);
  if (title === null || shown === null) return <p className="card muted paper-empty">{words.t("app.paper.first")}</p>;
  return <iframe className="paper-frame" sandbox="" src={shown} title={words.t("app.paper.preview", { title })} />;
}

/** The version is part of the address, so that a changed plan is a new paper. */
function usePaperQuery(): string {
  const { version } = useStore(planStore);
  const { lang } = useStore(preferences);
  const { context } = useStore(project);
  return new URLSearchParams({ lang, version: String(version), edition: context?.frame.edition.id ?? "" }).toString();
}
