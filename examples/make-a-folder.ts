// Folders to start from: empty tables with documented headers, the generated town, and a town written back as files.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fjordbyDefaults, generateTown, makeFolder, townFolderTemplates, writeDemo, writeTemplates, writeTownFolder } from "byfokus/node";
import { town } from "./egekoebing.ts";

const directory = await mkdtemp(join(tmpdir(), "byfokus-example-"));
console.log(townFolderTemplates().map((file) => file.path));
makeFolder(join(directory, "towns"));
await writeTemplates(join(directory, "towns", "new"));
console.log((await readdir(join(directory, "towns", "new"))).length, "templates");

// The same seed gives the same town, byte for byte.
const fjordby = generateTown({ ...fjordbyDefaults, scale: 0.1 });
console.log(fjordby.town.name, fjordby.town.synthetic, fjordby.town.stairwells.length, "stairwells");
console.log((await writeDemo(join(directory, "demo"), { seed: 7, scale: 0.1 })).length, "files");

console.log(writeTownFolder(town).map((file) => `${file.path} ${file.bytes.length}`));
await rm(directory, { recursive: true });
