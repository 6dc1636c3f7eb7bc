import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { FolderFile } from "../tables/raw-table.ts";
import type { TownFolderResult } from "../town-folder/read-result.ts";
import { readTownFolder } from "../town-folder/read-town-folder.ts";

const root = new URL("../../../../", import.meta.url);
const data = new URL("../shared/data/", root);
const hasData = existsSync(data);
if (!hasData) console.info("Skipped: the real test data (../shared/data) is not on this machine.");

function filesOf(folder: string): FolderFile[] {
  const directory = new URL(`${folder}/`, data);
  return readdirSync(directory).map((path) => ({ path, bytes: new Uint8Array(readFileSync(fileURLToPath(new URL(path, directory)))) }));
}

const mappingOf = (name: string): unknown => JSON.parse(readFileSync(new URL(`examples/mappings/${name}.json`, root), "utf8")) as unknown;
const issueOf = ({ issues }: TownFolderResult, rule: string) => issues.find((issue) => issue.rule === rule);

describe.skipIf(!hasData)("Frederiksberg, the block layer of a municipality's own map", () => {
  let result: TownFolderResult;
  beforeAll(async () => {
    result = await readTownFolder(filesOf("frederiksberg"), { mapping: mappingOf("frederiksberg"), today: "2026-11-22" });
  });

  it("[REAL1] 362 blocks with shapes, 102,155 residents and 54,563 dwellings on 7 October 2013", () => {
    const areas = result.town?.areas ?? [];
    expect(areas).toHaveLength(362);
    expect(areas.every(({ geometry }) => geometry !== undefined)).toBe(true);
    expect(areas.reduce((sum, { residents }) => sum + Number(residents), 0)).toBe(102_155);
    expect(areas.reduce((sum, { dwellings }) => sum + Number(dwellings), 0)).toBe(54_563);
    expect(result.town?.edition.asOf).toBe("2013-10-07");
    expect(result.town?.stairwells).toEqual([]);
  });

  it("[REAL2] five periods per indicator; small dwellings and lacking facilities are signs of need, ages are context", () => {
    const observations = result.town?.observations ?? [];
    expect(observations).toHaveLength(7 * 1810);
    expect([...new Set(observations.map(({ period }) => period))].sort()).toEqual(["2012-10-02", "2013-01-02", "2013-04-02", "2013-07-01", "2013-10-07"]);
    const directions = new Map(result.town?.indicators.map(({ id, direction }) => [id, direction]));
    expect(directions.get("smallDwellings")).toBe("higherIsNeed");
    expect(directions.get("dwellingsLackingFacilities")).toBe("higherIsNeed");
    for (const id of ["children0to5", "children6to17", "adults18to64", "aged65to74", "aged75plus"]) expect(directions.get(id), id).toBe("context");
  });

  it("[REAL3] the five age groups add up to the residents, and nobody's share of nobody is missing", () => {
    const newest = (result.town?.observations ?? []).filter(({ period, indicatorId }) => period === "2013-10-07" && /^(children|adults|aged)/.test(indicatorId));
    const known = newest.filter(({ count }) => typeof count === "number");
    expect(known.reduce((sum, { count }) => sum + Number(count), 0)).toBe(102_155);
    expect(newest.length - known.length).toBe(5 * (result.town?.areas.filter(({ residents }) => residents === 0).length ?? -1));
    expect(newest.some(({ base }) => base === 0)).toBe(false);
  });

  it("[REAL4] the shapes lie in Frederiksberg in metres, and nothing is wrong with the folder", () => {
    for (const { geometry } of result.town?.areas ?? []) {
      const [x = 0, y = 0] = geometry?.[0]?.[0]?.[0] ?? [];
      expect(x > 718_000 && x < 724_000 && y > 6_173_000 && y < 6_180_000).toBe(true);
    }
    expect(result.issues.filter(({ severity }) => severity !== "note")).toEqual([]);
  });
});

describe.skipIf(!hasData)("The BBR sample, stairwells and dwellings of the building register", () => {
  let result: TownFolderResult;
  beforeAll(async () => {
    result = await readTownFolder(filesOf("bbr-sample/derived"), { mapping: mappingOf("bbr-sample"), today: "2026-11-22" });
  });

  it("[REAL5] 1,060 stairwells in force in 18 municipalities with 961 dwellings, one of them social", () => {
    expect(result.town?.stairwells).toHaveLength(1060);
    expect(result.town?.areas).toHaveLength(18);
    expect(result.town?.areas.some(({ id }) => id === "0101")).toBe(true);
    expect(result.town?.stairwells.reduce((sum, { dwellings }) => sum + dwellings, 0)).toBe(961);
    expect(result.town?.stairwells.filter(({ tenure }) => tenure === "social")).toHaveLength(1);
    expect(result.dwellings?.stairwellId).toHaveLength(961);
  });

  it("[REAL6] the traps come out: two stairwells without a current building, 211 and those two without a dwelling", () => {
    expect(issueOf(result, "unknown-building")).toMatchObject({ severity: "warning", rowCount: 2 });
    expect(issueOf(result, "stairwell-without-dwelling")).toMatchObject({ severity: "warning", rowCount: 213 });
    expect(issueOf(result, "stairwell-unknown-figure")?.rowCount).toBe(1060);
  });

  it("[REAL7] small dwellings are counted from the dwelling rows", () => {
    const observations = result.town?.observations ?? [];
    expect(observations.every(({ indicatorId, level }) => indicatorId === "smallDwellings" && level === "stairwell")).toBe(true);
    const measured = result.dwellings?.stairwellId.filter((_, index) => (result.dwellings?.areaM2[index] ?? 0) > 0);
    expect(observations.length).toBe(new Set(measured).size);
    expect(observations.reduce((sum, { base }) => sum + Number(base), 0)).toBe(measured?.length);
    expect(issueOf(result, "small-dwellings-derived")).toBeDefined();
  });

  it("[REAL8] 1,108 footprints write their building's id in upper case: joined, and told", async () => {
    const footprints = JSON.parse(readFileSync(fileURLToPath(new URL("bbr-sample/raw/bygninger.json", data)), "utf8")) as { features: { properties: { BBRUUID: string } }[] };
    const rows = footprints.features.map(({ properties }, index) => `F${index};${properties.BBRUUID};1;1`);
    const buildings = filesOf("bbr-sample/derived").filter(({ path }) => path === "current_bygning.csv");
    const mapping = { schema: "byfokus-mapping/1", town: { name: "X" }, tables: [{ files: "current_bygning.csv", kind: "buildings", columns: { id: "id_lokalId" } }, { files: "f.csv", kind: "stairwells", columns: { id: "f", building: "b", dwellings: "d", residents: "r" } }] };
    const joined = await readTownFolder([...buildings, { path: "f.csv", bytes: new TextEncoder().encode(`f;b;d;r\n${rows.join("\n")}\n`) }], { mapping, today: "2026-11-22" });
    expect(joined.town?.stairwells.filter(({ buildingId }) => buildingId !== undefined)).toHaveLength(1900);
    expect(issueOf(joined, "id-case")?.rowCount).toBe(1900 - 792);
    expect(issueOf(joined, "unknown-building")?.rowCount).toBe(1);
  });
});
