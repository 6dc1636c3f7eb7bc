import { describe, expect, it } from "vitest";
import { folder, soundFolder, today } from "./testing-folder.ts";
import { readTownFolder } from "./read-town-folder.ts";

const rows = Array.from({ length: 150_000 }, (_, row) => `OP${1 + (row % 3)};B${row};${40 + (row % 70)}`);
/** Long enough to be read in several pieces, without and with quotation marks. */
const long = {
  plain: ["opgang_id;bolig_id;areal_m2", ...rows].join("\r\n"),
  quoted: ["opgang_id;bolig_id;areal_m2;navn", ...rows.map((row) => `${row};"Nr. ${row} i den lange vej med et langt navn"`)].join("\r\n"),
};

describe("a long reading", () => {
  it.each(["plain", "quoted"] as const)("stops at the next piece once it is cancelled from the event loop (%s)", async (kind) => {
    const stop = new AbortController();
    const seen: [string, number][] = [];
    const reading = readTownFolder(folder({ ...soundFolder, "boliger.csv": long[kind] }), {
      today,
      signal: stop.signal,
      onProgress: (path, share) => {
        seen.push([path, share]);
        if (path === "boliger.csv" && share > 0) setImmediate(() => stop.abort());
      },
    });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    const shares = seen.filter(([path]) => path === "boliger.csv").map(([, share]) => share);
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeLessThan(0.9);
    expect(seen.at(-1)?.[0]).toBe("boliger.csv");
  });

  it("stops after the files are read too, where the town is put together", async () => {
    const stop = new AbortController();
    let turns = 0;
    const reading = readTownFolder(folder({ ...soundFolder, "boliger.csv": long.plain }), {
      today,
      signal: stop.signal,
      onProgress: (path, share) => {
        if (path !== "opgange.csv" || share !== 1) return;
        const turn = (): void => {
          turns += 1;
          if (turns === 4) stop.abort();
          else setImmediate(turn);
        };
        setImmediate(turn);
      },
    });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(turns).toBe(4);
  });

  it("does not begin where it is cancelled already", async () => {
    const seen: string[] = [];
    await expect(readTownFolder(folder(soundFolder), { today, signal: { aborted: true }, onProgress: (path) => seen.push(path) })).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toEqual([]);
  });

  it("tells of each table file in turn, from 0 to 1", async () => {
    const seen: string[] = [];
    await readTownFolder(folder(soundFolder), { today, onProgress: (path, share) => seen.push(`${path} ${share}`) });
    expect(seen).toEqual(Object.keys(soundFolder).sort().flatMap((path) => [`${path} 0`, `${path} 1`]));
  });
});
