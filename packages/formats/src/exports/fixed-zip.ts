import { unzipSync, zipSync, type Zippable } from "fflate";

/** The oldest moment a zip can hold, as fflate writes it in any time zone: local midnight of 1 January 1980. */
const fixedTime = new Date(1980, 0, 1, 0, 0, 0);

/**
 * The same zip with nothing of the clock in it: entries in the order of their names (the content list first, as Office
 * wants it), one fixed time stamp, and each entry passed through `change`.
 */
export function fixedZip(bytes: Uint8Array, change: (name: string, content: Uint8Array) => Uint8Array = (_name, content) => content): Uint8Array {
  const entries = unzipSync(bytes);
  const first = "[Content_Types].xml";
  const names = Object.keys(entries).filter((name) => !name.endsWith("/")).sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
  const files: Zippable = {};
  for (const name of names) {
    const content = entries[name];
    if (content !== undefined) files[name] = [change(name, content), { mtime: fixedTime, level: 6 }];
  }
  return zipSync(files);
}

/** `docProps/core.xml` with both its dates set to one fixed moment; other files as they are. */
export function withoutClock(name: string, content: Uint8Array): Uint8Array {
  if (name !== "docProps/core.xml") return content;
  const text = new TextDecoder().decode(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, "$12000-01-01T00:00:00Z$2");
  return new TextEncoder().encode(text);
}
