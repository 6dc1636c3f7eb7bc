import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { createApp } from "./create-app.ts";
import { openInBrowser } from "./open-in-browser.ts";
import { openSession } from "./session.ts";
import type { SessionOptions } from "./session.ts";

export interface ServerOptions extends SessionOptions {
  /** 0 (the default) lets the system choose a free port. */
  readonly port?: number;
  /** Only the machine itself may ask; there is no other value. */
  readonly host?: "127.0.0.1";
  /** The built web app; without, the one delivered with the server. */
  readonly webFolder?: string;
  /** Show the address in the person's own browser. */
  readonly open?: boolean;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Stops listening and closes the stores; resolves when both are done. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the store, imports the folder where one is named, and serves the web app to this machine only.
 * An import that fails does not stop the server: the report is shown on the Data screen.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port = 0, host = "127.0.0.1", open = false } = options;
  const session = await openSession(options);
  const app = createApp(session, options.webFolder);
  const { server, address } = await listen(app.fetch, port, host);
  const url = `http://${host}:${address.port}`;
  if (open) openInBrowser(url);
  return {
    url,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      await session.close();
    },
  };
}

function listen(fetch: (request: Request) => Response | Promise<Response>, port: number, hostname: string) {
  return new Promise<{ server: ReturnType<typeof serve>; address: AddressInfo }>((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, (address) => resolve({ server, address }));
    server.once("error", (cause) => reject(new Error(`The server could not listen on ${hostname}:${port}.`, { cause })));
  });
}
