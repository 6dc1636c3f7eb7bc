/**
 * Whether a table's name fits a pattern. `*` stands for any text. A pattern without `/` is held against the file name
 * alone; one without `#` fits every sheet. Runs in time proportional to pattern times name.
 */
export function fitsPattern(pattern: string, file: string): boolean {
  const wanted = pattern.toLowerCase();
  let name = file.toLowerCase();
  if (!wanted.includes("#") && name.includes("#")) name = name.slice(0, name.indexOf("#"));
  if (!wanted.includes("/")) {
    const path = name.split("#", 1)[0] ?? "";
    name = name.slice(path.lastIndexOf("/") + 1);
  }
  return fits(wanted.split("*"), name);
}

/** The first piece begins the text, the last ends it, and those between follow each other. */
function fits(pieces: readonly string[], text: string): boolean {
  const first = pieces[0] ?? "";
  if (pieces.length === 1) return text === first;
  const last = pieces.at(-1) ?? "";
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  const end = text.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, from);
    if (found === -1 || found + piece.length > end) return false;
    from = found + piece.length;
  }
  return true;
}
