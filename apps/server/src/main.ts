import { resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { startServer } from "./start-server.ts";

/** `node apps/server/src/main.ts [--folder dir|demo] [--store dir] [--port n] [--today date] [--open]` */
const { values } = parseArgs({
  options: {
    folder: { type: "string" },
    store: { type: "string", default: ".byfokus" },
    port: { type: "string", default: "0" },
    today: { type: "string", default: new Date().toISOString().slice(0, 10) },
    open: { type: "boolean", default: false },
  },
});

const server = await startServer({
  ...(values.folder === undefined ? {} : { folder: values.folder }),
  store: pathToFileURL(resolve(values.store)).href,
  port: Number(values.port),
  today: values.today,
  open: values.open,
});
process.stdout.write(`${server.url}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
