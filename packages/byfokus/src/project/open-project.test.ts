import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { DataNotValid } from "./data-not-valid.ts";
import { defaultStore, personalDirectory } from "./default-store.ts";
import { importFolder } from "./import-folder.ts";
import { openProject } from "./open-project.ts";
import { readFiles } from "./read-files.ts";
import { writeFolder } from "./write-folder.ts";

const tinyTown = fileURLToPath(new URL("../../../../fixtures/tiny-town", import.meta.url));
const today = "2026-11-22";

async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "byfokus-project-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

async function copyOfTinyTown(): Promise<string> {
  const folder = join(await temporaryDirectory(), "by");
  await cp(tinyTown, folder, { recursive: true });
  return folder;
}

/** Opens, looks at something, closes. */
async function look<Result>(options: Parameters<typeof openProject>[0], at: (project: Awaited<ReturnType<typeof openProject>>) => Promise<Result>): Promise<Result> {
  const project = await openProject(options);
  try {
    return await at(project);
  } finally {
    await project.close();
  }
}

describe("openProject", () => {
  it("imports a folder once, and again when its content or mapping changes", async () => {
    const folder = await copyOfTinyTown();
    const steps: string[] = [];
    const open = (mapping?: unknown) => look({ folder, today, ...(mapping === undefined ? {} : { mapping }), onProgress: (step) => steps.push(step) }, async (project) => {
      const wrote = steps.splice(0).includes("stairwells");
      return { wrote, id: (await project.edition())?.edition.id, report: project.report?.editionId };
    });
    const first = await open();
    expect(first).toMatchObject({ wrote: true, report: first.id });
    expect(await open()).toEqual({ ...first, wrote: false });
    await writeFile(join(folder, "medarbejdere.csv"), "omraade_id;aarsvaerk\r\nO01;4,5\r\n");
    const changed = await open();
    expect(changed.wrote).toBe(true);
    expect(changed.id).not.toBe(first.id);
    expect(await look({ folder, today }, async ({ facts }) => (await facts.editions()).map(({ edition }) => edition.id))).toEqual([changed.id, first.id]);
  });

  it("keeps the earlier edition but gives none of it out where the folder has errors now", async () => {
    const folder = await copyOfTinyTown();
    await look({ folder, today }, (project) => project.town());
    await writeFile(join(folder, "opgange.csv"), "farve;form\r\nblå;rund\r\nrød;flad\r\n");
    await writeFile(join(folder, "omraader.csv"), "omraade_id;navn\r\nO01;A\r\nO01;B\r\n");
    await look({ folder, today }, async (project) => {
      expect(await project.edition()).toBeDefined();
      if (project.report?.editionId === undefined) await expect(project.town()).rejects.toBeInstanceOf(DataNotValid);
    });
  });

  it("throws DataNotValid with the issues for an empty folder, each time it is opened", async () => {
    const folder = await temporaryDirectory();
    for (let round = 0; round < 2; round++) {
      await look({ folder, today }, async (project) => {
        expect(project.report?.issues.some((issue) => issue.severity === "error")).toBe(true);
        await expect(project.context()).rejects.toMatchObject({ name: "DataNotValid", issues: project.report?.issues });
      });
    }
  });

  it("builds a context once per need and level", async () => {
    await look({ folder: tinyTown, store: pathToFileURL(await temporaryDirectory()).href, today }, async (project) => {
      const blocks = await project.context();
      expect(await project.context()).toBe(blocks);
      const stairwells = await project.context({ level: "stairwell" });
      expect(stairwells.table.unitIds.length).toBeGreaterThan(blocks.table.unitIds.length);
      const need = { parts: [{ indicatorId: "loneParents", weight: 1 }], periods: 1 };
      expect((await project.context({ need })).table.need).toEqual(need);
    });
  });

  it("opens a store alone, and refuses to open nothing", async () => {
    const store = pathToFileURL(await temporaryDirectory()).href;
    await importFolder(tinyTown, { store, today });
    expect((await look({ store, today }, (project) => project.town())).name).toBe("Egekøbing Kommune");
    await expect(openProject({ today })).rejects.toThrow("Expected a folder or a store to open, got neither.");
  });

  it("brings the folder's edition back where another one was laid down in the same store", async () => {
    const store = pathToFileURL(await temporaryDirectory()).href;
    const first = await look({ folder: tinyTown, store, today }, (project) => project.edition());
    const other = await copyOfTinyTown();
    await writeFile(join(other, "puljer.csv"), "pulje_id;navn;kr_pr_aar\r\nX;X;1\r\n");
    await importFolder(other, { store, today });
    expect((await look({ folder: tinyTown, store, today }, (project) => project.edition()))?.edition.id).toBe(first?.edition.id);
  });

  it("stops an import that is cancelled, and does it whole the next time", async () => {
    const store = pathToFileURL(await temporaryDirectory()).href;
    const stop = new AbortController();
    const cancelled = openProject({ folder: tinyTown, store, today, signal: stop.signal, onProgress: (step) => step === "observations" && stop.abort() });
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
    expect((await look({ folder: tinyTown, store, today }, (project) => project.town())).stairwells).toHaveLength(44);
  });
});

describe("folders", () => {
  it("are read in order of path, without hidden files, links and what is not data", async () => {
    const folder = await temporaryDirectory();
    await mkdir(join(folder, "b"));
    await mkdir(join(folder, ".byfokus"));
    for (const path of ["b/æ.csv", "b/a.csv", "z.csv", ".skjult.csv", "~$åben.xlsx", "byfokus.config.json", ".byfokus/manifest.json"]) await writeFile(join(folder, path), path);
    await symlink(join(tinyTown, "opgange.csv"), join(folder, "link.csv"));
    await symlink(tinyTown, join(folder, "mappe"));
    expect((await readFiles(folder)).map((file) => file.path)).toEqual(["b/a.csv", "b/æ.csv", "z.csv"]);
  });

  it("that are not there are an error with the next step", async () => {
    await expect(readFiles(join(tinyTown, "borte"))).rejects.toThrow(/borte cannot be read\. Check that it is there/);
  });

  it("are never written into where something lies", async () => {
    const folder = await temporaryDirectory();
    const files = [{ path: "a/b.csv", bytes: new TextEncoder().encode("hej") }];
    expect(await writeFolder(join(folder, "ny"), files)).toEqual(["a/b.csv"]);
    expect(await readFile(join(folder, "ny/a/b.csv"), "utf8")).toBe("hej");
    await expect(writeFolder(folder, files)).rejects.toThrow("Expected an empty folder, got 1 entry");
  });

  it("keep their store inside, and the person's own place follows the system's custom", async () => {
    const folder = await temporaryDirectory();
    expect(await defaultStore(folder)).toBe(pathToFileURL(join(folder, ".byfokus")).href);
    expect(await defaultStore(join(folder, "borte"))).toMatch(/\/borte-[0-9a-f]{8}$/);
    expect(personalDirectory({ XDG_DATA_HOME: "/data" }, "linux")).toBe("/data/byfokus");
    expect(personalDirectory({ XDG_DATA_HOME: "relative" }, "linux")).toMatch(/\.local\/share\/byfokus$/);
    expect(personalDirectory({}, "darwin")).toMatch(/Library\/Application Support\/Byfokus$/);
  });
});
