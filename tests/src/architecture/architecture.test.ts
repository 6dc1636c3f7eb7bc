import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { checkDrawing, checkManifest, checkSource, packageOf, type Violation } from "./check-house.ts";
import { house } from "./house.ts";
import { readSourceFacts } from "./source-facts.ts";

const root = join(import.meta.dirname, "../../..");

describe("the house as it stands", () => {
  it("[HOUSE1] has exactly the rooms that are drawn", () => {
    const found = ["packages", "apps"].flatMap((floor) => readdirSync(join(root, floor)).map((room) => `${floor}/${room}`));
    expect(found.toSorted()).toEqual(Object.values(house).map((room) => room.folder).toSorted());
  });

  it("[HOUSE2] draws every arrow downwards", () => {
    expect(checkDrawing(house)).toEqual([]);
  });

  for (const [name, room] of Object.entries(house)) {
    it(`[HOUSE3] ${name} lists in its package.json exactly the rooms it is drawn with`, () => {
      const manifest = JSON.parse(readFileSync(join(root, room.folder, "package.json"), "utf8")) as { dependencies?: Record<string, string> };
      expect(checkManifest(name, Object.keys(manifest.dependencies ?? {}))).toEqual([]);
    });

    it(`[HOUSE4] ${name} imports only what it may, and stays ${room.pure ? "pure" : "in its room"}`, () => {
      const files = sourceFiles(join(root, room.folder, "src"));
      expect(files.length).toBeGreaterThan(0);
      expect(files.flatMap((file) => checkSource(name, readSourceFacts(relative(root, file), readFileSync(file, "utf8"))))).toEqual([]);
    });

    it(`[HOUSE16] ${name} lists every library it imports`, () => {
      const manifest = JSON.parse(readFileSync(join(root, room.folder, "package.json"), "utf8")) as { dependencies?: Record<string, string> };
      const files = sourceFiles(join(root, room.folder, "src"));
      const used = files.flatMap((file) => readSourceFacts(relative(root, file), readFileSync(file, "utf8")).imports.map(packageOf));
      const foreign = used.filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"));
      expect([...new Set(foreign)].filter((specifier) => !(specifier in (manifest.dependencies ?? {})))).toEqual([]);
    });

    it(`[HOUSE5] ${name} gives the compiler the same arrows, and a pure room no Node or DOM types`, () => {
      const config = JSON.parse(readFileSync(join(root, room.folder, "tsconfig.json"), "utf8")) as {
        compilerOptions: { types?: string[]; lib?: string[] };
        references: { path: string }[];
      };
      const folders = config.references.map(({ path }) => relative(root, join(root, room.folder, path)));
      expect(folders.toSorted()).toEqual(room.uses.map((use) => house[use]?.folder).toSorted());
      if (room.pure) expect([config.compilerOptions.types, config.compilerOptions.lib]).toEqual([undefined, undefined]);
    });
  }
});

describe("the architecture test itself, on planted violations", () => {
  const plant = (room: string, text: string): Violation["rule"][] =>
    checkSource(room, readSourceFacts(`${house[room]?.folder}/src/planted.ts`, text)).map(({ rule }) => rule);

  for (const [name, room] of Object.entries(house)) {
    for (const target of Object.keys(house).filter((other) => other !== name && !room.uses.includes(other))) {
      it(`[HOUSE6] catches ${name} using ${target}`, () => {
        expect(plant(name, `import { x } from "${target}";`)).toContain(room.folder.startsWith("apps/") ? "apps" : "arrow");
        expect(plant(name, `export type { X } from "${target}";`).length).toBeGreaterThan(0);
        expect(plant(name, `const later = () => import("${target}");`).length).toBeGreaterThan(0);
        expect(plant(name, `type X = import("${target}").X;`).length).toBeGreaterThan(0);
      });
    }
  }

  it("[HOUSE7] catches the two sides of the purpose wall meeting in one file", () => {
    expect(plant("byfokus", `import { a } from "@byfokus/planning"; import { b } from "@byfokus/practice";`)).toContain("wall");
    expect(plant("@byfokus/planning", `import { b } from "@byfokus/practice";`)).toContain("wall");
    expect(plant("@byfokus/practice", `import { b } from "@byfokus/planning";`)).toContain("wall");
  });

  it.each([
    "const n = Math.random();", "const t = Date.now();", "const d = new Date();", "const d = Date();", "console.log(1);",
    "process.exit(1);", "document.title = 'x';", "const r = fetch('/x');", "setTimeout(() => 1, 2);", "const s = (1).toLocaleString();",
    "const { random } = Math;", "const D = Date;", "const n = Math['random']();", "const key = 'random'; const n = Math[key]();", "const f = () => window;",
    "const c = 'a'.localeCompare('b');", "const f = new Intl.NumberFormat();", "const g = globalThis.x;", "const p = performance.now();",
  ])("[HOUSE8] catches an impure pure room: %s", (text) => {
    expect(plant("@byfokus/model", text)).toContain("pure");
  });

  it.each(["const d = new Date(0);", "const f = new Intl.NumberFormat('da');", "const x = { process: 1 }; x.process;", "interface A { document: string }", "const n = Math.max(1, 2);", "const t = Date.UTC(2026, 0);", "const isDate = (x: unknown) => x instanceof Date;"])(
    "[HOUSE9] lets innocent code pass: %s",
    (text) => {
      expect(plant("@byfokus/model", text)).toEqual([]);
    },
  );

  it("[HOUSE10] catches Node modules in a pure room, and doors other than the front door", () => {
    expect(plant("@byfokus/analysis", `import { readFileSync } from "node:fs";`)).toContain("node");
    expect(plant("@byfokus/planning", `import { x } from "@byfokus/model/src/ids.ts";`)).toContain("inside");
    expect(plant("@byfokus/planning", `import { x } from "../../model/src/ids.ts";`)).toContain("inside");
  });

  it("[HOUSE11] catches a drawing with an arrow up or in a circle, and a manifest that differs", () => {
    const room = { folder: "packages/a", pure: true };
    expect(checkDrawing({ a: { ...room, floor: 0, uses: ["b"] }, b: { ...room, floor: 1, uses: [] } })[0]?.rule).toBe("up");
    expect(checkDrawing({ a: { ...room, floor: 0, uses: ["b"] }, b: { ...room, floor: 0, uses: ["a"] } })[0]?.rule).toBe("circle");
    expect(checkManifest("@byfokus/model", ["@byfokus/planning"])[0]?.what).toContain("not drawn");
    expect(checkManifest("@byfokus/planning", [])[0]?.what).toContain("does not list");
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes("test-support"))
    .map((file) => join(folder, file))
    .toSorted();
}
