import { expect, it } from "vitest";
import type { ServerOptions } from "@byfokus/server";
import { runInTest, temporaryDirectory, tinyTown } from "../test-support/run-in-test.ts";
import { schemaErrors } from "../test-support/validate-json.ts";

async function openWith(args: readonly string[], { hasDesktop = true } = {}) {
  const seen: ServerOptions[] = [];
  let closed = 0;
  const stop = new AbortController();
  const run = await runInTest(["open", ...args], {
    hasDesktop,
    signal: stop.signal,
    startServer: async (options) => {
      seen.push(options);
      setTimeout(() => stop.abort(), 5);
      return { url: "http://127.0.0.1:4711", close: async () => void closed++ };
    },
  });
  return { run, options: seen[0], closed };
}

it("serves the folder to this machine, says where, and closes when it is stopped", async () => {
  const { run, options, closed } = await openWith([tinyTown, "--store", await temporaryDirectory(), "--date", "2026-12-01", "--port", "4711"]);
  expect(run).toMatchObject({ code: 0, stdout: "http://127.0.0.1:4711\n" });
  expect(options).toMatchObject({ folder: tinyTown, host: "127.0.0.1", today: "2026-12-01", port: 4711, open: true });
  expect(closed).toBe(1);
});

it("opens no browser where there is no desktop or nobody to look", async () => {
  const store = await temporaryDirectory();
  expect((await openWith([tinyTown, "--store", store], { hasDesktop: false })).options).toMatchObject({ open: false });
  expect((await openWith([tinyTown, "--store", store, "--no-input"])).options).toMatchObject({ open: false });
});

it("without a folder opens the demo town in a place of the person's own", async () => {
  const { run, options } = await openWith(["--json", "--lang", "en"]);
  expect(options?.folder).toBe("demo");
  expect(options?.store).toMatch(/^file:\/\/\/.*byfokus\/fjordby$/i);
  expect(schemaErrors("open", run.stdout)).toEqual([]);
  expect(run.stderr).toContain("made-up");
});
