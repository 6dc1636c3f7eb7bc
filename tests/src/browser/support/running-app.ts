import { writeDemo } from "byfokus/node";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./built-app.ts";

const main = fileURLToPath(new URL("../../../../apps/server/src/main.ts", import.meta.url));

/** The real server as a process of its own on an empty store, and a real folder with the generated town beside it. */
export interface RunningApp {
  readonly url: string;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

export async function runApp({ scale = 0.15 }: { readonly scale?: number } = {}): Promise<RunningApp> {
  await ensureBuilt();
  const directory = await mkdtemp(join(tmpdir(), "byfokus-browser-"));
  const folder = join(directory, "fjordby");
  await writeDemo(folder, { scale });
  const server = spawn(process.execPath, [main, "--store", join(directory, "store"), "--today", "2026-11-22"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).once("line", resolve);
    server.once("exit", (code) => reject(new Error(`The server ended with code ${code} before it listened.`)));
  });
  return {
    url,
    folder,
    close: async () => {
      server.kill("SIGTERM");
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
