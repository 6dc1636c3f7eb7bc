import type { PotView } from "byfokus/browser";

const width = 240;

/** Money per pot in three neutrals; unused money is an empty dashed box. The numbers stand in the text beside it. */
export function PotBar({ view }: { readonly view: PotView }) {
  const whole = view.rows.reduce((sum, row) => sum + row.usedKr + row.unusedKr, view.unfundedKr);
  if (whole <= 0) return null;
  const parts = [
    ...view.rows.map((row, index) => ({ key: row.id, kr: row.usedKr, className: `pot${(index % 3) + 1}` })),
    { key: "unfunded", kr: view.unfundedKr, className: "pot-none" },
  ].filter((part) => part.kr > 0);
  let at = 0;
  const used = parts.reduce((sum, part) => sum + part.kr, 0);
  return (
    <svg className="pots" viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map((part) => {
        const x = at;
        at += (part.kr / whole) * width;
        return <rect key={part.key} className={part.className} x={x} width={Math.max(0, at - x - 1)} height="10" />;
      })}
      {used < whole ? <rect className="pot-unused" x={at + 0.5} y="0.5" width={Math.max(0, width - at - 1)} height="9" /> : null}
    </svg>
  );
}
