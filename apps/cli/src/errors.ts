/** What the program's end tells a script. */
export const exitCodes = { ok: 0, failure: 1, usage: 2, dataNotValid: 3 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line asks for something that cannot be meant; the message says what can. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A file the person handed over is not what it should be. */
export class NotValid extends Error {
  override readonly name = "NotValid";
}
