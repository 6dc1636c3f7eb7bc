import type { Words } from "../messages/words.ts";
import { escapeXml } from "./escape-xml.ts";
import { mapLegend, type MapLegendEntry } from "./map-legend.ts";
import type { MapLegendKind, MapPicture } from "./map-picture-types.ts";
import { fadedColours, mapColours, needColours } from "./map-style.ts";
import { tenths } from "./paths.ts";
import { textWidth } from "./place-labels.ts";

const fontSize = 10.5;
const rowHeight = 18;

/** The key under a map, broken into as many rows as it needs. */
export function legendSvg(picture: MapPicture, words: Words, prefix: string): { readonly svg: string; readonly height: number } {
  const entries = mapLegend(picture, words);
  if (entries.length === 0) return { svg: "", height: 0 };
  let [x, row] = [0, 0];
  const parts = entries.map((entry) => {
    const width = symbolWidth(entry.kind) + 6 + textWidth(entry.text, fontSize) * 0.87;
    if (x > 0 && x + width > picture.width) [x, row] = [0, row + 1];
    const part = entrySvg(entry, x, picture.height + 8 + row * rowHeight, prefix);
    x += width + 14;
    return part;
  });
  return { svg: `<g>${parts.join("")}</g>`, height: 10 + (row + 1) * rowHeight };
}

function entrySvg(entry: MapLegendEntry, x: number, y: number, prefix: string): string {
  const text = `<text x="${tenths(x + symbolWidth(entry.kind) + 6)}" y="${tenths(y + 9.5)}" font-size="${fontSize}" font-family="IBM Plex Sans, Arial, sans-serif" fill="${mapColours.ink2}">${escapeXml(entry.text)}</text>`;
  return `<g transform="translate(${tenths(x)} ${tenths(y)})">${symbol(entry.kind, prefix)}</g>${text}`;
}

function symbolWidth(kind: MapLegendKind): number {
  return kind === "need" ? 110 : 22;
}

function symbol(kind: MapLegendKind, prefix: string): string {
  const { ink, edge, surface, land, amber, amberEdge } = mapColours;
  const box = (fill: string, stroke: string, more = ""): string => `<rect x="2" y="1" width="18" height="11" fill="${fill}" stroke="${stroke}"${more}/>`;
  switch (kind) {
    case "need": return ramp();
    case "work": return box(needColours[3], surface, ` stroke-width="5"`) + box("none", ink, ` stroke-width="2.5"`);
    case "offer": return box(needColours[2], edge) + box(`url(#${prefix}-dots)`, ink, ` stroke-width="1.6" stroke-dasharray="4 2.5"`);
    case "coupling": return `<path d="M0 9Q6 1 12 6" fill="none" stroke="${ink}" stroke-width="1.6"/><circle cx="16" cy="6.5" r="4" fill="none" stroke="${ink}" stroke-width="2"/>`;
    case "locked": return box(needColours[3], `url(#${prefix}-lock)`, ` stroke-width="5"`);
    case "faded": return box(fadedColours[4], edge, ` stroke-opacity="0.7"`);
    case "private": return box(needColours[2], edge, ` stroke-dasharray="3 2"`);
    case "missing": return box(`url(#${prefix}-miss)`, edge, ` stroke-dasharray="3 2"`);
    case "hidden": return box(land, edge, ` stroke-dasharray="3 2"`);
    case "selected": return box(needColours[3], amberEdge, ` stroke-width="5"`) + box("none", amber, ` stroke-width="3"`);
    case "open": return box(surface, ink, ` stroke-dasharray="4 3"`);
  }
}

function ramp(): string {
  const classes = [1, 2, 3, 4, 5] as const;
  const fills = classes.map((need, index) => `<rect x="${index * 22}" y="1" width="22" height="11" fill="${needColours[need]}"/>`).join("");
  return `${fills}<rect x="0" y="1" width="110" height="11" fill="none" stroke="${mapColours.edge}"/>`;
}
