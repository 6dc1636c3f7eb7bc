/**
 * Gives the cells of one column as texts, one and the same text for cells that repeat: a million rows of
 * five different room counts then hold five texts. A column that hardly repeats is no longer looked up.
 */
export interface CellPool {
  /**
   * `text.slice(start, end)`.
   *
   * @param hash the cell's characters folded by `foldCharacter`, from `emptyHash`
   */
  cell(text: string, start: number, end: number, hash: number): string;
}

export const emptyHash = 7;

export function foldCharacter(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Different texts seen before it is judged whether a column repeats. */
const judgedAt = 2048;

export function createCellPool(): CellPool {
  const words: string[] = [];
  const hashes: number[] = [];
  // Open addressing over positions in `words`, counted from 1; 0 is a free slot.
  let slots = new Int32Array(1024);
  let seen = 0;
  let last = "";
  let lastHash = emptyHash;
  let repeats = true;

  function find(text: string, start: number, end: number, hash: number): string {
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    for (let word = slots[slot] ?? 0; word !== 0; word = slots[slot] ?? 0) {
      const known = words[word - 1] ?? "";
      if (hashes[word - 1] === hash && isSame(known, text, start, end)) return known;
      slot = (slot + 1) & mask;
    }
    const cell = text.slice(start, end);
    slots[slot] = words.push(cell);
    hashes.push(hash);
    if (words.length >= judgedAt && words.length * 2 > seen) repeats = false;
    else if (words.length * 2 > slots.length) grow();
    return cell;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 4);
    const mask = slots.length - 1;
    for (const [index, hash] of hashes.entries()) {
      let slot = spread(hash) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
  }

  return {
    cell(text, start, end, hash) {
      seen += 1;
      if (hash !== lastHash || !isSame(last, text, start, end)) {
        last = repeats ? find(text, start, end, hash) : text.slice(start, end);
        lastHash = hash;
      }
      return last;
    },
  };
}

/** Cells that end alike fill neighbouring hashes; their upper bits are brought down. */
function spread(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function isSame(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let index = 0; index < known.length; index += 1) if (known.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  return true;
}
