import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { historyOfLength, smallPlan } from "../../test-support/small-plan.ts";
import { temporaryStore } from "../../test-support/temporary-store.ts";
import { openPlanStore } from "./open-plan-store.ts";

const now = () => "2026-11-22T12:00:00.000Z";

it("[PLAN4] the database itself refuses to change or delete versions and events", async () => {
  const { address, directory } = await temporaryStore();
  const store = openPlanStore(address, { now });
  await store.save(historyOfLength(2), 0);
  await store.close();
  const database = new DatabaseSync(join(directory, "plan.sqlite"));
  for (const sql of ["DELETE FROM plan_event", "UPDATE plan_event SET label = 'x'", "DELETE FROM plan_version", "UPDATE plan_version SET saved_at = 'x'"]) {
    expect(() => database.exec(sql), sql).toThrow("only added");
  }
  database.close();
});

it("[PLAN5] every step done and undone becomes an event, in order; a document is kept once", async () => {
  const { address, directory } = await temporaryStore();
  const store = openPlanStore(address, { now });
  const step = (number: number) => ({ plan: smallPlan(number), label: `Trin ${number}`, at: `2026-11-22T10:0${number}:00Z` });
  await store.save({ past: [], present: smallPlan(0), future: [] }, 0);
  await store.save({ past: [step(0), step(1)], present: smallPlan(2), future: [] }, 1);
  await store.save({ past: [], present: smallPlan(0), future: [step(1), step(2)] }, 2);
  await store.save({ past: [step(0)], present: smallPlan(7), future: [] }, 3);
  await store.close();
  const database = new DatabaseSync(join(directory, "plan.sqlite"));
  const events = database.prepare("SELECT version, kind, label, at FROM plan_event ORDER BY id").all();
  expect(events.map((event) => ({ ...event }))).toEqual([
    { version: 1, kind: "started", label: "", at: now() },
    { version: 2, kind: "did", label: "Trin 0", at: "2026-11-22T10:00:00Z" },
    { version: 2, kind: "did", label: "Trin 1", at: "2026-11-22T10:01:00Z" },
    { version: 3, kind: "undid", label: "Trin 1", at: "2026-11-22T10:01:00Z" },
    { version: 3, kind: "undid", label: "Trin 0", at: "2026-11-22T10:00:00Z" },
    { version: 4, kind: "did", label: "Trin 0", at: "2026-11-22T10:00:00Z" },
  ]);
  expect(database.prepare("SELECT count(*) AS n FROM plan_document").get()?.["n"]).toBe(4);
  database.close();
});

it("leaves a plan that a newer Byfokus wrote alone", async () => {
  const { address, directory } = await temporaryStore();
  const database = new DatabaseSync(join(directory, "plan.sqlite"));
  database.exec("PRAGMA user_version = 9");
  database.close();
  expect(() => openPlanStore(address)).toThrow("got version 9. Use a newer Byfokus.");
});
