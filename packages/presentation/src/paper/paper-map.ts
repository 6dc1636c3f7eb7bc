import type { PaperFigure, Scope } from "@byfokus/model";
import { describeMap } from "../map/describe-map.ts";
import { mapPicture } from "../map/map-picture.ts";
import { renderMapSvg } from "../map/render-map-svg.ts";
import { scopeSummary } from "../views/scope-summary.ts";
import type { PaperMatter } from "./paper-input.ts";

/** Picture units, 1 = 1 CSS pixel on a page whose text is 666 wide; both have the same proportions, so that the camera is the same. */
const sizes = {
  full: { size: "full", width: 666, height: 380 },
  small: { size: "small", width: 333, height: 190 },
} as const;

/**
 * A scenario as a figure: the map with its key, a caption that says what is done, and the map in words as its alternative.
 * @param size "full" for the map of the first page; "small" for two side by side, without names and key
 */
export function paperMap(matter: PaperMatter, { title, scope }: { readonly title: string; readonly scope: Scope }, number: number, size: "full" | "small" = "full"): PaperFigure {
  const { context, plan, lang, words } = matter;
  const picture = mapPicture(context, { lang, scope, locks: plan.locks, fade: true, ...sizes[size] });
  const alt = describeMap(context, picture, lang, { title, scope, locks: plan.locks }).text;
  const svg = renderMapSvg(picture, { lang, title: words.t("map.title", { town: context.frame.name }), description: alt, idPrefix: `figure${number}` });
  const [, width = "0", height = "0"] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return {
    kind: "figure",
    caption: words.t("paper.figure", { number, title, summary: scopeSummary(context, scope, words) }),
    alt,
    svg,
    width: Number(width),
    height: Number(height),
  };
}
