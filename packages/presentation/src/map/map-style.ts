import type { MapShape, MapShapeKind, NeedClass } from "./map-picture-types.ts";

/** Colours of the map on paper (light ground). Data is blue, decisions are ink, the selection is amber; no red. */
export const mapColours = {
  land: "#F4F1EA", urban: "#ECE8DE", water: "#DDE4E3", green: "#E1E6D6",
  road: "#FFFFFF", roadCase: "#DCD6C9", rail: "#A8A294", edge: "#4C5D6C", missing: "#807B70",
  ink: "#17212A", ink2: "#46525D", surface: "#FFFFFF", amber: "#E5A00D", amberEdge: "#8F5F00",
} as const;

/** One hue, lightness only: the five classes stay apart in grey print. */
export const needColours: Readonly<Record<NeedClass, string>> = { 1: "#DCE8F2", 2: "#AFCCE5", 3: "#74A5D1", 4: "#3674B0", 5: "#0F3F78" };

/** The same mixed to 34 % with the ground, for areas that are not chosen. */
export const fadedColours: Readonly<Record<NeedClass, string>> = { 1: "#E7E8E5", 2: "#D7DEE0", 3: "#C3D1DA", 4: "#AEC0CE", 5: "#A1AEBB" };

type Attributes = Readonly<Record<string, string>>;

const lines: Readonly<Record<MapShapeKind, Attributes>> = {
  urban: { fill: mapColours.urban },
  water: { fill: mapColours.water, stroke: mapColours.rail, "stroke-width": "0.5", "stroke-opacity": "0.6" },
  green: { fill: mapColours.green },
  stream: { fill: "none", stroke: mapColours.water, "stroke-width": "3.4" },
  roadCase: { fill: "none", stroke: mapColours.roadCase, "stroke-width": "3.4", "stroke-linejoin": "round" },
  road: { fill: "none", stroke: mapColours.road, "stroke-width": "2.2", "stroke-linejoin": "round" },
  rail: { fill: "none", stroke: mapColours.rail, "stroke-width": "1.7" },
  railDash: { fill: "none", stroke: mapColours.land, "stroke-width": "0.8", "stroke-dasharray": "5 5" },
  lock: { fill: "none", stroke: "url(#lock)", "stroke-width": "10", "stroke-linejoin": "round" },
  selectedEdge: { fill: "none", stroke: mapColours.amberEdge, "stroke-width": "10", "stroke-linejoin": "round" },
  selectedBand: { fill: "none", stroke: mapColours.amber, "stroke-width": "7", "stroke-linejoin": "round" },
  area: { stroke: mapColours.edge, "stroke-width": "0.9", "stroke-linejoin": "round" },
  openArea: { fill: mapColours.surface, stroke: mapColours.ink, "stroke-width": "1.2", "stroke-dasharray": "4 3" },
  houses: { fill: mapColours.surface, "fill-opacity": "0.8" },
  dots: { fill: "url(#dots)", "fill-opacity": "0.75" },
  keyline: { fill: "none", stroke: mapColours.surface, "stroke-width": "5", "stroke-linejoin": "round" },
  workEdge: { fill: "none", stroke: mapColours.ink, "stroke-width": "2.5", "stroke-linejoin": "round" },
  offerEdge: { fill: "none", stroke: mapColours.ink, "stroke-width": "1.6", "stroke-dasharray": "5 3" },
  block: { stroke: mapColours.edge, "stroke-width": "0.6" },
  blockChosen: { fill: "url(#dots)", stroke: mapColours.ink, "stroke-width": "1.6" },
  coupling: { fill: "none", stroke: mapColours.ink, "stroke-width": "1.6" },
  ring: { fill: "none", stroke: mapColours.ink, "stroke-width": "2.2" },
};

/** What a shape looks like as SVG presentation attributes; pattern names are without the picture's prefix. */
export function shapeStyle(shape: MapShape): Attributes {
  const fill = shape.fill === undefined ? {} : { fill: fillColour(shape) };
  const faded = shape.faded === true ? { "stroke-opacity": "0.7", ...(shape.kind === "houses" ? { "fill-opacity": "0.5" } : {}) } : {};
  const privateArea = shape.privateArea === true && shape.kind === "area" ? { "stroke-dasharray": "3 2" } : {};
  const missing = shape.fill === "missing" || shape.fill === "hidden" ? { "stroke-dasharray": "3 2" } : {};
  return { ...lines[shape.kind], ...fill, ...faded, ...privateArea, ...missing };
}

/** Attributes for small maps: thinner edges, so that the fill is read before the detail. */
export function thinned(attributes: Attributes): Attributes {
  const width = attributes["stroke-width"];
  return width === undefined ? attributes : { ...attributes, "stroke-width": String(Math.round(Number(width) * 70) / 100) };
}

function fillColour(shape: MapShape): string {
  if (shape.fill === "missing") return "url(#miss)";
  if (shape.fill === "hidden" || shape.fill === undefined) return mapColours.land;
  return (shape.faded === true ? fadedColours : needColours)[shape.fill];
}
