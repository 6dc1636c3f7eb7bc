import { PlanValueError } from "byfokus/node";
import { CommanderError } from "commander";
import { CommandFailure, exitCodes, Impossible, NotValid, NotVerified, TimeOver, UsageError } from "./errors.ts";
import type { ExitCode } from "./errors.ts";
import { printable } from "./output/text-table.ts";
import { cliText } from "./words.ts";

export interface Explanation {
  readonly code: ExitCode;
  /** What the person reads; empty where it was said already. */
  readonly text: string;
}

/** Every way a command can end badly, in one place: what happened, why, and the next step. */
export function explainError(error: unknown, lang: "da" | "en", { debug = false, folder = "DIR" }: { readonly debug?: boolean; readonly folder?: string } = {}): Explanation {
  const text = cliText(lang);
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? exitCodes.ok : exitCodes.usage, text: "" };
  if (!(error instanceof Error)) return { code: exitCodes.failure, text: `${text.failed} ${String(error)}\n` };
  const trace = debug ? `${error.stack ?? ""}\n` : "";
  if (error instanceof UsageError) return { code: exitCodes.usage, text: `${lines(error, lang)}byfokus --help\n${trace}` };
  if (error.name === "DataNotValid") return { code: exitCodes.dataNotValid, text: `${printable(text.dataNotValid(folder))}\n${trace}` };
  if (error instanceof NotValid) return { code: exitCodes.dataNotValid, text: `${lines(error, lang)}${trace}` };
  if (error instanceof Impossible) return { code: exitCodes.impossible, text: `${lines(error, lang)}${trace}` };
  if (error instanceof TimeOver) return { code: exitCodes.stopped, text: `${lines(error, lang)}${trace}` };
  if (error instanceof NotVerified) return { code: exitCodes.notVerified, text: `${lines(error, lang)}${trace}` };
  if (error.name === "AbortError") return { code: exitCodes.failure, text: `${text.cancelled}\n${trace}` };
  return { code: exitCodes.failure, text: `${text.failed}\n${lines(error, lang)}${debug ? trace : `${text.debugHint}\n`}` };
}

/** The message and the causes under it, each on its own line. */
function lines(error: Error, lang: "da" | "en"): string {
  const text = cliText(lang);
  const found: string[] = [];
  for (let current: unknown = error; current instanceof Error && found.length < 6; current = current.cause) {
    const [first = ""] = messageOf(current, lang).split("\n");
    if (first !== "" && !found.includes(first)) found.push(first);
  }
  return found.map((line, index) => `${index === 0 ? "" : `  ${text.cause}: `}${printable(line)}\n`).join("");
}

/** The person's language where the program has words of its own; the system's and other libraries' messages as they are. */
function messageOf(error: Error, lang: "da" | "en"): string {
  if (error instanceof CommandFailure || error instanceof PlanValueError) return error.said[lang];
  const known = "code" in error && typeof error.code === "string" ? cliText(lang).system[error.code] : undefined;
  return known === undefined ? error.message : `${known} (${error.message})`;
}
