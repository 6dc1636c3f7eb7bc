/** A name as it is compared: lower case, `æøå` as `aeoeaa`, other accents dropped, nothing but letters and digits. */
export function normaliseName(text: string): string {
  // Most ids and words need none of it.
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replaceAll("ö", "oe")
    .replaceAll("ä", "ae")
    .replaceAll("ü", "u")
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]/g, "");
}
