import type { Bilingual } from "byfokus/node";

/** What the program's end tells a script. */
export const exitCodes = { ok: 0, failure: 1, usage: 2, dataNotValid: 3, impossible: 4, stopped: 5, notVerified: 6 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something a command cannot go on from, told in both languages: what is wrong and what to do. `message` is the English one. */
export class CommandFailure extends Error {
  override readonly name: string = "CommandFailure";
  readonly said: Bilingual;

  constructor(said: Bilingual, options?: ErrorOptions) {
    super(said.en, options);
    this.said = said;
  }
}

/** The command line asks for something that cannot be meant; the message says what can. */
export class UsageError extends CommandFailure {
  override readonly name = "UsageError";
}

/** No scope keeps every lock and every rule; the message says which cannot be kept together. */
export class Impossible extends CommandFailure {
  override readonly name = "Impossible";
}

/** The time was over before anything was found. */
export class TimeOver extends CommandFailure {
  override readonly name = "TimeOver";
}

/** A certificate that says what cannot be. */
export class NotVerified extends CommandFailure {
  override readonly name = "NotVerified";
}

/** A file the person handed over is not what it should be. */
export class NotValid extends CommandFailure {
  override readonly name = "NotValid";
}
