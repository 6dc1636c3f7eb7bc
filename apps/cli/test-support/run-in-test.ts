import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder } from "byfokus/node";
import { onTestFinished } from "vitest";
import type { Effects } from "../src/effects.ts";
import { runCli } from "../src/run-cli.ts";

export interface TestRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line with every effect caught; the clock stands at noon on 22 November 2026. */
export async function runInTest(args: readonly string[], effects: Partial<Effects> = {}): Promise<TestRun> {
  const written = { stdout: "", stderr: "" };
  const code = await runCli(args, {
    stdout: (text) => (written.stdout += text),
    stderr: (text) => (written.stderr += text),
    isTTY: false,
    writeFile: async (path, bytes) => {
      makeFolder(dirname(path));
      await writeFile(path, bytes);
    },
    now: () => new Date(2026, 10, 22, 12),
    env: {},
    cwd: tmpdir(),
    signal: new AbortController().signal,
    startServer: () => Promise.reject(new Error("Expected no server in this test.")),
    hasDesktop: false,
    ...effects,
  });
  return { code, ...written };
}

/** A directory that is gone when the test is. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "byfokus-cli-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** The small town that lies in fixtures/. */
export const tinyTown = fileURLToPath(new URL("../../../fixtures/tiny-town", import.meta.url));
