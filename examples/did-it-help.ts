// Work began in A and B in 2023: what changed beside comparable places, where a change came from, and what no figure can show.
import { changeParts, effectOfScope, estimateEffect, splitChange, splitChangeOfArea, waterbed } from "byfokus/browser";
import { context } from "./egekoebing.ts";
import { years } from "./twelve-places.ts";

const report = estimateEffect({ ...years, treated: ["A", "B"], from: "2023", match: { neighbours: 4, caliper: 1 } });
console.log("difference in development:", report.did, "compared with:", report.matched);
console.log("year by year:", report.eventStudy);
console.log("starts that never were:", report.placebo.starts.map(({ period, points }) => [period, points]), "other places chosen:", report.placebo.units);
console.log("what it cannot show:", report.cannotShow);

const split = splitChange({
  from: { count: 90, base: 300 },
  to: { count: 78, base: 310 },
  sameResidents: { before: 70, after: 62, base: 240 },
  movedIn: { count: 16, base: 70 },
  movedOut: { count: 20, base: 60 },
  boundary: "none",
  method: "none",
});
console.log("of", changeParts, "came:", split.parts.map(({ part, points }) => [part, points]));

// A town of four areas is too small to compare with, and says so.
console.log(effectOfScope(context, { areaIds: ["O01"], indicatorId: "outsideWork", from: "2026" }).cannotShow);
console.log(splitChangeOfArea(context, { areaId: "O01", indicatorId: "outsideWork", from: "2025", to: "2026" }).split?.parts);
console.log(waterbed(context, { areaIds: ["O01"], indicatorId: "outsideWork", from: "2025", to: "2026" }).verdict);
