import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openFactStore } from "@byfokus/storage";
import { expect, it, onTestFinished } from "vitest";
import { importFolder } from "./import-folder.ts";
import { readFolder } from "./read-folder.ts";
import { shareOfFolder } from "./share-of-folder.ts";

const today = "2026-11-22";
const town = {
  "kommune.csv": "navn;syntetisk;dato\r\nMaalby;JA;01-01-2026\r\n",
  "opgange.csv": "opgang_id;adresse;ejerform;beboere\r\nOP1;Vej 1;almen;9\r\n",
};

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "byfokus-import-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) await writeFile(join(directory, path), text);
  return directory;
}

/** Long enough to be read in several pieces. */
function manyDwellings(): string {
  return ["opgang_id;bolig_id;areal_m2", ...Array.from({ length: 120_000 }, (_, row) => `OP1;B${row};${40 + (row % 70)}`)].join("\r\n");
}

it("a reading that is cancelled stops before the file is read, and the earlier edition stays", async () => {
  const store = pathToFileURL(join(await folderWith({}), "store")).href;
  const first = await importFolder(await folderWith(town), { store, today });
  const large = await folderWith({ ...town, "boliger.csv": manyDwellings() });
  for (const read of [importFolder, readFolder]) {
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = (step: string, share: number): void => {
      expect(step).toBe("reading");
      seen.push(share);
      // As Ctrl+C arrives: from the event loop, not from within the reading.
      if (share > 0 && !stop.signal.aborted) setImmediate(() => stop.abort());
    };
    await expect(read(large, { store, today, signal: stop.signal, onProgress })).rejects.toMatchObject({ name: "AbortError" });
    expect(seen.at(-1)).toBeLessThan(0.9);
  }
  const editions = await openFactStore(store).editions();
  expect(editions.map(({ edition }) => edition.id)).toEqual([first.editionId]);
});

it("a folder's progress never falls and ends at the whole", () => {
  const file = (path: string, length: number) => ({ path, bytes: new Uint8Array(length) });
  const shares: number[] = [];
  const report = shareOfFolder([file("c", 50), file("a", 30), file("b", 20)], (share) => shares.push(share));
  for (const path of ["a", "c"]) for (const share of [0, 0.5, 1]) report(path, share);
  expect(shares).toEqual([0, 0.15, 0.3, 0.5, 0.75, 1]);
});
