const digitBits = 11;
const digits = 1 << digitBits;

/** Room for sorting columns of one length again and again without allocating. */
export interface SortRoom {
  readonly order: Uint32Array;
  readonly spare: Uint32Array;
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
}

export function sortRoom(length: number): SortRoom {
  return { order: new Uint32Array(length), spare: new Uint32Array(length), keys: new Uint32Array(length), counts: new Uint32Array(digits) };
}

/**
 * Indexes of the figures by rising value, equal figures by rising index: radix sort on a 22-bit picture of the values
 * (11 bits below 2,048 figures), then an insertion pass that makes it exact. Values crowded into few pictures would
 * make that pass slow, so past eight moves a figure it gives way to the engine's sort.
 *
 * @param values NaN holds no figure and is left out
 * @returns the first `n` entries of `room.order`, n the number of figures; the view is overwritten by the next call
 */
export function risingOrder(values: Float64Array, room: SortRoom = sortRoom(values.length)): Uint32Array {
  const { keys, counts } = room;
  let n = 0;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (value < low) low = value;
    if (value > high) high = value;
    if (!Number.isNaN(value)) room.order[n++] = i;
  }
  const order = room.order.subarray(0, n);
  if (n < 2 || low === high) return order;
  const passes = n <= digits ? 1 : 2;
  const scale = (digits ** passes - 1) / (high - low);
  if (!Number.isFinite(scale)) return sorted(order, values);
  for (let at = 0; at < n; at++) keys[order[at] ?? 0] = ((values[order[at] ?? 0] ?? 0) - low) * scale;
  let from = order;
  let to = room.spare.subarray(0, n);
  for (let shift = 0; shift < passes * digitBits; shift += digitBits) {
    scatter(from, to, keys, counts, shift);
    [from, to] = [to, from];
  }
  if (from !== order) order.set(from);
  return insertionSorted(order, values) ? order : sorted(order, values);
}

/** One stable pass of the radix sort. */
function scatter(from: Uint32Array, to: Uint32Array, keys: Uint32Array, counts: Uint32Array, shift: number): void {
  const mask = digits - 1;
  counts.fill(0);
  for (let at = 0; at < from.length; at++) {
    const digit = ((keys[from[at] ?? 0] ?? 0) >>> shift) & mask;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = counts[digit] ?? 0;
    counts[digit] = sum;
    sum += count;
  }
  for (let at = 0; at < from.length; at++) {
    const i = from[at] ?? 0;
    const digit = ((keys[i] ?? 0) >>> shift) & mask;
    const place = counts[digit] ?? 0;
    to[place] = i;
    counts[digit] = place + 1;
  }
}

/** Whether it finished within eight moves a figure. */
function insertionSorted(order: Uint32Array, values: Float64Array): boolean {
  let moves = 8 * order.length;
  for (let at = 1; at < order.length; at++) {
    const i = order[at] ?? 0;
    const value = values[i] ?? 0;
    let to = at;
    while (to > 0 && (values[order[to - 1] ?? 0] ?? 0) > value) {
      order[to] = order[to - 1] ?? 0;
      to--;
    }
    order[to] = i;
    moves -= at - to;
    if (moves < 0) return false;
  }
  return true;
}

function sorted(order: Uint32Array, values: Float64Array): Uint32Array {
  return order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}
