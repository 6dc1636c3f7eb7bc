// A stairwell has nine adults: intervals, shrinkage and blocks are what makes its figures usable.
import { betaPosterior, betaQuantile, fitBetaBinomial, groupIntoBlocks, sfc32, wilsonInterval } from "byfokus/browser";

console.log("3 of 9:", wilsonInterval(3, 9));
console.log("the same from a posterior:", betaPosterior(3, 9, 1 / 3, 12), betaQuantile(0.5, 4, 7).toFixed(3));

const random = sfc32(61);
const bases = Array.from({ length: 200 }, () => 9);
const counts = bases.map((base) => Array.from({ length: base }, () => random()).filter((draw) => draw < 1 / 3).length);
console.log("200 stairwells that do not differ:", fitBetaBinomial(counts, bases));

const dwellings = [8, 8, 6, 12, 8, 10];
const blocks = groupIntoBlocks({ dwellings, group: dwellings.map(() => 0), x: [0, 20, 40, 60, 80, 100], y: dwellings.map(() => 0), minimum: 20 });
console.log("blocks of at least 20 dwellings:", [...blocks]);
