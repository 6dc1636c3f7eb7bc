import type { ModelLayout } from "./program-model.ts";
import type { ProgramChoice } from "./program-choice.ts";
import type { ScopeProgram } from "./scope-program.ts";

/**
 * The choice that a solution of `programModel` stands for. Of equal offers those with the lower ids are taken.
 *
 * @param values one per column; whole-number columns are rounded
 * @param layout of the model that was solved
 * @throws where there are too few values
 */
export function readChoice({ areas, offers, lots }: ScopeProgram, values: Float64Array, { areaColumn, pieces, classes, firstClass, firstLot }: ModelLayout): ProgramChoice {
  const whole = (column: number): number => {
    const value = values[column];
    if (value === undefined) throw new RangeError(`Expected a value for column ${column}, got ${values.length} values.`);
    return Math.round(value);
  };
  const tenths = Int32Array.from(areas, ({ leastTenths }, area) => {
    const column = areaColumn[area] ?? -1;
    if (column < 0 || whole(column) === 0) return 0;
    let level = leastTenths;
    for (let piece = 1; piece <= (pieces[area] ?? 0); piece++) level += whole(column + piece);
    return level;
  });
  const taken = new Uint8Array(offers.length);
  for (let number = 0; number + 1 < classes.start.length; number++) {
    const first = classes.start[number] ?? 0;
    for (const offer of classes.offers.subarray(first, first + whole(firstClass + number))) taken[offer] = 1;
  }
  return { tenths, taken, places: Int32Array.from(lots, (_, lot) => whole(firstLot + 2 * lot)) };
}
