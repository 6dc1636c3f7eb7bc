import type { MapFrame, MapScaleBar } from "./map-picture-types.ts";

const lengthsM = [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

/** The longest round length that takes at most a sixth of the width, in the lower right corner; `null` on maps of 400 units or less. */
export function scaleBar(frame: MapFrame, width: number, height: number): MapScaleBar | null {
  if (width <= 400) return null;
  const metres = lengthsM.filter((length) => length / frame.metresPerUnit <= width / 6).at(-1);
  if (metres === undefined) return null;
  const length = metres / frame.metresPerUnit;
  return { metres, length, x: width - length - 60, y: height - 12 };
}
