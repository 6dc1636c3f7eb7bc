import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { house } from "./house.ts";

const root = join(import.meta.dirname, "../../..");
const planted: string[] = [];

/**
 * Compiles one planted file as if it stood in the room: with the room's own linked packages and compiler options.
 * `.types` is the room's ignored build folder, so nothing reaches the source tree.
 */
function compileIn(roomName: string, text: string): string {
  const room = house[roomName];
  if (!room) throw new Error(`${roomName} is not a room.`);
  const folder = join(root, room.folder, ".types", `planted-${planted.length}`);
  planted.push(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "planted.ts"), text);
  const compilerOptions = { composite: false, declaration: false, emitDeclarationOnly: false, noEmit: true };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: join(root, "tsconfig.base.json"), compilerOptions, files: ["planted.ts"] }));
  const result = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], { encoding: "utf8" });
  return result.stdout;
}

afterAll(() => planted.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe("the compiler as the first lock", () => {
  it("[HOUSE12] accepts an arrow that is drawn", () => {
    expect(compileIn("@byfokus/planning", `import type { Plan } from "@byfokus/model"; export type X = Plan;`)).toBe("");
  });

  it.each([
    ["@byfokus/model", "@byfokus/planning"],
    ["@byfokus/analysis", "@byfokus/model"],
    ["@byfokus/disclosure", "@byfokus/model"],
    ["@byfokus/planning", "@byfokus/practice"],
    ["@byfokus/practice", "@byfokus/planning"],
    ["@byfokus/formats", "@byfokus/storage"],
    ["@byfokus/presentation", "@byfokus/formats"],
    ["@byfokus/web", "@byfokus/planning"],
  ])("[HOUSE13] %s cannot find %s, because it is not linked there", (room, target) => {
    expect(compileIn(room, `import * as target from "${target}"; export const x = target;`)).toContain("error TS2307");
  });

  it.each([`export const x = document.title;`, `export const x = fetch("/x");`, `console.log(1); export {};`, `export const x = process.pid;`, `setTimeout(() => 1, 1); export {};`])(
    "[HOUSE14] a pure room has no such name: %s",
    (text) => {
      expect(compileIn("@byfokus/model", text)).toMatch(/error TS(2304|2584|2580|2591)/);
    },
  );

  it("[HOUSE15] a pure room cannot import Node's modules", () => {
    expect(compileIn("@byfokus/model", `import { readFileSync } from "node:fs"; export const x = readFileSync;`)).toMatch(/error TS(2307|2591)/);
  });
});
