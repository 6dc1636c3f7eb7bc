// Does like lie beside like? Thirty-six points in metres with need in one corner, then the areas of a town.
import { areaWeights, pointWeights, spatialPattern } from "byfokus/browser";
import type { Count } from "byfokus/browser";
import { context } from "./egekoebing.ts";

const ids = Array.from({ length: 36 }, (_, place) => `P${place + 1}`);
const column = (place: number) => place % 6;
const row = (place: number) => Math.floor(place / 6);
const x = ids.map((_, place) => 550_000 + 400 * column(place));
const y = ids.map((_, place) => 6_320_000 + 400 * row(place));
const counts = ids.map((_, place): Count => (place === 35 ? "missing" : (column(place) < 3 && row(place) < 3 ? 70 : 20) + (place * 7) % 9));
const bases = ids.map((_, place): Count => (place === 35 ? "missing" : 150));

const report = spatialPattern({ values: { counts, bases }, weights: pointWeights(ids, x, y, { kind: "distance", metres: 600 }), permutations: 9999, seed: 1 });
console.log("Moran's I", report.moran?.I, "expected by chance", report.moran?.expectation, "p", report.moran?.p);
for (const { id, pAdjusted, class: own } of report.places) if (own !== "notSignificant") console.log(id, own, pAdjusted);
console.log("nobody's neighbour, for want of a figure:", report.dropped);

for (const rule of [{ kind: "touch" }, { kind: "nearest", k: 2 }, { kind: "walking", metres: 1200 }] as const) console.log(rule.kind, areaWeights(context, rule).neighbours);
