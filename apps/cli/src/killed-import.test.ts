import { spawn } from "node:child_process";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runInTest, temporaryDirectory, tinyTown } from "../test-support/run-in-test.ts";

it("a command killed in the middle of its import can simply be run again", { timeout: 120_000 }, async () => {
  const store = await temporaryDirectory();
  const args = ["evaluate", tinyTown, "today", "--json", "--date", "2026-11-22", "--store"];
  const whole = await runInTest([...args, await temporaryDirectory()]);
  expect(whole.code, whole.stderr).toBe(0);
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  for (const delayMs of [350, 450, 520, 580, 640, 720]) {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main, ...args, store], { stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("close", resolve));
    await Promise.race([setTimeout(delayMs), ended]);
    child.kill("SIGKILL");
    await ended;
  }
  const after = await runInTest([...args, store]);
  expect(after.code, after.stderr).toBe(0);
  expect(after.stdout).toBe(whole.stdout);
});
