#!/usr/bin/env node
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import process from "node:process";
import { runCli } from "./run-cli.ts";

// A reader that stops early, as `head` does, is not a failure.
process.stdout.on("error", (error) => {
  if ("code" in error && error.code === "EPIPE") process.exit(0);
});

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
process.once("SIGTERM", () => stop.abort());

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  isTTY: process.stderr.isTTY === true,
  writeFile: async (path, bytes) => {
    const { makeFolder } = await import("byfokus/node");
    makeFolder(dirname(path));
    await writeFile(path, bytes);
  },
  now: () => new Date(),
  env: process.env,
  cwd: process.cwd(),
  signal: stop.signal,
  startServer: async (options) => (await import("@byfokus/server")).startServer(options),
  hasDesktop: process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]),
});
