import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { defaultStore, personalDirectory } from "byfokus/node";
import type { Command } from "../command.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { cliText } from "../words.ts";

/** Serves the folder (or the demo town) to this machine and shows it in the browser, until the person stops it. */
export const run: Command = async ({ settings, effects, talk }) => {
  const { folder, mapping, date, port, lang } = settings;
  const demoStore = () => pathToFileURL(join(personalDirectory(), "fjordby")).href;
  const store = settings.store ?? (folder === undefined ? demoStore() : await defaultStore(folder));
  if (folder === undefined) talk.say(`${cliText(lang).demoTown} ${cliText(lang).synthetic}`);
  const server = await effects.startServer({
    folder: folder ?? "demo",
    store,
    ...(mapping === undefined ? {} : { mapping }),
    ...(port === undefined ? {} : { port }),
    host: "127.0.0.1",
    today: date,
    open: effects.hasDesktop && !settings.noInput,
  });
  if (settings.json) printJson(effects, { schema: "byfokus-open/1", url: server.url } as const);
  else effects.stdout(`${server.url}\n`);
  talk.say(cliText(lang).openAt(server.url));
  await stopped(effects.signal);
  await server.close();
  return exitCodes.ok;
};

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
