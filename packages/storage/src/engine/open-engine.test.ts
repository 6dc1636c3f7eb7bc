import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryStore } from "../../test-support/temporary-store.ts";
import { openEngine } from "./open-engine.ts";

it("[STORE11] reaches its own directory and nothing else", async () => {
  const { directory } = await temporaryStore();
  const own = join(directory, "own");
  await mkdir(own);
  await writeFile(join(own, "a.csv"), "n\n1\n");
  await writeFile(join(directory, "secret.csv"), "n\n2\n");
  const { connection, close } = await openEngine(own);
  const quote = (path: string) => `'${path.replaceAll("'", "''")}'`;
  try {
    expect((await connection.runAndReadAll(`SELECT count(*) FROM read_csv(${quote(join(own, "a.csv"))})`)).getRows()).toEqual([[1n]]);
    const refused = [
      `SELECT * FROM read_csv(${quote(join(directory, "secret.csv"))})`,
      `SELECT * FROM read_csv(${quote(join(own, "..", "secret.csv"))})`,
      `COPY (SELECT 1) TO ${quote(join(directory, "out.csv"))}`,
      "SET enable_external_access = true",
      "INSTALL httpfs",
      "SELECT * FROM read_csv('https://example.org/a.csv')",
    ];
    for (const sql of refused) await expect(connection.run(sql), sql).rejects.toThrow();
  } finally {
    close();
  }
});
