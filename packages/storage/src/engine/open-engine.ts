import { sep } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { textLiteral } from "../sql/literal.ts";

/** One DuckDB, in memory, that can read and write one directory and nothing else. */
export interface Engine {
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * Starts DuckDB with its doors closed: no extensions are fetched, no file outside `directory` is read or written,
 * and no later statement can open them again.
 */
export async function openEngine(directory: string): Promise<Engine> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  await connection.run(`SET allowed_directories = [${textLiteral(directory.endsWith(sep) ? directory : directory + sep)}]`);
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
