const yes = new Set(["ja", "j", "x", "1", "true", "yes", "y", "sand", "sandt", "ja."]);
const no = new Set(["nej", "n", "", "0", "false", "no", "falsk", "nej."]);

/** JA/NEJ as Danish sheets write it; an empty cell is no; undefined where it is neither. */
export function parseFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}
