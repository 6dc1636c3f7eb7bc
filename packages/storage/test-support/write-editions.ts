import process from "node:process";
import { openFactStore } from "../src/index.ts";
import { smallEdition } from "./small-town.ts";

// Writes editions one after another and says which are done, until it is killed.
const [address = "", first = "1"] = process.argv.slice(2);
const store = openFactStore(address);
process.stdout.write("ready\n");
for (let seed = Number(first); ; seed++) {
  await store.write(smallEdition(seed));
  process.stdout.write(`done ${seed}\n`);
}
