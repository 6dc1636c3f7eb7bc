export type LineBreak = "\r\n" | "\n" | "\r";

/** Line breaks of the text, from its first line: a lone CR is how old Mac Excel ends lines. */
export function lineBreakOf(text: string): LineBreak {
  const feed = text.indexOf("\n");
  if (feed > 0 && text[feed - 1] === "\r") return "\r\n";
  return feed === -1 && text.includes("\r") ? "\r" : "\n";
}
