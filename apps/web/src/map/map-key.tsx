import { mapLegend } from "byfokus/browser";
import type { MapLegendKind, MapPicture } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";

/** The key to a map: the same marks, in words. It stands where the map stands. */
export function MapKey({ picture, column = false }: { readonly picture: MapPicture; readonly column?: boolean }) {
  const words = useWords();
  return (
    <ul className={column ? "legend column" : "legend"} aria-label={words.t("app.map.key")}>
      {mapLegend(picture, words).map(({ kind, text }) => <li key={kind}><Swatch kind={kind} />{text}</li>)}
    </ul>
  );
}

function Swatch({ kind }: { readonly kind: MapLegendKind }) {
  if (kind === "need") return <span className="ramp" aria-hidden="true"><i /><i /><i /><i /><i /></span>;
  return <svg className="swatch" width="24" height="16" aria-hidden="true">{marks[kind]}</svg>;
}

const box = { x: 2, y: 2, width: 20, height: 12 };
const marks: Readonly<Record<Exclude<MapLegendKind, "need">, React.ReactNode>> = {
  work: <><rect className="area f3" {...box} /><rect className="keyline" {...box} /><rect className="workEdge" {...box} /></>,
  offer: <><rect className="area f2" {...box} /><rect className="dots" {...box} /><rect className="offerEdge" {...box} /></>,
  coupling: <><path className="coupling" d="M2 13Q9 2 16 7" /><circle className="ring" cx="18" cy="8" r="4.5" /></>,
  locked: <><rect className="area f2" x="5" y="4" width="14" height="8" /><rect className="legend-lock" x="3" y="2.5" width="18" height="11" /></>,
  faded: <rect className="area f3 faded" {...box} />,
  private: <rect className="area f2 private" {...box} />,
  missing: <rect className="area f-missing" {...box} />,
  hidden: <rect className="area f-hidden" {...box} />,
  selected: <><rect className="legend-selected-edge" x="3" y="3" width="18" height="10" /><rect className="legend-selected" x="3" y="3" width="18" height="10" /></>,
  open: <rect className="openArea" {...box} />,
};
