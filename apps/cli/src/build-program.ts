import { version } from "byfokus/node";
import { Command as Parser } from "commander";
import { commandList, commonOptions, optionList } from "./command-list.ts";
import type { CommandEntry } from "./command-list.ts";
import { printable } from "./output/text-table.ts";
import type { Flags } from "./settings/settings.ts";
import { cliText } from "./words.ts";

/** Called with what the parser understood. */
export type OnCommand = (entry: CommandEntry, args: readonly string[], flags: Flags) => Promise<void>;

export interface Writers {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** For what is said of a command that is not known; help is in English. */
  readonly lang?: "da" | "en";
}

/** The parser for all commands; knows their help, not their code. */
export function buildProgram(onCommand: OnCommand, writers: Writers): Parser {
  const program = prepare(new Parser("byfokus"), writers)
    .description("Choose, decide and run the geographic focus of boligsocialt arbejde.")
    .version(version)
    .addHelpText("before", examples(commandList.flatMap((entry) => entry.examples.slice(0, 1)).slice(0, 4)))
    .addHelpText("after", exitCodeText);
  for (const entry of commandList) program.addCommand(buildCommand(entry, onCommand, writers));
  return program;
}

function buildCommand(entry: CommandEntry, onCommand: OnCommand, writers: Writers): Parser {
  const command = prepare(new Parser(entry.name), writers)
    .arguments(entry.args)
    .summary(entry.summary)
    .description(entry.detail === undefined ? entry.summary : `${entry.summary}\n\n${entry.detail}`)
    .addHelpText("before", examples(entry.examples));
  for (const flags of entry.options) command.option(flags, describe(flags, entry));
  for (const [flags, meaning] of Object.entries(commonOptions)) command.option(flags, meaning);
  return command.action(async (...given: unknown[]) => {
    const args = given.slice(0, -2).flat().filter((value) => typeof value === "string");
    await onCommand(entry, args, command.opts<Flags>());
  });
}

function prepare(parser: Parser, { stdout, stderr, lang = "en" }: Writers): Parser {
  return parser
    .exitOverride()
    .configureOutput({ writeOut: stdout, writeErr: stderr, outputError: (message, write) => write(sayUnknown(message, lang)), getOutHelpWidth: () => 100, getErrHelpWidth: () => 100, getOutHasColors: () => false, getErrHasColors: () => false })
    .configureHelp({ helpWidth: 100 })
    .helpOption("-h, --help", "show this")
    .showHelpAfterError(lang === "da" ? "(--help viser eksempler)" : "(--help shows examples)");
}

/** The parser's complaint, with a command or an option that is not known said in the person's language. */
function sayUnknown(message: string, lang: "da" | "en"): string {
  const [, option] = /^error: unknown option '([^]*?)'/.exec(message) ?? [];
  if (option !== undefined && lang === "da") {
    const [, like] = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message) ?? [];
    return `${printable(`Valget ${option} findes ikke her.${like === undefined ? "" : ` Mente du ${like}?`}`)}\n`;
  }
  const [, word] = /^error: unknown command '([^]*?)'/.exec(message) ?? [];
  if (word === undefined) return message;
  const [, near] = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message) ?? [];
  return `${printable(cliText(lang).unknownCommand(word, near))}\n`;
}

function describe(flags: string, entry: CommandEntry): string {
  const meaning = optionList[flags];
  if (meaning === undefined) throw new Error(`Expected a meaning for the option ${flags} of ${entry.name}, got none.`);
  return flags.startsWith("--to") ? `${meaning}: ${entry.formats?.join(",") ?? ""}` : meaning;
}

function examples(lines: readonly string[]): string {
  return `Examples:\n${lines.map((line) => `  ${line}`).join("\n")}\n`;
}

const exitCodeText = `
Exit codes:
  0  ok
  1  failure
  2  usage
  3  data not valid
  4  no plan keeps every rule
  5  stopped before it was proven; the plan is printed with its distance to the best
  6  a certificate does not hold

lang, mapping, store, need, level and fte can also be set in byfokus.config.json in DIR, and they and date
by environment (BYFOKUS_LANG, BYFOKUS_STORE, ...). A flag wins over the environment, the environment
over the file.`;
