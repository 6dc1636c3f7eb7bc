import type { PaperFigure } from "@byfokus/model";
import { paperFontFiles } from "./paper-fonts.ts";
import { checkedSvg } from "./figure-svg.ts";

/** The figure as PNG at twice its size, for readers that do not draw SVG. */
export async function figurePng(figure: PaperFigure): Promise<Buffer> {
  const { Resvg } = await import("@resvg/resvg-js");
  const picture = new Resvg(checkedSvg(figure), {
    fitTo: { mode: "width", value: Math.round(figure.width * 2) },
    background: "#FFFFFF",
    font: { fontFiles: paperFontFiles(), loadSystemFonts: false, defaultFontFamily: "IBM Plex Sans" },
  });
  return picture.render().asPng();
}
