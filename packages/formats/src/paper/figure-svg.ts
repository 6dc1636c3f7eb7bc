import type { PaperFigure } from "@byfokus/model";

/**
 * The figure's picture after a look: throws where it is not one whole SVG, or could run or fetch anything.
 * A paper is opened by people who trust it.
 */
export function checkedSvg(figure: PaperFigure): string {
  const svg = figure.svg.trim();
  if (figure.alt.trim() === "") throw new Error(`Expected words for those who cannot see the figure "${figure.caption}", got none.`);
  if (!/^<svg[\s>]/.test(svg) || !svg.endsWith("</svg>")) throw new Error(`Expected one whole <svg> in the figure "${figure.caption}", got ${svg.slice(0, 40)}.`);
  const unsafe = /<script|<foreignObject|<!|<\?|\son\w+\s*=|javascript:|href\s*=\s*["']?(?!#)|url\(\s*["']?(?!#)|@import/i.exec(svg);
  if (unsafe !== null) throw new Error(`Expected an SVG without scripts and outside references in the figure "${figure.caption}", got "${unsafe[0]}".`);
  return svg;
}
