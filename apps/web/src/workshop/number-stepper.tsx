import { formatNumber } from "byfokus/browser";
import { useId } from "react";
import { useWords } from "../state/preferences.ts";

export interface NumberStepperProps {
  readonly letter?: string;
  readonly label: string;
  readonly value: number;
  readonly step: number;
  readonly decimals?: number;
  readonly onChange: (value: number) => void;
}

/** A number with a minus and a plus; it can be typed too. Never below zero. */
export function NumberStepper({ letter, label, value, step, decimals = 0, onChange }: NumberStepperProps) {
  const { lang, t } = useWords();
  const id = useId();
  const set = (next: number) => onChange(Math.max(0, Number(next.toFixed(decimals))));
  return (
    <div className="stepper">
      {letter === undefined ? null : <span className="letter outline" aria-hidden="true">{letter}</span>}
      <label htmlFor={id}>{label}</label>
      <span className="stepper-controls">
        <button type="button" aria-label={t("app.stepper.less", { label, value: formatNumber(lang, step, decimals) })} disabled={value <= 0} onClick={() => set(value - step)}>−</button>
        <input id={id} type="number" min="0" step={step} value={Number(value.toFixed(decimals))} onChange={(event) => { if (Number.isFinite(event.target.valueAsNumber)) set(event.target.valueAsNumber); }} />
        <button type="button" aria-label={t("app.stepper.more", { label, value: formatNumber(lang, step, decimals) })} onClick={() => set(value + step)}>+</button>
      </span>
    </div>
  );
}
