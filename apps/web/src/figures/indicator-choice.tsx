import type { PlanningContext } from "byfokus/browser";
import { useMemo } from "react";
import { useWords } from "../state/preferences.ts";
import { hrefOfIndicator } from "../state/route.ts";

export interface IndicatorChoiceProps {
  readonly context: PlanningContext;
  readonly value: string;
  readonly onChange: (indicatorId: string) => void;
  /** A first choice that is no indicator. */
  readonly first?: { readonly value: string; readonly text: string };
}

/** Chooses among the indicators that have figures for areas; its sheet is one key away. */
export function IndicatorChoice({ context, value, onChange, first }: IndicatorChoiceProps) {
  const words = useWords();
  const observed = useMemo(() => observedIndicators(context), [context]);
  return (
    <div className="row choose">
      <label className="label" htmlFor="indicator-choice">{words.t("app.figures.indicator")}</label>
      <select id="indicator-choice" className="inline" value={value} onChange={(event) => onChange(event.target.value)}>
        {first === undefined ? null : <option value={first.value}>{first.text}</option>}
        {observed.map((indicator) => <option key={indicator.id} value={indicator.id}>{indicator.title[words.lang]}</option>)}
      </select>
      {value === first?.value ? null : <a className="xs sheet-link" href={hrefOfIndicator(value)}>{words.t("app.indicator.about")}</a>}
    </div>
  );
}

/** Indicators with figures for areas, those of the need first. */
export function observedIndicators({ frame, history, table }: PlanningContext): PlanningContext["frame"]["indicators"] {
  const observed = new Set(history.map(({ indicatorId }) => indicatorId));
  const isNeed = (id: string) => (table.need.parts.some((part) => part.indicatorId === id) ? 0 : 1);
  return frame.indicators.filter(({ id }) => observed.has(id)).sort((a, b) => isNeed(a.id) - isNeed(b.id));
}
