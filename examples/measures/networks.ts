// Who works with whom: two groups of boards and the one tie between them.
import { betweenness, cutPoints, degreeAssortativity, edgeRows, externalInternal, modularity, nominalAssortativity, transitivity } from "byfokus/analysis";

const ties = edgeRows(7, [[0, 1], [1, 2], [0, 2], [2, 3], [3, 4], [4, 5], [5, 6], [4, 6]]);
const organisation = [0, 0, 0, 1, 1, 1, 1];
console.log("groups:", modularity(ties, organisation), nominalAssortativity(ties, organisation), "outward against inward:", externalInternal(ties, organisation));
console.log("ties among ties:", transitivity(ties), degreeAssortativity(ties));
console.log("who stands between:", betweenness(ties), "what would break:", cutPoints(ties));
