// Which places hold the need: the curve, a choice beside the best of its size, and sites that cover most.
import { bestCoverage, concentration, greedyCover, lorenzCurve, populationForCoverage, reachOfPrefixes, reachOfSelection } from "byfokus/analysis";

const need = [30, 12, 20, 2, 8, 5];
const residents = [120, 62, 80, 30, 78, 50];
const curve = lorenzCurve(need, residents);
if (curve !== null) console.log("best with a fifth of the residents:", bestCoverage(curve, 0.2), "residents for half of the need:", populationForCoverage(curve, 0.5), "concentration:", concentration(curve));
console.log("areas 0 and 3:", reachOfSelection(need, residents, [1, 0, 0, 1, 0, 0]));
console.log("one more area at a time:", reachOfPrefixes(need, residents)?.coverage);
console.log("two meeting places:", greedyCover([[0, 1], [1, 2, 3], [3, 4, 5]], need, 2));
