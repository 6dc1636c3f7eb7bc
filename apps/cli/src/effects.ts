import type { RunningServer, ServerOptions } from "@byfokus/server";

/** Everything a command may do to the world; a test hands in its own. */
export interface Effects {
  /** Data: what a pipe reads. */
  readonly stdout: (text: string) => void;
  /** Talk and progress. */
  readonly stderr: (text: string) => void;
  /** Whether stderr is looked at by a person, so that progress makes sense. */
  readonly isTTY: boolean;
  /** Writes a whole file, making its directory; a file that is there is replaced. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths start from. */
  readonly cwd: string;
  /** Aborted when the person presses Ctrl+C. */
  readonly signal: AbortSignal;
  readonly startServer: (options: ServerOptions) => Promise<RunningServer>;
  /** Whether a browser can be shown here. */
  readonly hasDesktop: boolean;
}
