/** Text that is safe inside HTML and XML, in elements and in quoted attributes; characters XML forbids are left out. */
export function escapeHtml(text: string): string {
  return dropForbidden(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Control characters, half surrogate pairs and non-characters: no document format may hold them. */
export function dropForbidden(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
}
