import type { CodeWindow } from "./code-window.ts";

/**
 * Gives the cells of one column as texts, one and the same text for cells that repeat: a million rows of
 * five different room counts then hold five texts. A column that hardly repeats is no longer looked up.
 */
export interface CellPool {
  /**
   * The text of the codes from `start` to before `end`.
   *
   * @param hash those codes folded by `foldCode`, from `emptyHash`
   */
  cell(window: CodeWindow, start: number, end: number, hash: number): string;
}

export const emptyHash = 7;

export function foldCode(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Different texts seen before it is judged whether a column repeats. */
const judgedAt = 2048;
/** Slots looked at for one cell; a table made so that all cells share a hash is then slow, but not endless. */
const mostProbes = 64;

export function createCellPool(): CellPool {
  const words: string[] = [];
  const hashes: number[] = [];
  // Open addressing over positions in `words`, counted from 1; 0 is a free slot.
  let slots = new Int32Array(1024);
  let seen = 0;
  let last = "";
  let lastHash = emptyHash;
  let repeats = true;

  function find(window: CodeWindow, start: number, end: number, hash: number): string {
    const mask = slots.length - 1;
    const first = spread(hash);
    for (let probe = 0; probe < mostProbes; probe += 1) {
      const slot = (first + probe) & mask;
      const word = slots[slot] ?? 0;
      if (word === 0) return add(textOf(window, start, end), hash, slot);
      const known = words[word - 1] ?? "";
      if (hashes[word - 1] === hash && isSame(known, window.codes, start, end)) return known;
    }
    return textOf(window, start, end);
  }

  function add(cell: string, hash: number, slot: number): string {
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
      const first = spread(hash);
      for (let probe = 0; probe < mostProbes; probe += 1) {
        const slot = (first + probe) & mask;
        if (slots[slot] !== 0) continue;
        slots[slot] = index + 1;
        break;
      }
    }
  }

  return {
    cell(window, start, end, hash) {
      seen += 1;
      if (hash !== lastHash || !isSame(last, window.codes, start, end)) {
        last = repeats ? find(window, start, end, hash) : textOf(window, start, end);
        lastHash = hash;
      }
      return last;
    },
  };
}

function textOf({ text, base }: CodeWindow, start: number, end: number): string {
  return text.slice(base + start, base + end);
}

/** Cells that end alike fill neighbouring hashes; their upper bits are brought down. */
function spread(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function isSame(known: string, codes: Uint16Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let index = 0; index < known.length; index += 1) if (known.charCodeAt(index) !== codes[start + index]) return false;
  return true;
}
