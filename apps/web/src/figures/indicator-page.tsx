import { indicatorSheets } from "byfokus/browser";
import type { IndicatorSheet, PlanningContext } from "byfokus/browser";
import { useEffect, useMemo } from "react";
import { useWords } from "../state/preferences.ts";
import { hrefOfIndicator } from "../state/route.ts";

/** What each figure means: a list to choose from, and the sheet of every indicator under it. */
export function IndicatorPage({ context, chosen }: { readonly context: PlanningContext; readonly chosen: string | undefined }) {
  const words = useWords();
  const sheets = useMemo(() => indicatorSheets(context, words.lang), [context, words.lang]);
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`sheet-${chosen}`)?.focus();
  }, [chosen]);
  const withFigures = sheets.filter(({ newest }) => newest !== null).length;
  return (
    <>
      <p className="conclusion">{words.t("app.indicator.conclusion", { count: sheets.length, figures: withFigures })}</p>
      <div className="sheet-grid">
        <nav className="sheet-index" aria-label={words.t("app.indicator.index")}>
          <ul>{sheets.map((sheet) => <li key={sheet.id}><a href={hrefOfIndicator(sheet.id)} aria-current={sheet.id === chosen ? "true" : undefined}>{sheet.title}</a></li>)}</ul>
        </nav>
        <div className="stack">{sheets.map((sheet) => <Sheet key={sheet.id} sheet={sheet} edition={context.frame.edition.label} isChosen={sheet.id === chosen} />)}</div>
      </div>
    </>
  );
}

function Sheet({ sheet, edition, isChosen }: { readonly sheet: IndicatorSheet; readonly edition: string; readonly isChosen: boolean }) {
  const words = useWords();
  const { newest, cells } = sheet;
  const lines = [
    ["purpose", sheet.purpose], ["read", sheet.interpretation], ["direction", sheet.direction], ["inNeed", sheet.inNeed],
    ["unit", sheet.unit], ["source", sheet.source], ["valid", sheet.valid], ["periods", sheet.periodsText],
  ] as const;
  return (
    <article className={isChosen ? "card sheet chosen" : "card sheet"} id={`sheet-${sheet.id}`} tabIndex={-1} aria-labelledby={`sheet-title-${sheet.id}`}>
      <h2 id={`sheet-title-${sheet.id}`}>{sheet.title}</h2>
      <p className="fraction"><span>{sheet.numerator}</span><span className="hidden-text">{words.t("app.indicator.dividedBy")}</span><span>{sheet.denominator}</span></p>
      <dl className="pairs">
        {lines.map(([name, text]) => <div key={name}><dt>{words.t(`app.indicator.${name}`)}</dt><dd>{text}</dd></div>)}
        {newest === null ? null : (
          <>
            <div><dt>{words.t("app.indicator.newest")}</dt><dd>{newest.text}</dd></div>
            <div><dt>{words.t("app.indicator.together")}</dt><dd>{newest.together}</dd></div>
            <div><dt>{words.t("app.indicator.cells")}</dt><dd>{words.t("app.indicator.cells.text", cells)}</dd></div>
          </>
        )}
        <div><dt>{words.t("app.indicator.edition")}</dt><dd>{edition}</dd></div>
      </dl>
    </article>
  );
}
