import { Buffer } from "node:buffer";

/** A stretch of a long text as character codes: a typed array is looked through several times as fast as the text itself. */
export interface CodeWindow {
  readonly text: string;
  /** UTF-16 code units of the stretch. */
  readonly codes: Uint16Array;
  /** Where the stretch begins in the text. */
  readonly base: number;
}

/** The stretch of at most `length` characters from `base`. */
export function openWindow(text: string, base: number, length: number): CodeWindow {
  const bytes = Buffer.from(text.slice(base, base + length), "utf16le");
  // A view needs an even offset, which a small buffer from Node's shared pool may lack.
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : new Uint8Array(bytes);
  return { text, codes: new Uint16Array(aligned.buffer, aligned.byteOffset, bytes.length / 2), base };
}
