import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallEdition, smallTown } from "../../test-support/small-town.ts";
import { temporaryStore } from "../../test-support/temporary-store.ts";
import { openFactStore } from "./open-fact-store.ts";

/** Every adapter of planning's FactStore passes these; a new engine adds a line. */
const adapters = [{ name: "file:", open: openFactStore }];

describe.each(adapters)("FactStore at $name", ({ open }) => {
  it("[STORE1] reads back exactly the town that was written", async () => {
    const { address } = await temporaryStore();
    const store = open(address, { now: () => "2026-11-22T10:00:00.000Z" });
    const edition = smallEdition(1, 5000);
    const stored = await store.write(edition);
    expect(await store.read()).toStrictEqual(edition.town);
    expect(stored).toStrictEqual({
      edition: edition.town.edition,
      townName: "Prøveby",
      synthetic: true,
      importedAt: "2026-11-22T10:00:00.000Z",
      rows: { stairwells: 5000, observations: 10_000, dwellings: edition.dwellings.stairwellId.length },
      issues: edition.issues,
    });
    await store.close();
  });

  it("[STORE1] keeps texts that look like SQL, numbers or nothing, whether few or many differ", async () => {
    const { address } = await temporaryStore();
    const hard = ["'); DROP TABLE stairwells; --", "", "NULL", "0101", "1e5", "a\u0000b", "\\", "\"", "æøå 🏠", "\r\n", "[1]", "{}", "'"];
    for (const count of [hard.length, 1000]) {
      const town = smallTown(1, count);
      const stairwells = town.stairwells.map((stairwell, row) => ({ ...stairwell, label: hard[row % hard.length] ?? "", areaId: `${hard[row % hard.length] ?? ""}${row < 400 ? row : ""}`, departmentIds: [hard[row % hard.length] ?? ""] }));
      await open(address).write({ town: { ...town, stairwells }, issues: [] });
      expect(await open(address).read()).toStrictEqual({ ...town, stairwells });
    }
  });

  it("[STORE1] keeps a town without stairwells, observations or dwellings", async () => {
    const { address } = await temporaryStore();
    const town = { ...smallTown(1), stairwells: [], observations: [] };
    const stored = await open(address).write({ town, issues: [] });
    expect(await open(address).read()).toStrictEqual(town);
    expect(stored.rows).toEqual({ stairwells: 0, observations: 0 });
  });

  it("[STORE2] keeps earlier editions readable and lists the newest first", async () => {
    const { address } = await temporaryStore();
    const store = open(address);
    for (const seed of [1, 2, 3]) await store.write(smallEdition(seed));
    expect((await store.editions()).map((stored) => stored.edition.id)).toEqual(["e3", "e2", "e1"]);
    expect(await store.read()).toStrictEqual(smallTown(3));
    expect(await store.read("e1")).toStrictEqual(smallTown(1));
    expect(await store.read("e9")).toBeUndefined();
  });

  it("[STORE3] is empty before the first write", async () => {
    const { address } = await temporaryStore();
    expect(await open(address).editions()).toEqual([]);
    expect(await open(address).read()).toBeUndefined();
  });

  it("[STORE4] keeps the earlier edition where a write is cancelled at any step", async () => {
    const { address } = await temporaryStore();
    const store = open(address);
    await store.write(smallEdition(1));
    for (const wanted of ["stairwells", "observations", "dwellings", "check"]) {
      const stop = new AbortController();
      const writing = store.write(smallEdition(2, 3000), {
        signal: stop.signal,
        onProgress: (step) => step === wanted && stop.abort(),
      });
      await expect(writing).rejects.toMatchObject({ name: "AbortError" });
      expect(await store.read()).toStrictEqual(smallTown(1));
      expect(await store.editions()).toHaveLength(1);
    }
  });

  it("[STORE4] keeps the earlier edition where a write fails, and says which", async () => {
    const { address } = await temporaryStore();
    const store = open(address);
    await store.write(smallEdition(1));
    const broken = { ...smallEdition(2), dwellings: { stairwellId: ["s"], areaM2: new Float64Array(2), rooms: new Float64Array(1) } };
    await expect(store.write(broken)).rejects.toMatchObject({
      message: expect.stringContaining("the earlier edition is still current"),
      cause: { message: "Expected 1 dwellings in each column, got 2." },
    });
    expect(await store.read()).toStrictEqual(smallTown(1));
  });

  it("[STORE4] tells how far it is, never backwards within a step", async () => {
    const { address } = await temporaryStore();
    const seen = new Map<string, number>();
    await open(address).write(smallEdition(1), {
      onProgress: (step, share) => {
        expect(share).toBeGreaterThanOrEqual(seen.get(step) ?? 0);
        expect(share).toBeLessThanOrEqual(1);
        seen.set(step, share);
      },
    });
    expect([...seen.keys()]).toEqual(["stairwells", "observations", "dwellings", "check", "current"]);
  });

  it("[STORE6] refuses a second writer while the first one writes, then lets it in", async () => {
    const { address } = await temporaryStore();
    const first = open(address).write(smallEdition(1));
    await expect(open(address).write(smallEdition(2))).rejects.toThrow("Another import is writing");
    await first;
    await open(address).write(smallEdition(2));
    expect(await open(address).read()).toStrictEqual(smallTown(2));
  });

  it("[STORE7] replaces an edition that is written again, and leaves nothing of the old one", async () => {
    const { address, directory } = await temporaryStore();
    const store = open(address);
    await store.write(smallEdition(1));
    const changed = { ...smallTown(1), name: "Nyby" };
    await store.write({ town: changed, issues: [] });
    await store.write({ town: changed, issues: [] });
    expect(await store.read("e1")).toStrictEqual(changed);
    expect(await store.editions()).toHaveLength(1);
    expect(await readdir(join(directory, "editions"))).toHaveLength(1);
  });

  it("[STORE9] warns where stairwells and dwelling rows disagree", async () => {
    const { address } = await temporaryStore();
    const { town, dwellings, issues } = smallEdition(1);
    const stairwells = town.stairwells.map((stairwell, index) => (index < 2 ? { ...stairwell, dwellings: stairwell.dwellings + 1 } : stairwell));
    const stored = await open(address).write({ town: { ...town, stairwells }, dwellings, issues });
    expect(stored.issues.at(-1)).toMatchObject({ rule: "stairwell-dwelling-count", severity: "warning", rowCount: 2 });
    const [first, second] = stairwells.map((stairwell) => `${stairwell.id} (${stairwell.dwellings} against ${stairwell.dwellings - 1})`);
    expect(stored.issues.at(-1)?.message.en).toBe(`2 stairwells state another number of dwellings than they have rows in the dwellings file: ${first}, ${second}.`);
  });
});
