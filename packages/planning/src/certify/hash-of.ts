import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Text that is hashed at a time; a whole country's table as one text would not fit. */
const pieceLength = 1 << 16;

/**
 * SHA-256 of a value as JSON with its keys sorted and absent ones left out: the same for the same content, whoever
 * wrote it. Typed arrays are lists; what JSON cannot carry (NaN, infinite) is its name.
 *
 * @param digits significant digits that numbers are rounded to first; absent = every digit counts
 * @returns 64 hexadecimal digits
 */
export function hashOf(value: unknown, digits?: number): string {
  const hash = sha256.create();
  let piece = "";
  const write = (text: string): void => {
    piece += text;
    if (piece.length < pieceLength) return;
    hash.update(utf8ToBytes(piece));
    piece = "";
  };
  const writeList = (list: readonly unknown[] | ArrayLike<number>): void => {
    write("[");
    for (let at = 0; at < list.length; at++) {
      if (at > 0) write(",");
      writeValue(list[at]);
    }
    write("]");
  };
  const writeValue = (part: unknown): void => {
    if (typeof part === "number") return write(numberText(part, digits));
    if (typeof part !== "object" || part === null) return write(JSON.stringify(part ?? null));
    if (Array.isArray(part) || part instanceof Float64Array || part instanceof Int32Array || part instanceof Uint8Array) return writeList(part);
    write("{");
    const fields = Object.entries(part).filter(([, held]) => held !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
    fields.forEach(([key, held], at) => {
      write(`${at > 0 ? "," : ""}${JSON.stringify(key)}:`);
      writeValue(held);
    });
    write("}");
  };
  writeValue(value);
  return bytesToHex(hash.update(utf8ToBytes(piece)).digest());
}

function numberText(number: number, digits: number | undefined): string {
  if (!Number.isFinite(number)) return `"${number}"`;
  if (digits === undefined || Number.isInteger(number)) return JSON.stringify(number);
  return JSON.stringify(Number(number.toPrecision(digits)));
}
