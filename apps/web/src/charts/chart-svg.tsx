import type { ChartPicture } from "byfokus/browser";

/** Draws a chart picture at its own size. With words it is an image; without, it stands beside a text that says the same. */
export function ChartSvg({ picture, description }: { readonly picture: ChartPicture; readonly description?: string }) {
  const spoken = description === undefined ? { "aria-hidden": true } as const : { role: "img", "aria-label": description } as const;
  return (
    <svg className="chart" width={picture.width} height={picture.height} viewBox={`0 0 ${picture.width} ${picture.height}`} {...spoken}>
      {picture.shapes.map((shape) => <path key={shape.id} className={`c-${shape.kind}`} d={shape.d} />)}
      <g aria-hidden="true">{picture.labels.map((label) => <text key={label.id} className={`c-${label.kind}`} x={label.x} y={label.y} textAnchor={label.anchor}>{label.text}</text>)}</g>
    </svg>
  );
}
