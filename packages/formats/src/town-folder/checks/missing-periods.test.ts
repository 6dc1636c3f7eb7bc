import { expect, it } from "vitest";
import { readTownFolder } from "../read-town-folder.ts";
import { folder, soundFolder, today } from "../testing-folder.ts";

it("[TOWN13] a year is the same period as its first day: figures without a period of their own make no gap", async () => {
  const files = folder({
    ...soundFolder,
    "omraader.csv": "omraade_id;navn;ejerform;outsideWork antal;outsideWork ud af\n01;Egeparken;almen;3;9\n02;Birkevang;blandet;2;9\n",
    "observationer.csv": "indikator;sted_id;periode;antal;ud_af\nloneParents;01;2025;1;9\nloneParents;01;2026;1;9\n",
  });
  const { town, issues } = await readTownFolder(files, { today });
  expect(new Set(town?.observations.map(({ period }) => period))).toEqual(new Set(["2025", "2026", "2026-01-01"]));
  expect(issues.map(({ rule }) => rule)).not.toContain("missing-period");
});
