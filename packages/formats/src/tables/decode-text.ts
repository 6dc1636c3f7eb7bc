/** Text of a file with the encoding it was read as. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252";
  /** Some letters were lost or doubly encoded; the file should be saved again. */
  readonly damaged: boolean;
}

/**
 * Bytes as text, as Danish Excel and registers write them: a byte order mark decides; else UTF-8 where it is valid;
 * else Windows-1252 (of which ISO-8859-1 is the printable part). The byte order mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "UTF-16", damaged: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "UTF-16", damaged: false };
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: "UTF-8", damaged: looksDoublyEncoded(utf8) };
  const western = new TextDecoder("windows-1252").decode(bytes);
  // UTF-8 with a few broken bytes would turn every "ø" into "Ã¸" if read as Windows-1252.
  if (looksDoublyEncoded(western)) return { text: new TextDecoder("utf-8").decode(bytes), encoding: "UTF-8", damaged: true };
  return { text: western, encoding: "Windows-1252", damaged: false };
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** "Ã¦", "Ã¸", "Ã¥" and their capitals: Danish letters encoded twice. */
function looksDoublyEncoded(text: string): boolean {
  // Looking for the one letter first is ten times as fast, and nearly no text has it.
  return text.includes("Ã") && /Ã[¦¸¥†˜…]/.test(text);
}
