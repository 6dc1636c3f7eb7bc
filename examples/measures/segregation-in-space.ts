// The same two groups on a map: who shares a neighbourhood of 500 m, what borders do, and at which distance the unevenness lies.
import {
  boundaryDissimilarity, decayDistanceM, distanceDecayIsolation, egohoodDissimilarity, egohoodTheilH, egohoods, groupTable, kernelWeight, macroToMicro, multiscalarProfile, spatialProximity, usualBandwidthsM,
} from "byfokus/analysis";

const inNeed = [30, 12, 20, 2, 8, 5];
const others = [90, 50, 60, 28, 70, 45];
const table = groupTable([inNeed, others]);
const positions = { x: [0, 300, 600, 900, 1200, 2400], y: [0, 100, 0, 300, 0, 0] };
const ground = { ...positions, areaM2: inNeed.map(() => 40_000) };

console.log("weight of a home 250 m away:", kernelWeight("triangular", 250, 500));
const [local] = egohoods(positions, table, { kernel: "bisquare", bandwidthsM: [500] });
if (local !== undefined) console.log("within 500 m of each:", egohoodDissimilarity(table, local), egohoodTheilH(table, local));
const profile = multiscalarProfile(positions, table);
console.log("over the usual distances:", usualBandwidthsM, profile.map(({ theilH }) => theilH), "share that lies at the large scale:", macroToMicro(profile));
console.log("with the borders between neighbours:", boundaryDissimilarity(inNeed, others, { a: [0, 1, 2, 3], b: [1, 2, 3, 4] }));
console.log(`with contact falling over ${decayDistanceM} m:`, distanceDecayIsolation(inNeed, others, ground), spatialProximity(inNeed, others, ground));
