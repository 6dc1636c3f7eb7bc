import type { ChartTable } from "byfokus/browser";
import { hrefOfArea } from "../state/route.ts";

/** The figures of a chart as rows; areas are links to their pages. */
export function ChartTableView({ table, label }: { readonly table: ChartTable; readonly label: string }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead><tr>{table.columns.map(({ text, numeric }) => <th key={text} scope="col" className={numeric ? "num" : undefined}>{text}</th>)}</tr></thead>
        <tbody>
          {table.rows.map((row, index) => {
            const areaId = table.areaIds?.[index];
            return (
              <tr key={areaId ?? index}>
                {row.map((cell, at) => (at === 0
                  ? <th key={at} scope="row">{areaId === undefined ? cell : <a href={hrefOfArea(areaId)}>{cell}</a>}</th>
                  : <td key={at} className={table.columns[at]?.numeric === true ? "num" : undefined}>{cell}</td>))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
