// A town's own index, written as a file and run on a plain table: who ranks where, how surely, and who is left out.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { buildLadder, figuresOf, indexMethods, namesOrigin, parseIndexMethod, readPlainTable } from "byfokus/node";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/tables/${name}`, import.meta.url));
const method = parseIndexMethod(JSON.parse(await readFile(fixture("metode.json"), "utf8")));
const columns = ["beboere", ...figuresOf(method).flatMap(({ column, over }) => (over === undefined ? [column] : [column, over]))];
console.log("shipped methods:", indexMethods.map(({ id }) => id).join(", "), "- this one:", method.title.en, columns);
console.log("a column a method may never read:", namesOrigin("ikkeVestlige"));

const path = fixture("omraader.csv");
const table = await readPlainTable({ path: basename(path), bytes: await readFile(path) }, { columns });
const ladder = buildLadder({ ids: table.text("omraade"), columns: Object.fromEntries(columns.map((column) => [column, table.numbers(column)])) }, method, { draws: 200 });
console.log("wrong in the table:", table.issues().length);
for (const { id, rank, rankLow, rankHigh, state, reason } of ladder.places) console.log(id, rank === null ? `${state}: ${reason?.key ?? ""}` : `${rank} (${rankLow}-${rankHigh})`);
console.log("what the order hangs on:", ladder.sensitivity);
