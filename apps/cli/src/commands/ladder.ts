import { buildLadder, figuresOf, indicatorCatalogue, ladderOfContext } from "byfokus/node";
import type { FigureTable, IndexMethod, Ladder, PlanningContext } from "byfokus/node";
import type { Command, CommandCall } from "../command.ts";
import { ladderText } from "../describe/ladder-text.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { exitCodes, UsageError } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { areaNames, ownName, tableSource } from "../project/figure-source.ts";
import type { FigureSource, NameOf } from "../project/figure-source.ts";
import { findMethod } from "../project/find-method.ts";
import { placesOf, takeFromTable } from "../project/open-table.ts";
import { withProject } from "../project/with-project.ts";

/** Ranks and classes places by a method, with how sure each rank is. */
export const run: Command = async (call) => {
  const { settings, effects } = call;
  const method = await findMethod(call);
  const { source, name, title: titleOf, ladder } = await ladderOf(call, method);
  if (settings.json) {
    const { id, title, source: made, status, highIs } = method;
    const { methodId: _, places, ...rest } = ladder;
    printJson(effects, { schema: "byfokus-index/1", source, method: { id, title, source: made, status, highIs }, places: places.map((place) => ({ ...place, name: name(place.id) })), ...rest } as const);
  } else {
    effects.stdout(ladderText(ladder, method, name, titleOf, settings.lang));
  }
  return exitCodes.ok;
};

interface NamedLadder {
  readonly source: FigureSource;
  readonly name: NameOf;
  /** What a method's column is called where the method has no title for it. */
  readonly title: NameOf;
  readonly ladder: Ladder;
}

async function ladderOf(call: CommandCall, method: IndexMethod): Promise<NamedLadder> {
  const { file, figures: { id, draws = 1000 }, seed = 1 } = call.settings;
  const options = { draws, seed };
  if (file === undefined) {
    return withProject(call, async ({ context, town }) => {
      const known = withCatalogue(context);
      expectIndicators(method, known);
      return { source: editionJson(town), name: areaNames(context), title: (id) => known.frame.indicators.find((each) => each.id === id)?.title[call.settings.lang] ?? id, ladder: ladderOfContext(known, method, options) };
    });
  }
  const columns = columnsOf(method);
  const table = await takeFromTable(call, file, { columns }, (read): FigureTable => ({ ids: placesOf(read, id), columns: Object.fromEntries(columns.map((column) => [column, read.numbers(column)])) }));
  return { source: tableSource(file), name: ownName, title: ownName, ladder: buildLadder(table, method, options) };
}

function columnsOf(method: IndexMethod): readonly string[] {
  const figures = figuresOf(method).flatMap(({ column, over }) => (over === undefined ? [column] : [column, over]));
  return [...new Set([...figures, ...(method.residents === undefined ? [] : [method.residents.column])])];
}

/** An indicator of the catalogue that the town's data lack has no figures, and the method's own rule says what then. */
function withCatalogue(context: PlanningContext): PlanningContext {
  const own = new Set(context.frame.indicators.map(({ id }) => id));
  return { ...context, frame: { ...context.frame, indicators: [...context.frame.indicators, ...indicatorCatalogue.filter(({ id }) => !own.has(id))] } };
}

/** A town's columns are indicators; those of origin are none that a method may use. */
function expectIndicators(method: IndexMethod, { frame }: PlanningContext): void {
  const known = frame.indicators.filter(({ origin }) => origin !== true).map(({ id }) => id as string);
  const missing = [...new Set(figuresOf(method).map(({ change, column }) => change?.of ?? column))].filter((id) => !known.includes(id));
  if (missing.length === 0) return;
  const called = (lang: "da" | "en"): string => frame.indicators.filter(({ origin }) => origin !== true).map(({ id, title }) => `${id} (${title[lang]})`).join(", ");
  throw new UsageError({
    da: `Metoden "${method.id}" bruger ${missing.join(", ")}, som hverken byen eller kataloget har. De kender: ${called("da")}. Skriv en metodefil med byens egne indikatorer.`,
    en: `Expected a method of the town's own indicators, got "${method.id}", which uses ${missing.join(", ")}. Town and catalogue know: ${called("en")}. Write a method file with them.`,
  });
}
