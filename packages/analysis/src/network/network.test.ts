import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { edgeRows } from "../weights/edge-rows.ts";
import { connectedClusters } from "../neighbourhoods/connected-clusters.ts";
import { betweenness } from "./betweenness.ts";
import { cutPoints } from "./cut-points.ts";
import { degreeAssortativity } from "./degree-assortativity.ts";
import { externalInternal } from "./external-internal.ts";
import { modularity } from "./modularity.ts";
import { nominalAssortativity } from "./nominal-assortativity.ts";
import { transitivity } from "./transitivity.ts";

type Edge = readonly [number, number];

describe("networks by hand", () => {
  /** Two triangles, one tie between them. */
  const triangles: readonly Edge[] = [[0, 1], [0, 2], [1, 2], [2, 3], [3, 4], [3, 5], [4, 5]];
  const network = edgeRows(6, triangles);
  const sides = [0, 0, 0, 1, 1, 1];

  it("[NETW1] two triangles with one tie between: 6 of 7 ties inside, half of all ends on each side", () => {
    expect(modularity(network, sides)).toBeCloseTo(6 / 7 - 1 / 2, 14);
    expect(nominalAssortativity(network, sides)).toBeCloseTo(5 / 7, 14);
    expect(externalInternal(network, sides)).toBeCloseTo(-5 / 7, 14);
    // Two closed triangles of three pairs each; the two ends of the tie have two open pairs each more.
    expect(transitivity(network)).toBeCloseTo(6 / 10, 14);
    // A star: ends of one neighbour meet the one of three.
    expect(degreeAssortativity(edgeRows(4, [[0, 1], [0, 2], [0, 3]]))).toBeCloseTo(-1, 14);
  });

  it("[NETW2] [NETW3] everything between the triangles runs over 2 and 3", () => {
    expect([...betweenness(network)]).toEqual([0, 0, 6, 6, 0, 0]);
    expect(cutPoints(network)).toEqual({ bridges: [[2, 3]], places: [2, 3] });
  });

  it("[NETW4] without ties nothing is known and nothing parts", () => {
    const empty = edgeRows(2, []);
    for (const measure of [modularity, nominalAssortativity, externalInternal]) expect(measure(empty, [0, 1])).toBeNull();
    expect(degreeAssortativity(empty)).toBeNull();
    expect(transitivity(empty)).toBeNull();
    expect([...betweenness(empty)]).toEqual([0, 0]);
    expect(cutPoints(empty)).toEqual({ bridges: [], places: [] });
    expect(nominalAssortativity(edgeRows(2, [[0, 1]]), [0, 0])).toBeNull();
    expect(degreeAssortativity(edgeRows(2, [[0, 1]]))).toBeNull();
    expect(() => modularity(empty, [0])).toThrow("Expected groups of 2 places, got 1.");
  });

  it("[NETW2] [NETW3] betweenness counts the shortest ways, cut points are what parts the network when taken away", () => {
    const random = sfc32(4);
    for (let round = 0; round < 40; round++) {
      const n = 2 + Math.floor(9 * random());
      const edges: Edge[] = [];
      for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) if (random() < 0.3) edges.push([i, j]);
      const rows = edgeRows(n, edges);
      const slow = slowBetweenness(n, edges);
      betweenness(rows).forEach((value, i) => expect(value).toBeCloseTo(slow[i] ?? NaN, 10));
      const parts = (kept: readonly Edge[], without = -1): number => Math.max(...connectedClusters(edgeRows(n, kept), Array.from({ length: n }, (_, i) => Number(i !== without)))) + 1;
      const found = cutPoints(rows);
      expect(found.bridges).toEqual(edges.filter((edge) => parts(edges.filter((other) => other !== edge)) > parts(edges)));
      expect(found.places).toEqual(Array.from({ length: n }, (_, i) => i).filter((i) => parts(edges, i) > parts(edges)));
    }
  });
});

const folder = new URL("../../../../../shared/data/reference-cases/karate-network-coupling/", import.meta.url);
const present = existsSync(folder);

describe.skipIf(!present)(present ? "karate-network-coupling" : "karate-network-coupling (skipped: ../shared/data/reference-cases is not beside this checkout)", () => {
  const lines = (name: string): string[][] => readFileSync(new URL(name, folder), "utf8").trim().split(/\r?\n/).slice(1).map((line) => line.split(","));

  it("[NETW1] [NETW2] [NETW3] every figure of Zachary's club as published, 1e-9", () => {
    const expected = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8"));
    const nodes = lines("nodes.csv");
    const clubs = [...new Set(nodes.map(([, club]) => club))];
    const club = nodes.map(([, name]) => clubs.indexOf(name));
    const edges = lines("edges.csv").map(([a, b]): Edge => [Number(a), Number(b)]);
    const network = edgeRows(nodes.length, edges);
    expect([network.n, network.neighbour.length / 2]).toEqual([expected.n, expected.m]);
    const near = (found: number | null | undefined, value: number): void => expect(Math.abs((found ?? NaN) - value)).toBeLessThan(1e-9);
    near(modularity(network, club), expected.modularity_club_split);
    const best = nodes.map((_, i) => expected.optimal_partition.findIndex((group: number[]) => group.includes(i)));
    near(modularity(network, best), expected.optimal_modularity);
    expect(modularity(network, best)).toBeCloseTo(expected.optimal_modularity_published, 7);
    near(nominalAssortativity(network, club), expected.assortativity_nominal_club);
    near(degreeAssortativity(network), expected.degree_assortativity);
    near(transitivity(network), expected.transitivity);
    near(externalInternal(network, club), expected.ei_index_club);
    expect(edges.filter(([a, b]) => club[a] !== club[b])).toHaveLength(expected.cross_edges);
    const between = betweenness(network);
    for (const [node, value] of Object.entries<number>(expected.betweenness)) near(between[Number(node)], value);
    expect(cutPoints(network)).toEqual({ bridges: expected.bridges, places: expected.articulation_points });
  });
});

/** By breadth first from every place, then over all pairs and all places between. */
function slowBetweenness(n: number, edges: readonly Edge[]): number[] {
  const beside = (i: number): number[] => edges.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : []));
  const from = Array.from({ length: n }, (_, source) => {
    const steps: number[] = Array.from({ length: n }, () => Infinity);
    const ways: number[] = Array.from({ length: n }, () => 0);
    [steps[source], ways[source]] = [0, 1];
    for (let step = 0; step < n; step++) {
      for (let i = 0; i < n; i++) if (steps[i] === step) for (const j of beside(i)) {
        if ((steps[j] ?? 0) > step) steps[j] = step + 1;
        if (steps[j] === step + 1) ways[j] = (ways[j] ?? 0) + (ways[i] ?? 0);
      }
    }
    return { steps, ways };
  });
  return Array.from({ length: n }, (_, v) => {
    let sum = 0;
    for (let s = 0; s < n; s++) for (let t = s + 1; t < n; t++) {
      const whole = from[s]?.steps[t] ?? Infinity;
      if (s === v || t === v || whole === Infinity || (from[s]?.steps[v] ?? 0) + (from[v]?.steps[t] ?? 0) !== whole) continue;
      sum += ((from[s]?.ways[v] ?? 0) * (from[v]?.ways[t] ?? 0)) / (from[s]?.ways[t] ?? 1);
    }
    return sum;
  });
}
