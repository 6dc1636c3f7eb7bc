import type { ChartView } from "byfokus/browser";
import { useMemo } from "react";
import { useWidth } from "../map/use-width.ts";
import { useWords } from "../state/preferences.ts";
import { ChartSvg } from "./chart-svg.tsx";
import { ChartTableView } from "./chart-table.tsx";

export interface ChartFigureProps {
  /** What the table is called by a screen reader. */
  readonly title: string;
  readonly draw: (size: { readonly width: number; readonly height: number }) => ChartView;
  /** Height for a width. Default: half of it, from 180 to 320. */
  readonly heightOf?: (width: number) => number;
}

/** A chart drawn for the width it has, with its words and its table one key away. */
export function ChartFigure({ title, draw, heightOf = (width) => Math.min(320, Math.max(180, Math.round(width * 0.5))) }: ChartFigureProps) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>(480);
  const view = useMemo(() => draw({ width, height: heightOf(width) }), [draw, width, heightOf]);
  return (
    <figure className="chart-figure">
      <div ref={frame}><ChartSvg picture={view.picture} description={view.description} /></div>
      <figcaption>
        <details>
          <summary className="as-table">{words.t("app.asTable")}</summary>
          <p className="xs muted">{view.description}</p>
          <ChartTableView table={view.table} label={title} />
        </details>
      </figcaption>
    </figure>
  );
}
