import { formatNumber } from "../numbers/format-number.ts";
import { noBreak, type Language } from "../numbers/language.ts";
import { createWords } from "../messages/words.ts";
import { escapeXml } from "./escape-xml.ts";
import { legendSvg } from "./legend-svg.ts";
import type { MapBadge, MapLabel, MapPicture, MapScaleBar } from "./map-picture-types.ts";
import { mapColours, shapeStyle, thinned } from "./map-style.ts";
import { tenths } from "./paths.ts";

export interface RenderMapOptions {
  readonly lang: Language;
  /** Width in CSS pixels; the height follows. Default: the picture's own. */
  readonly width?: number;
  readonly labels?: boolean;
  /** The key under the map. Default: on for full pictures. */
  readonly legend?: boolean;
  /** Name and description for those who cannot see it. */
  readonly title: string;
  readonly description: string;
  /** Keeps ids apart where several pictures share a page. Default "map". */
  readonly idPrefix?: string;
}

const font = `font-family="IBM Plex Sans, Arial, sans-serif"`;

/**
 * A complete SVG: no script, no style sheet, no outside reference; readable in grey print because classes differ in
 * lightness and choices carry patterns and letters. Same picture and options, same bytes.
 */
export function renderMapSvg(picture: MapPicture, options: RenderMapOptions): string {
  const prefix = options.idPrefix ?? "map";
  const key = (options.legend ?? picture.size === "full") ? legendSvg(picture, createWords(options.lang), prefix) : { svg: "", height: 0 };
  const height = picture.height + key.height;
  const width = options.width ?? picture.width;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${tenths(width)}" height="${tenths((height * width) / picture.width)}" viewBox="0 0 ${tenths(picture.width)} ${tenths(height)}" role="img" aria-labelledby="${prefix}-title ${prefix}-desc">`,
    `<title id="${prefix}-title">${escapeXml(options.title)}</title>`,
    `<desc id="${prefix}-desc">${escapeXml(options.description)}</desc>`,
    patterns(prefix, picture),
    `<g clip-path="url(#${prefix}-clip)">`,
    `<rect width="${tenths(picture.width)}" height="${tenths(picture.height)}" fill="${mapColours.land}"/>`,
    ...picture.shapes.map((shape) => `<path${attributes(picture.size === "full" ? shapeStyle(shape) : thinned(shapeStyle(shape)), prefix)} d="${shape.d}"/>`),
    ...(options.labels === false ? [] : picture.labels.map(label)),
    ...picture.badges.map(badge),
    ...(picture.scaleBar === null ? [] : [scale(picture.scaleBar, options.lang)]),
    `</g>`,
    key.svg,
    `</svg>`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function patterns(prefix: string, picture: MapPicture): string {
  const dot = (x: string): string => `<circle cx="${x}" cy="${x}" r="0.9" fill="${mapColours.ink}"/>`;
  return [
    `<defs>`,
    `<pattern id="${prefix}-dots" width="4.6" height="4.6" patternUnits="userSpaceOnUse">${dot("1.15")}${dot("3.45")}</pattern>`,
    `<pattern id="${prefix}-lock" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" fill="${mapColours.ink}"/></pattern>`,
    `<pattern id="${prefix}-miss" width="5.6" height="5.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5.6" height="5.6" fill="${mapColours.land}"/><rect width="1.2" height="5.6" fill="${mapColours.missing}"/></pattern>`,
    `<clipPath id="${prefix}-clip"><rect width="${tenths(picture.width)}" height="${tenths(picture.height)}" rx="3"/></clipPath>`,
    `</defs>`,
  ].join("");
}

function attributes(style: Readonly<Record<string, string>>, prefix: string): string {
  return Object.entries(style).map(([name, value]) => ` ${name}="${value.replace("url(#", `url(#${prefix}-`)}"`).join("");
}

/** The halo is a text of its own under the label: not every reader of SVG knows paint-order. */
function label(item: MapLabel): string {
  const style = item.kind === "nature" ? `font-style="italic" fill="${mapColours.ink2}"` : item.kind === "place" ? `font-weight="600" fill="${mapColours.ink2}"` : `font-weight="500" fill="${mapColours.ink}"`;
  const place = `x="${tenths(item.x)}" y="${tenths(item.y)}" text-anchor="middle" font-size="${tenths(item.fontSize)}" ${font}`;
  const text = escapeXml(item.text);
  const halo = item.kind === "nature" ? "" : `<text ${place} ${style} stroke="${mapColours.urban}" stroke-width="3.2" stroke-linejoin="round" aria-hidden="true">${text}</text>`;
  return `${halo}<text ${place} ${style}>${text}</text>`;
}

function badge(item: MapBadge): string {
  const [ground, text] = item.kind === "work" ? [mapColours.ink, mapColours.surface] : [mapColours.surface, mapColours.ink];
  const fontSize = item.height > 15 ? 11 : 10.5;
  return (
    `<rect x="${tenths(item.x)}" y="${tenths(item.y)}" width="${tenths(item.width)}" height="${tenths(item.height)}" rx="3.3" fill="${ground}" stroke="${text}" stroke-width="1.2"/>` +
    `<text x="${tenths(item.x + item.width / 2)}" y="${tenths(item.y + item.height / 2 + fontSize * 0.36)}" text-anchor="middle" font-size="${fontSize}" font-weight="600" ${font} fill="${text}">${escapeXml(item.text)}</text>`
  );
}

function scale(bar: MapScaleBar, lang: Language): string {
  const [left, right, y] = [tenths(bar.x), tenths(bar.x + bar.length), tenths(bar.y)];
  const text = bar.metres < 1_000 ? `${formatNumber(lang, bar.metres)}${noBreak}m` : `${formatNumber(lang, bar.metres / 1_000)}${noBreak}km`;
  return (
    `<path fill="none" stroke="${mapColours.ink2}" stroke-width="1" d="M${left} ${tenths(bar.y - 4)}V${y}H${right}V${tenths(bar.y - 4)}"/>` +
    `<text x="${tenths(bar.x + bar.length + 6)}" y="${tenths(bar.y + 1)}" font-size="11" ${font} fill="${mapColours.ink2}">${text}</text>`
  );
}
