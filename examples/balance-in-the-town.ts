// Type 3: how evenly need is spread beside what chance alone gives, what areas have in common, and who speaks for them.
import {
  balanceView, boardOverview, boardRows, couplingReasons, couplingWeights, createWords, dissimilarity, expectedDissimilarity, gini, interaction, isolation, measureBalance, proposeCouplings, smallestShownFlow,
} from "byfokus/browser";
import { context } from "./egekoebing.ts";

console.log(balanceView(measureBalance(context), "en"));
for (const { coupling, value, distanceM } of proposeCouplings(context, { limit: 3 })) {
  console.log(coupling.vulnerable, coupling.wellFunctioning, value.toFixed(2), distanceM, couplingReasons(coupling, createWords("en")));
}
console.log("weights of the reasons:", couplingWeights);
console.log(boardRows(boardOverview(context.frame), context, "en"));
console.log(context.frame.flows.filter((flow) => flow.households >= smallestShownFlow).length, "flows large enough to show");

// The same indices on plain arrays: households in need and others, per area.
const inNeed = [30, 12, 20, 2];
const others = [90, 50, 60, 28];
for (const index of [dissimilarity, expectedDissimilarity, gini, isolation, interaction]) console.log(index.name, index(inNeed, others)?.toFixed(3));
