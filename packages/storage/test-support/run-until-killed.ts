import { spawn } from "node:child_process";
import process from "node:process";
import { setTimeout } from "node:timers/promises";

/**
 * Runs a script of this folder with SIGKILL as its only way out, `delayMs` after it said "ready".
 *
 * @returns the numbers it said were done, in order
 */
export async function runUntilKilled(script: URL, args: readonly string[], delayMs: number): Promise<number[]> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script.pathname, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  let complaints = "";
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) => child.once("close", (code, signal) => resolve(signal ?? code)));
  const ready = new Promise<void>((resolve) => {
    child.stdout.on("data", (part) => {
      said += String(part);
      if (said.includes("ready\n")) resolve();
    });
  });
  child.stderr.on("data", (part) => (complaints += String(part)));
  await Promise.race([ready, ended]);
  await Promise.race([setTimeout(delayMs), ended]);
  child.kill("SIGKILL");
  const how = await ended;
  if (how !== "SIGKILL") throw new Error(`Expected the child to be killed, it ended with ${how}: ${complaints}`);
  return [...said.matchAll(/^done (\d+)$/gm)].map((match) => Number(match[1]));
}
