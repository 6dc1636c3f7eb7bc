import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { runUntilKilled } from "../../test-support/run-until-killed.ts";
import { smallEdition, smallTown } from "../../test-support/small-town.ts";
import { temporaryStore } from "../../test-support/temporary-store.ts";
import { countsPerStairwell } from "./counts-per-stairwell.ts";
import { openFactStore } from "./open-fact-store.ts";

const rounds = process.env["BYFOKUS_FULL"] === "1" ? 40 : 8;

describe("facts in files", () => {
  it(`[STORE5] loses nothing acknowledged and shows nothing half in ${rounds} kills at random moments`, { timeout: 30_000 + rounds * 5_000 }, async () => {
    const { address, directory } = await temporaryStore();
    const store = openFactStore(address);
    const kept = 20;
    const script = new URL("../../test-support/write-editions.ts", import.meta.url);
    let acknowledged = 0;
    let random = 20_261_122;
    const halfWay = { leftovers: 0 };
    for (let round = 0; round < rounds; round++) {
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
      const done = await runUntilKilled(script, [address, String(acknowledged + 1)], random % 400);
      acknowledged = done.at(-1) ?? acknowledged;
      if (!existsSync(join(directory, "manifest.json"))) {
        expect(acknowledged).toBe(0);
        continue;
      }
      const editions = await store.editions();
      const newest = Number(editions[0]?.edition.id.slice(1));
      expect([acknowledged, acknowledged + 1]).toContain(newest);
      expect(editions.map((stored) => stored.edition.id)).toEqual(Array.from({ length: Math.min(kept, newest) }, (_, index) => `e${newest - index}`));
      expect(await store.read()).toStrictEqual(smallTown(newest));
      halfWay.leftovers += (await readdir(join(directory, "editions"))).length - editions.length;
      acknowledged = newest;
    }
    expect(halfWay.leftovers).toBeGreaterThan(0);
    await store.write(smallEdition(acknowledged + 1));
    expect(await readdir(join(directory, "editions"))).toHaveLength(Math.min(kept, acknowledged + 1));
    for (const { edition } of await store.editions()) expect(await store.read(edition.id)).toStrictEqual(smallTown(Number(edition.id.slice(1))));
  });

  it("[STORE5] clears what a killed process left, and nothing that is named", async () => {
    const { address, directory } = await temporaryStore();
    const store = openFactStore(address);
    await store.write(smallEdition(1));
    await mkdir(join(directory, "editions", "e2.tmp-4711"));
    await mkdir(join(directory, "editions", "e2"));
    await writeFile(join(directory, "manifest.json.tmp-4711"), "{");
    await writeFile(join(directory, "plan.sqlite"), "not ours");
    await store.write(smallEdition(2));
    expect((await readdir(join(directory, "editions"))).sort()).toEqual(["e1", "e2"]);
    expect((await readdir(directory)).sort()).toEqual(["editions", "manifest.json", "plan.sqlite", "writer.lock"]);
  });

  it("[STORE12] keeps the newest editions and removes the files of the others, once the new one is current", async () => {
    const { address, directory } = await temporaryStore();
    const store = openFactStore(address, { keepEditions: 3 });
    for (const seed of [1, 2, 3, 4]) await store.write(smallEdition(seed));
    expect((await store.editions()).map((stored) => stored.edition.id)).toEqual(["e4", "e3", "e2"]);
    expect((await readdir(join(directory, "editions"))).sort()).toEqual(["e2", "e3", "e4"]);
    expect(await store.read("e1")).toBeUndefined();
    expect(await store.read("e2")).toStrictEqual(smallTown(2));
    // The same edition again takes its own place, and nobody else's.
    await store.write(smallEdition(3));
    expect((await store.editions()).map((stored) => stored.edition.id)).toEqual(["e3", "e4", "e2"]);
    const stop = new AbortController();
    await expect(store.write(smallEdition(5), { signal: stop.signal, onProgress: (step) => step === "check" && stop.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect((await readdir(join(directory, "editions"))).sort()).toEqual(["e2", "e3-2", "e4"]);
    await openFactStore(address, { keepEditions: 1 }).write(smallEdition(6));
    expect(await readdir(join(directory, "editions"))).toEqual(["e6"]);
    expect(await store.read()).toStrictEqual(smallTown(6));
    expect(() => openFactStore(address, { keepEditions: 0 })).toThrow("Expected to keep at least 1 edition, got 0.");
  });

  it("[STORE12] keeps 20 editions where nobody says otherwise", async () => {
    const { address } = await temporaryStore();
    const store = openFactStore(address);
    for (let seed = 1; seed <= 21; seed++) await store.write({ town: smallTown(seed, 1), issues: [] });
    expect((await store.editions()).map((stored) => stored.edition.id)).toEqual(Array.from({ length: 20 }, (_, index) => `e${21 - index}`));
  });

  it("[STORE6] a killed writer's lock is gone with it", async () => {
    const { address } = await temporaryStore();
    await runUntilKilled(new URL("../../test-support/write-editions.ts", import.meta.url), [address, "1"], 60);
    await openFactStore(address).write(smallEdition(100));
    expect(await openFactStore(address).read()).toStrictEqual(smallTown(100));
  });

  it("[STORE8] names a damaged file and what to do", async () => {
    const { address, directory } = await temporaryStore();
    const store = openFactStore(address);
    await store.write(smallEdition(1));
    const stairwells = join(directory, "editions", "e1", "stairwells.parquet");
    await writeFile(stairwells, "x", { flag: "a" });
    await expect(store.read()).rejects.toThrow(/Edition e1 is damaged: expected checksum .*stairwells\.parquet.*Import the folder again/);
    await rm(stairwells);
    await expect(store.read()).rejects.toThrow(/Edition e1 cannot be read: .*stairwells\.parquet/);
    await writeFile(join(directory, "manifest.json"), "{");
    await expect(store.read()).rejects.toThrow(/manifest\.json is damaged/);
    await writeFile(join(directory, "manifest.json"), '{"schema":"byfokus-facts/9"}');
    await expect(store.editions()).rejects.toThrow('Expected a store of the kind "byfokus-facts/1"');
  });

  it("[STORE4] fails clearly where the place cannot be written", async () => {
    const { address, directory } = await temporaryStore();
    await writeFile(join(directory, "editions"), "in the way");
    await expect(openFactStore(address).write(smallEdition(1))).rejects.toThrow();
    expect(await openFactStore(address).read()).toBeUndefined();
  });

  it("[STORE10] counts dwellings per stairwell as the slow obvious way does", async () => {
    const { address } = await temporaryStore();
    const edition = smallEdition(7, 300);
    await openFactStore(address).write(edition);
    const slow = edition.town.stairwells.map(({ id }) => {
      const areas = [...edition.dwellings.areaM2].filter((_, index) => edition.dwellings.stairwellId[index] === id);
      return { stairwellId: id, dwellings: areas.length, knownArea: areas.filter((area) => !Number.isNaN(area)).length, under60M2: areas.filter((area) => area < 60).length };
    });
    expect(await countsPerStairwell(address)).toEqual(slow);
    expect(slow.some(({ dwellings, knownArea }) => knownArea < dwellings)).toBe(true);
    expect(await countsPerStairwell(address, "e9")).toEqual([]);
  });

  it("takes only file addresses, and says so", () => {
    expect(() => openFactStore("postgres://server/town")).toThrow('Expected a store address of the form "file:/absolute/dir", got "postgres://server/town".');
    expect(() => openFactStore("file:/dir#x")).toThrow("write # as %23");
  });
});
