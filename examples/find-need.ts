// What need means here, and where it is: expected households, shrunk, with intervals, in blocks nobody can be seen in.
import {
  aboutOneIn, areaView, buildContext, createWords, decodeContext, encodeContext, formatShareRange, indicatorCatalogue, isKnown, isMissing, isSuppressed, overviewRows, refusedIngredients, statusText,
  tenures,
} from "byfokus/browser";
import { context, need, town } from "./egekoebing.ts";

console.log(indicatorCatalogue.filter((indicator) => indicator.direction === "higherIsNeed").map((indicator) => indicator.id));
console.log(need.parts);
console.log(refusedIngredients({ parts: [{ indicatorId: "nonWesternOrigin", weight: 1 }], periods: 1 }, town.indicators));

for (const row of overviewRows(context, "en")) console.log(row.name, row.texts.tenure, row.dwellings, row.need?.value.toFixed(1));
const [area] = context.table.areas;
if (area?.needShare) console.log(area.name, aboutOneIn("en", area.needShare.value), formatShareRange("en", area.needShare));
console.log(areaView(context, "O01", "en") !== null, statusText(town.areas[0], createWords("en")));

// Zero, suppressed and missing are three different things.
const counts = town.observations.map((observation) => observation.count);
console.log(counts.filter(isKnown).length, counts.filter(isSuppressed).length, counts.filter(isMissing).length);

// A context travels as JSON to a browser; only a reader who may see stairwells gets them.
console.log(decodeContext(JSON.parse(JSON.stringify(encodeContext(context)))).table.unitIds.length, "blocks");
console.log(buildContext(town, need, { level: "stairwell" }).table.unitIds.length, "stairwells", tenures);
