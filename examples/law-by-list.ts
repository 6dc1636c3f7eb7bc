// Four areas on two lists under the rules of their day: verdicts, distances, lists in a row, and how good the chances were.
import { readFile } from "node:fs/promises";
import { classifyByLaw, datedRules, lawBook, lawHitRate, listInBook, listPersistence, listsInARow, listsNeeded, parseLawBook, parseLawRows, readPlainTable, regimeOfList, scoreChances } from "byfokus/node";

const bytes = await readFile(new URL("../fixtures/tables/lov.csv", import.meta.url));
const table = await readPlainTable({ path: "lov.csv", bytes }, { columns: ["list", "id"], originAllowed: true });
const cells = table.headers.map((header) => table.text(header));
const { rows, published, convictedLimits } = parseLawRows({ header: table.headers, rows: Array.from({ length: table.rowCount }, (_, row) => cells.map((column) => column[row] ?? "")) }, table.file);

const verdicts = classifyByLaw(rows, datedRules, lawBook, { published, convictedLimits });
for (const { name, list, regimeId, classes } of verdicts) console.log(name, list, `rules of ${regimeId}:`, classes.filter(({ verdict }) => verdict === "met").map(({ id }) => id));
const distances = verdicts.at(-2)?.criteria.filter(({ persons }) => persons !== null).map(({ id, persons }) => [id, persons?.low, persons?.high]);
console.log("persons from each limit:", distances);

console.log("a year alone is its last list:", listInBook(lawBook, "2022"), "made under", regimeOfList(lawBook, "2022")?.id);
const persistent = lawBook.regimes.flatMap(({ classes }) => classes).find(({ id, inARow }) => id === "omdannelsesomraade" && inARow !== undefined);
console.log("lists in a row:", listsInARow(["2019", "2020", "2021", "2022"], "2022", (list) => list !== "2019"), "needed:", persistent?.inARow === undefined ? 0 : listsNeeded(persistent.inARow, "2022-12-01"));

console.log("chances given on the list of 2021, and what came:", lawHitRate(verdicts, "udsat", lawBook, published));
console.log("what lists alone foretell:", listPersistence([{ list: "2020", areaIds: ["A", "B"] }, { list: "2021", areaIds: ["A"] }, { list: "2022", areaIds: ["A", "C"] }]).hitRate.brier);
console.log("three chances scored:", scoreChances([{ chance: 0.9, listed: true }, { chance: 0.2, listed: false }, { chance: 0.6, listed: false }]).brier);
console.log("a book of one's own is read whole or refused:", parseLawBook(JSON.parse(JSON.stringify(lawBook))).id);
