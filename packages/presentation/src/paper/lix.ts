/**
 * LIX (Björnsson 1968), the readability of a Scandinavian text: words per sentence plus the per cent of words of more
 * than six letters. Under 30 is easy, 40 is a daily paper, over 50 is hard. A sentence ends at `.`, `:`, `!` or `?`
 * followed by a space or the end; a point inside a number or after an ordinal or a common abbreviation ends nothing.
 *
 * @returns 0 for a text without words
 */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:[.,:][\p{N}]+)*(?:[-\u2019'][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0) return 0;
  const sentences = withoutFalseEnds(text).match(/[.:!?]+(?=\s|$|["»“”)])/gu)?.length ?? 0;
  const long = words.filter((word) => [...word].length > 6).length;
  return words.length / Math.max(1, sentences) + (100 * long) / words.length;
}

/** Ordinals ("31. december"), millions ("mio.") and other short forms end no sentence. */
function withoutFalseEnds(text: string): string {
  return text.replace(/(\d)\.(?=[\s\u00a0]\p{Ll})/gu, "$1").replace(/\b(ca|mio|kr|nr|pp|pr|min|årsv)\.(?=[\s\u00a0]+[\p{Ll}\d])/gu, "$1");
}
