/** A title as it stands inside a sentence: "Nået behov" becomes "nået behov"; abbreviations ("FTE that move") keep their letters. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A text as it opens a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
