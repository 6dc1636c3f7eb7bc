import { dropForbidden } from "./escape-html.ts";

/**
 * A text as a Typst string literal inside code (`#"..."`): nothing in it is markup, so nothing in it can run.
 * Only backslash and quotation mark mean anything in such a literal; line breaks become spaces.
 */
export function typstText(text: string): string {
  return `"${dropForbidden(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"').replace(/[\r\n\t\u2028\u2029]+/g, " ")}"`;
}
