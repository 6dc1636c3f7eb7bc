import { existsSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { expect, it } from "vitest";
import { temporaryStore } from "../../test-support/temporary-store.ts";
import { makeFolder } from "./make-folder.ts";

it("makes every missing level with the permissions asked for, and leaves a folder that is there alone", async () => {
  const { directory } = await temporaryStore();
  await mkdir(join(directory, "a"), { mode: 0o755 });
  makeFolder(join(directory, "a", "b", "c"), 0o700);
  makeFolder(join(directory, "a", "b", "c"), 0o755);
  expect(statSync(join(directory, "a", "b", "c")).isDirectory()).toBe(true);
  if (process.platform === "win32") return;
  expect(["a", "a/b", "a/b/c"].map((path) => statSync(join(directory, path)).mode & 0o777)).toEqual([0o755, 0o700, 0o700]);
});

it("names the folder that cannot be made, and why", async () => {
  const { directory } = await temporaryStore();
  const file = join(directory, "fil");
  await writeFile(file, "");
  expect(() => makeFolder(join(file, "under"))).toThrow(`The folder ${file} cannot be made. Choose another place`);
  expect(() => makeFolder(file)).toThrow(expect.objectContaining({ cause: expect.objectContaining({ code: "EEXIST" }) }));
});

it.skipIf(!existsSync("/proc/self"))("fails at once where the system makes no folders", () => {
  expect(() => makeFolder("/proc/byfokus/ud")).toThrow("The folder /proc/byfokus cannot be made.");
});
