const bits = 16;
const cells = 2 ** bits;

/**
 * Place along Hilbert's curve (Hilbert 1891): points near each other in the plane are mostly near each other on the
 * line, so cutting the line into pieces gives compact pieces.
 *
 * @param x, y in [0, 1]; values outside are moved to the edge
 * @returns 0 .. 2^32 - 1
 */
export function hilbertIndex(x: number, y: number): number {
  let column = Math.min(cells - 1, Math.max(0, Math.floor(x * cells)));
  let row = Math.min(cells - 1, Math.max(0, Math.floor(y * cells)));
  let index = 0;
  for (let side = cells / 2; side >= 1; side /= 2) {
    const right = (column & side) > 0 ? 1 : 0;
    const upper = (row & side) > 0 ? 1 : 0;
    index += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) {
        column = cells - 1 - column;
        row = cells - 1 - row;
      }
      [column, row] = [row, column];
    }
  }
  return index;
}
