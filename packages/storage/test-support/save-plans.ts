import process from "node:process";
import { openPlanStore } from "../src/index.ts";
import { historyOfLength } from "./small-plan.ts";

// Saves ever longer histories and says which are done, until it is killed.
const store = openPlanStore(process.argv[2] ?? "");
let version = (await store.load())?.version ?? 0;
process.stdout.write("ready\n");
for (;;) {
  const saved = await store.save(historyOfLength(version), version);
  if (!saved.ok) throw new Error(`Expected to follow version ${version}, got ${saved.version}.`);
  version = saved.version;
  process.stdout.write(`done ${version}\n`);
}
