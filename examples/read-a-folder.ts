// From a folder of spreadsheets to a town: what was recognised, what is wrong, and what lies in the store afterwards.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { countsPerStairwell, DataNotValid, defaultStore, importFiles, importFolder, importReportView, openFactStore, openProject, parsePeriod, personalDirectory, readFiles, readTownFolder } from "byfokus/node";
import { folder, report, today } from "./egekoebing.ts";

const { summary, tables, issues } = importReportView(report, "en");
console.log(summary);
for (const { file, kind, rows } of tables) console.log(`${file} holds ${kind}: ${rows}`);
for (const { severityText, place, message, fix } of issues) console.log(`${severityText} ${place}: ${message} ${fix}`);

// Periods as people write them become what sorts: a year or a date.
console.log(parsePeriod("2026"), parsePeriod("2026K4"), parsePeriod("31-12-2026"), parsePeriod("last year") === undefined);

const directory = await mkdtemp(join(tmpdir(), "byfokus-example-"));
const store = pathToFileURL(join(directory, "store")).href;

// The same in one step, laid down as an edition: all or nothing.
const imported = await importFolder(folder, { store, today });
console.log(`edition ${imported.editionId}`);
const facts = openFactStore(store);
for (const { edition, rows } of await facts.editions()) console.log(edition.label, rows);
console.log("first stairwell's dwellings, counted in the engine:", (await countsPerStairwell(store))[0]);

// Files from elsewhere, such as a browser, take the same road.
const files = await readFiles(folder);
await importFiles(files, facts, { store, today });
const { town } = await readTownFolder(files, { today });
console.log(`${town?.name} has ${town?.stairwells.length} stairwells`);

// Data with errors keep the earlier edition current and say what to do.
const broken = [{ path: "opgange.csv", bytes: new TextEncoder().encode("farve;form\nblå;rund\n") }];
const refused = await importFiles(broken, facts, { store, today });
console.log("imported:", refused.editionId ?? "nothing", "- still", (await facts.editions())[0]?.edition.id === imported.editionId);
const empty = await openProject({ store: pathToFileURL(join(directory, "empty")).href, today });
await empty.town().catch((error: unknown) => console.log(error instanceof DataNotValid, String(error).includes("cannot be used")));
await empty.close();

console.log((await defaultStore(directory)).endsWith(".byfokus"), personalDirectory({ XDG_DATA_HOME: "/data" }, "linux"));
await rm(directory, { recursive: true });
