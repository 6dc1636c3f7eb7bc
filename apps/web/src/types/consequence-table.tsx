import type { Comparison, ConsequenceRowView, ConsequenceTableView, MetricId, Plan, PlanningContext, Scenario } from "byfokus/browser";
import { MetricCell } from "./metric-cell.tsx";
import { PotCell } from "./pot-cell.tsx";
import { TypeColumnHead } from "./type-column-head.tsx";
import { TypesKey } from "./types-key.tsx";
import { useWords } from "../state/preferences.ts";
import type { TypeProofs } from "../worker/fill-messages.ts";

/** Rows a board asks for first; coverage stands beside need reached already. */
const shownMetrics: readonly MetricId[] = ["needReached", "needLeftOut", "precision", "worstOrganisation", "fte", "costKr", "fteMoved", "belowCriticalMass", "moversReached", "couplings"];

export interface ConsequenceTableProps {
  readonly context: PlanningContext;
  readonly plan: Plan;
  readonly comparison: Comparison;
  readonly proofs: TypeProofs | null;
  readonly view: ConsequenceTableView;
  readonly onOpen: (scenario: Scenario, metric: MetricId) => void;
}

/** Maps on top, figures below, one column per scenario; every figure can be opened. */
export function ConsequenceTable({ context, plan, comparison, proofs, view, onOpen }: ConsequenceTableProps) {
  const words = useWords();
  const scenarios = view.columns.flatMap((column) => plan.scenarios.find((scenario) => scenario.id === column.id) ?? []);
  const rows = shownMetrics.flatMap((metric) => view.rows.find((row) => row.metric === metric) ?? []);
  return (
    <div className="scroll types-scroll" tabIndex={0} role="region" aria-label={words.t("app.types.table")}>
      <table className="consequences">
        <caption className="hidden-text">{words.t("app.types.table")}</caption>
        <thead>
          <tr>
            <td className="types-corner"><TypesKey context={context} plan={plan} /></td>
            {scenarios.map((scenario, index) => <TypeColumnHead key={scenario.id} context={context} plan={plan} scenario={scenario} comparison={comparison} proofs={proofs} {...(view.columns[index]?.dominatedBy === undefined ? {} : { dominatedBy: view.columns[index].dominatedBy })} />)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => <Row key={row.metric} row={row} scenarios={scenarios} comparison={comparison} view={view} onOpen={onOpen} />)}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<ConsequenceTableProps, "comparison" | "view" | "onOpen"> {
  readonly row: ConsequenceRowView;
  readonly scenarios: readonly Scenario[];
}

function Row({ row, scenarios, comparison, view, onOpen }: RowProps) {
  const words = useWords();
  return (
    <tr>
      <th scope="row">{row.name}<small>{row.todayText ?? row.help}</small></th>
      {scenarios.map((scenario, index) => {
        const cell = row.cells[index];
        const column = comparison.scenarios[index];
        if (cell === undefined || column === undefined) return <td key={scenario.id}>–</td>;
        const open = () => onOpen(scenario, row.metric);
        const label = words.t("app.trace.open", { metric: row.name, value: cell.text, scenario: scenario.title });
        return (
          <td key={scenario.id} className={view.columns[index]?.dominatedBy === undefined ? undefined : "dominated"}>
            {row.metric === "costKr" ? <PotCell evaluation={column.evaluation} label={label} onOpen={open} /> : <MetricCell cell={cell} label={label} onOpen={open} />}
          </td>
        );
      })}
    </tr>
  );
}
