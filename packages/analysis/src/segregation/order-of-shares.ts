/**
 * Indexes of shares in rising order, ties by index. Share and index are packed into one double each, sorted without a
 * comparison function (which is several times faster), and put right where the packing has cut off digits.
 *
 * @param shares 0-1, at most about two million
 * @param from indexes to be ordered, in rising order
 */
export function orderOfShares(shares: Float64Array, from: ArrayLike<number>): Int32Array {
  const width = 2 ** Math.ceil(Math.log2(Math.max(2, shares.length)));
  // All 53 bits of a double: the index below, the share's leading digits above.
  const steps = 2 ** 52 / width;
  const packed = new Float64Array(from.length);
  for (let k = 0; k < from.length; k++) packed[k] = Math.floor((shares[from[k] ?? 0] ?? 0) * steps) * width + (from[k] ?? 0);
  packed.sort();
  const order = new Int32Array(from.length);
  for (let k = 0; k < packed.length; k++) {
    const key = packed[k] ?? 0;
    const index = key - Math.floor(key / width) * width;
    const share = shares[index] ?? 0;
    let at = k;
    for (; at > 0 && (shares[order[at - 1] ?? 0] ?? 0) > share; at--) order[at] = order[at - 1] ?? 0;
    order[at] = index;
  }
  return order;
}

/** Indexes of the places that have anybody, rising. */
export function peopledPlaces(sizes: Float64Array): Int32Array {
  const places = new Int32Array(sizes.length);
  let count = 0;
  for (let place = 0; place < sizes.length; place++) if ((sizes[place] ?? 0) > 0) places[count++] = place;
  return places.subarray(0, count);
}
