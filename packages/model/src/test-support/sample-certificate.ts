import type { Certificate } from "../index.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { emptyPlan } from "./sample-plan.ts";

const { need, reachModel, budget, rules } = emptyPlan;

/** A certificate that can be read; its fingerprints and figures are invented. */
export const sampleCertificate: Certificate = deepFreeze({
  schema: "byfokus-certificate/1",
  scenarioId: "one",
  editionId: "edition1",
  problem: { type: "single", need, level: "block", reachModel, budget, rules, locks: [{ member: { kind: "area", id: "nord" }, state: "in", by: "Bestyrelsen", why: "Aftale" }], keep: [{ kind: "block", id: "b1" }] },
  members: [{ kind: "area", id: "nord", fte: 3 }],
  hashes: { data: "a".repeat(64), rules: "b".repeat(64), scope: "c".repeat(64) },
  figures: { needReached: 100, reachedByPlaces: 0, contacted: 300, fte: 3, fteMoved: 1, areasWorked: 1, byOrganisation: [60, 40] },
  proof: {
    bound: 101, gap: 0.01, priceBound: 102, priceGap: 0.02,
    prices: { fte: 12, moved: 0, precision: 0, leftOut: 0, pots: [1], potShares: [0], organisations: [0, 0.5], lots: [] },
    tieRule: "staffTodayThenId",
  },
  made: { codeVersion: "0.1.0", solver: "highs 1.15.3", seconds: 0.2, stage: "quick", seed: null },
  seal: "d".repeat(64),
});
