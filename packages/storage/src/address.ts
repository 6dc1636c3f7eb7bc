import { fileURLToPath } from "node:url";

/**
 * The directory an address names. An address chooses the engine; `file:` is the embedded one.
 *
 * @param address `file:/absolute/dir`, with characters such as space and # percent-encoded as in any URL
 * @throws where the address is of another kind; the message says which are known
 */
export function directoryOf(address: string): string {
  if (!address.startsWith("file:/")) {
    throw new Error(`Expected a store address of the form "file:/absolute/dir", got "${address}".`);
  }
  const url = new URL(address);
  if (url.search !== "" || url.hash !== "" || (url.host !== "" && process.platform !== "win32")) {
    throw new Error(`Expected a store address of the form "file:/absolute/dir", got "${address}"; write # as %23, ? as %3F and three slashes or one.`);
  }
  return fileURLToPath(url);
}
