import { formatKr, formatNumber } from "byfokus/browser";
import type { Plan, PlanningContext } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";

/** Smallest step of staff people discuss, FTE. */
const step = 0.5;

export interface BudgetSliderProps {
  readonly context: PlanningContext;
  readonly plan: Plan;
  readonly fte: number;
  readonly onChange: (fte: number) => void;
}

/** How much staff there is to place; today's staff is marked. */
export function BudgetSlider({ context, plan, fte, onChange }: BudgetSliderProps) {
  const words = useWords();
  const today = context.table.areas.reduce((sum, area) => sum + area.fteToday, 0);
  const around = Math.max(today, plan.budget.fte, 2);
  const low = Math.max(step, Math.floor(around * 0.5));
  const high = Math.ceil(around * 1.6);
  // A range's thumb is 16 px wide: its middle runs from 8 px to 8 px before the end.
  const place = (value: number) => 8 + ((value - low) / (high - low)) * 404;
  const marks = [
    { at: low, text: formatNumber(words.lang, low) }, { at: high, text: formatNumber(words.lang, high) },
    ...(today > low && today < high ? [{ at: today, text: words.t("app.types.today", { fte: formatNumber(words.lang, today, 1) }) }] : []),
  ];
  return (
    <div className="budget">
      <div className="spread">
        <label className="label" htmlFor="budget">{words.t("app.types.budget", { fte: formatNumber(words.lang, fte, 1) })}</label>
        <span className="sm muted">{words.t("app.perYear", { kr: formatKr(words.lang, fte * plan.reachModel.krPerFte) })}</span>
      </div>
      <input id="budget" type="range" min={low} max={high} step={step} value={fte} aria-valuetext={words.t("app.fte", { fte: formatNumber(words.lang, fte, 1) })} onChange={(event) => onChange(event.target.valueAsNumber)} />
      <svg className="budget-scale" viewBox="0 0 420 24" aria-hidden="true">
        {marks.map(({ at, text }) => <g key={text}><path d={`M${place(at)} 0v5`} /><text x={place(at)} y="19" textAnchor={at === low ? "start" : at === high ? "end" : "middle"}>{text}</text></g>)}
      </svg>
    </div>
  );
}
