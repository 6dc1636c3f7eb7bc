import { spawn } from "node:child_process";
import { cp, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openProject } from "byfokus/node";
import { expect, it } from "vitest";
import { runInTest, temporaryDirectory, tinyTown } from "../test-support/run-in-test.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const rounds = process.env["BYFOKUS_FULL"] === "1" ? 40 : 6;

/** Runs the real program on a folder and kills it `delayMs` after its store shows that it has begun to write, or after five seconds. */
async function importUntilKilled(folder: string, store: string, delayMs: number): Promise<void> {
  const known = new Set(await readdir(join(store, "editions")));
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main, "evaluate", folder, "today", "--json", "--date", "2026-11-22", "--store", store], { stdio: "ignore" });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve())).then(() => (hasEnded = true));
  for (let look = 0; look < 1000 && !hasEnded; look += 1) {
    if ((await readdir(join(store, "editions"))).some((name) => !known.has(name))) break;
    await setTimeout(5);
  }
  await setTimeout(delayMs);
  child.kill("SIGKILL");
  await ended;
}

it(`an import killed at ${rounds} random moments leaves the earlier edition whole, or the new one`, { timeout: 60_000 + rounds * 15_000 }, async () => {
  const store = await temporaryDirectory();
  const address = pathToFileURL(store).href;
  const folder = await temporaryDirectory();
  await cp(tinyTown, folder, { recursive: true });
  const look = async () => {
    const project = await openProject({ store: address, today: "2026-11-22" });
    try {
      return { id: (await project.edition())?.edition.id, town: await project.town() };
    } finally {
      await project.close();
    }
  };
  const first = await runInTest(["evaluate", folder, "today", "--json", "--date", "2026-11-22", "--store", store]);
  expect(first.code, first.stderr).toBe(0);
  let current = await look();
  let untouched = 0;
  let random = 20_261_122;
  for (let round = 1; round <= rounds; round += 1) {
    // Every round brings another delivery, so that there is something to write.
    await writeFile(join(folder, "medarbejdere.csv"), `omraade_id;aarsvaerk\r\nO01;${round}\r\n`);
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
    // The first kill comes at once, when nothing can be written yet.
    await importUntilKilled(folder, store, round === 1 ? 0 : (random >>> 8) % 120);
    const after = await look();
    if (after.id === current.id) {
      expect(after.town).toStrictEqual(current.town);
      untouched += 1;
    } else {
      expect(after.town.staffToday).toEqual([{ areaId: "O01", fte: round }]);
      expect(after.town.stairwells).toStrictEqual(current.town.stairwells);
    }
    current = after;
  }
  expect(untouched).toBeGreaterThan(0);
  const last = await runInTest(["evaluate", folder, "today", "--json", "--date", "2026-11-22", "--store", store]);
  expect(last.code, last.stderr).toBe(0);
  expect((await look()).town.staffToday).toEqual([{ areaId: "O01", fte: rounds }]);
  expect((await readdir(join(store, "editions"))).filter((name) => name.includes(".tmp-"))).toEqual([]);
});
