import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../files/make-folder.ts";
import { planSchema, planSchemaVersion } from "./plan-schema.ts";

/**
 * Opens the plan's database in a directory, with its tables. A commit is on the disk when it returns
 * (`synchronous = FULL`), and readers are not held up by a writer (WAL).
 *
 * @throws where a newer Byfokus wrote it
 */
export function openPlanDatabase(directory: string): DatabaseSync {
  makeFolder(directory, 0o700);
  const path = join(directory, "plan.sqlite");
  const database = new DatabaseSync(path, { timeout: 5_000, enableForeignKeyConstraints: true });
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    const found = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
    if (found > planSchemaVersion) throw new Error(`Expected a plan of version ${planSchemaVersion} or older in ${path}, got version ${found}. Use a newer Byfokus.`);
    if (found < planSchemaVersion) database.exec(`BEGIN IMMEDIATE; ${planSchema} PRAGMA user_version = ${planSchemaVersion}; COMMIT;`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
