import type { Effects } from "./effects.ts";
import type { ExitCode } from "./errors.ts";
import type { Settings } from "./settings/settings.ts";
import type { Talk } from "./output/talk.ts";

/** What a command is given when it is called. */
export interface CommandCall {
  /** Arguments after DIR. */
  readonly args: readonly string[];
  readonly settings: Settings;
  readonly effects: Effects;
  readonly talk: Talk;
}

export type Command = (call: CommandCall) => Promise<ExitCode>;

export interface CommandModule {
  readonly run: Command;
}
