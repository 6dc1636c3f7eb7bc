import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

export interface TemporaryStore {
  readonly directory: string;
  readonly address: string;
}

/** An empty directory that is gone when the test is; its name holds the characters that addresses stumble on. */
export async function temporaryStore(): Promise<TemporaryStore> {
  const directory = await mkdtemp(join(tmpdir(), "byfokus prøve #'"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return { directory, address: pathToFileURL(directory).href };
}
