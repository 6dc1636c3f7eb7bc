import { describe, expect, it } from "vitest";
import { runUntilKilled } from "../../test-support/run-until-killed.ts";
import { historyOfLength, smallPlan } from "../../test-support/small-plan.ts";
import { temporaryStore } from "../../test-support/temporary-store.ts";
import { openPlanStore } from "./open-plan-store.ts";

/** Every adapter of planning's PlanStore passes these; a new engine adds a line. */
const adapters = [{ name: "file:", open: openPlanStore }];

describe.each(adapters)("PlanStore at $name", ({ open }) => {
  it("[PLAN1] is empty before the first save", async () => {
    const { address } = await temporaryStore();
    const store = open(address);
    expect(await store.load()).toBeUndefined();
    await store.close();
  });

  it("[PLAN1] reads a history back exactly, with its undone steps", async () => {
    const { address } = await temporaryStore();
    const history = { ...historyOfLength(3), future: [{ plan: smallPlan(4), label: "Trin 5 å", at: "2026-11-22T10:05:00Z" }] };
    const store = open(address);
    expect(await store.save(history, 0)).toEqual({ ok: true, version: 1 });
    await store.close();
    const again = open(address);
    expect(await again.load()).toStrictEqual({ version: 1, history });
    await again.close();
  });

  it("[PLAN2] refuses a save that follows an older version, and names the newer", async () => {
    const { address } = await temporaryStore();
    const mine = open(address);
    const theirs = open(address);
    await mine.save(historyOfLength(1), 0);
    expect(await theirs.save(historyOfLength(2), 1)).toEqual({ ok: true, version: 2 });
    expect(await mine.save(historyOfLength(9), 1)).toEqual({ ok: false, version: 2 });
    expect(await mine.save(historyOfLength(9), 0)).toEqual({ ok: false, version: 2 });
    expect(await mine.load()).toStrictEqual({ version: 2, history: historyOfLength(2) });
    await mine.close();
    await theirs.close();
  });

  it("[PLAN2] of many saves at once that follow the same version exactly one is made", async () => {
    const { address } = await temporaryStore();
    const stores = Array.from({ length: 8 }, () => open(address));
    const answers = await Promise.all(stores.map((store, index) => store.save(historyOfLength(index), 0)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("[PLAN3] an acknowledged save survives a kill", { timeout: 60_000 }, async () => {
    const { address } = await temporaryStore();
    const script = new URL("../../test-support/save-plans.ts", import.meta.url);
    let acknowledged = 0;
    for (const delayMs of [3, 11, 27, 50, 81, 120]) {
      acknowledged = (await runUntilKilled(script, [address], delayMs)).at(-1) ?? acknowledged;
      const store = open(address);
      const saved = await store.load();
      await store.close();
      expect([acknowledged, acknowledged + 1]).toContain(saved?.version ?? 0);
      acknowledged = saved?.version ?? 0;
      if (saved !== undefined) expect(saved.history).toStrictEqual(historyOfLength(saved.version - 1));
    }
    expect(acknowledged).toBeGreaterThan(10);
  });
});
