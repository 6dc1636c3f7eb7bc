// Areas of different age and size made comparable: standardised rates, then funnels whose limits know chance and ordinary differences.
import {
  directRate, expectedEvents, funnelClass, overdispersion, proportionFunnel, proportionVariance, ratioFunnel, ratioFunnelClass, standardisedRatio, z95, z998,
} from "byfokus/analysis";

const [young, middle, old] = [{ events: 12, population: 400, standard: 5000 }, { events: 20, population: 300, standard: 4000 }, { events: 30, population: 120, standard: 1500 }];
const strata = [young, middle, old];
console.log("direct, by the standard's ages:", directRate(strata.map(({ events }) => events), strata.map(({ population }) => population), strata.map(({ standard }) => standard)));

const expected = expectedEvents(strata.map(({ population }) => population), [150, 320, 400], [5000, 4000, 1500]);
if (expected !== null) {
  console.log("seen over expected:", standardisedRatio(62, expected), ratioFunnelClass(62, expected), ratioFunnel(62, z95));
}

const areas = [{ count: 40, base: 200 }, { count: 90, base: 300 }, { count: 15, base: 150 }, { count: 66, base: 310 }, { count: 52, base: 240 }];
const center = areas.reduce((sum, { count }) => sum + count, 0) / areas.reduce((sum, { base }) => sum + base, 0);
const spread = overdispersion(areas.map(({ count, base }) => count / base), areas.map(({ base }) => proportionVariance(center, base)), center);
console.log("differences beyond chance:", spread?.phi, spread?.tau2);
areas.forEach(({ base }, area) => console.log(`area ${area}:`, funnelClass(spread?.zAdjusted[area] ?? 0), "limits", proportionFunnel(center, base, z998, spread?.tau2)));
