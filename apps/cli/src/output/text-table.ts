/** Rows as aligned text: the first columns, of words, to the left, and the rest to the right. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[], { wordColumns = 1 }: { readonly wordColumns?: number } = {}): string {
  const all = [header, ...rows].map((row) => row.map(printable));
  const widths = header.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    widths.map((size, column) => {
      const cell = row[column] ?? "";
      const space = " ".repeat(size - width(cell));
      return column < wordColumns ? cell + space : space + cell;
    }).join("  ").trimEnd();
  const [first = [], ...others] = all;
  return `${[line(first), widths.map((size) => "-".repeat(size)).join("  ").trimEnd(), ...others.map(line)].join("\n")}\n`;
}

/** Text from a data file without the characters that steer a terminal. */
export function printable(text: string): string {
  return [...text].map((character) => (isControl(character.codePointAt(0) ?? 0) ? "\uFFFD" : character)).join("");
}

function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

/** Characters, so that å counts as one; combining marks are rare in names and cost only alignment. */
function width(text: string): number {
  return [...text].length;
}
