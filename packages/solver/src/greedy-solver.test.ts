import { describe, expect, it } from "vitest";
import { fillScope } from "@byfokus/planning";
import { createGreedySolver, greedySolver } from "./greedy-solver.ts";
import { townOfTwenty } from "./test-support/town-of-twenty.ts";

describe("greedySolver", () => {
  it("[SOLVE1] gives what the plain rule gives", async () => {
    const solution = await greedySolver.solve(townOfTwenty());
    expect(solution).toEqual(fillScope(townOfTwenty()));
    expect(solution.scope.members.length).toBeGreaterThan(3);
    expect(solution).toMatchObject({ method: "greedy", bound: null });
  });

  it("[SOLVE2] pauses whenever 12 ms have gone by", async () => {
    let clock = 0;
    let pauses = 0;
    const solver = createGreedySolver(async () => void (pauses += 1), () => (clock += 13));
    await solver.solve(townOfTwenty());
    expect(pauses).toBeGreaterThan(10);
    pauses = 0;
    await createGreedySolver(async () => void (pauses += 1), () => 0).solve(townOfTwenty());
    expect(pauses).toBe(0);
  });

  it("[SOLVE3] stops when told to, before it starts and while it works", async () => {
    await expect(greedySolver.solve(townOfTwenty(), { signal: { aborted: true } })).rejects.toMatchObject({ name: "AbortError" });
    const stop = new AbortController();
    let clock = 0;
    const solver = createGreedySolver(async () => stop.abort(), () => (clock += 13));
    await expect(solver.solve(townOfTwenty(), { signal: stop.signal })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("[SOLVE4] progress rises from 0 to 1", async () => {
    const shares: number[] = [];
    let clock = 0;
    await createGreedySolver(async () => {}, () => (clock += 13)).solve(townOfTwenty(), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });
});
