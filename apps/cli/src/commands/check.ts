import { readFolder } from "byfokus/node";
import type { Command } from "../command.ts";
import { issuesText } from "../describe/issues-text.ts";
import { exitCodes } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { folderOf } from "../project/folder-of.ts";
import { cliText } from "../words.ts";

/** Looks for what is wrong in a folder of data. Keeps nothing. */
export const run: Command = async ({ settings, effects, talk }) => {
  const { town, tables, issues } = await readFolder(folderOf(settings), { mapping: settings.mapping, today: settings.date, signal: effects.signal, onProgress: talk.progress });
  const { lang } = settings;
  if (settings.json) {
    printJson(effects, {
      schema: "byfokus-check/1",
      synthetic: town?.synthetic ?? null,
      tables: tables.map(({ kind, file, rows }) => ({ name: kind, file, rows })),
      issues: issues.map(({ rule, severity, file, rows, rowCount, message, fix }) => ({ rule, severity, file, rows, rowCount, message: message[lang], fix: fix[lang] })),
    } as const);
  } else {
    effects.stdout(issuesText({ tables, issues }, lang));
  }
  if (town?.synthetic === true) talk.say(cliText(lang).synthetic);
  const errors = issues.some((issue) => issue.severity === "error");
  return errors || town === undefined ? exitCodes.dataNotValid : exitCodes.ok;
};
