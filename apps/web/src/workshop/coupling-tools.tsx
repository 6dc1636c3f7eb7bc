import { couple, couplingReasons, proposeCouplings, uncouple } from "byfokus/browser";
import type { PlanningContext, Scenario } from "byfokus/browser";
import { useMemo } from "react";
import { previewEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";

/** Proposals shown at once. */
const shown = 10;

/** Pairs of areas that could work together, each with its reasons. */
export function CouplingTools({ context, scenario }: { readonly context: PlanningContext; readonly scenario: Scenario }) {
  const words = useWords();
  const proposals = useMemo(() => proposeCouplings(context, { limit: shown }), [context]);
  const name = (id: string) => context.table.areas.find((area) => area.id === id)?.name ?? id;
  const has = (a: string, b: string) => scenario.scope.couplings.some((each) => each.vulnerable === a && each.wellFunctioning === b);
  const pairs = [...scenario.scope.couplings, ...proposals.map(({ coupling }) => coupling).filter((each) => !has(each.vulnerable, each.wellFunctioning))];
  return (
    <ul className="coupling-tools">
      {pairs.map((coupling) => {
        const isOn = has(coupling.vulnerable, coupling.wellFunctioning);
        return (
          <li key={`${coupling.vulnerable}:${coupling.wellFunctioning}`}>
            <label><input type="checkbox" checked={isOn} onChange={() => previewEdit(isOn ? uncouple(scenario.id, coupling.vulnerable, coupling.wellFunctioning) : couple(scenario.id, coupling))} />
              <span>{name(coupling.vulnerable)} – {name(coupling.wellFunctioning)}<small className="reasons">{couplingReasons(coupling, words).join(", ")}</small></span></label>
          </li>
        );
      })}
    </ul>
  );
}
