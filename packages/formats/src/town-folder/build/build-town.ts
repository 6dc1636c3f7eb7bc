import type { Indicator, IsoDate, Observation, Town } from "@byfokus/model";
import type { Pause } from "../../tables/pause.ts";
import { parsePeriod } from "../../tables/parse-date.ts";
import { checkAll } from "../checks/check-all.ts";
import { dropRepeatedObservations } from "../checks/repeated-observations.ts";
import type { FieldTable } from "../recognise/field-table.ts";
import type { IssueLog } from "../rules/issue-log.ts";
import { addMissingPlaces } from "./add-missing-places.ts";
import { deriveSmallDwellings } from "./derive-small-dwellings.ts";
import type { Draft } from "./draft.ts";
import { fillBases } from "./fill-bases.ts";
import { fillStairwells } from "./fill-stairwells.ts";
import { joinReferences, type LooseDraft } from "./join-references.ts";
import type { TownFacts } from "./town-facts.ts";

export interface TownInput {
  readonly loose: LooseDraft;
  readonly tables: readonly FieldTable[];
  readonly facts: TownFacts;
  readonly editionId: string;
  readonly today: IsoDate;
  /** The catalogue and the mapping's own definitions; the folder's own come from its table. */
  readonly knownIndicators: readonly Indicator[];
}

/** Holds the parts of a folder against each other and gives the town; undefined where an error stands in the way. */
export async function buildTown({ loose, tables, facts, editionId, today, knownIndicators }: TownInput, log: IssueLog, pause: Pause): Promise<{ readonly town: Town | undefined; readonly dwellings: Draft["dwellings"] }> {
  const { report } = log;
  if (loose.areas.items.length === 0 && loose.stairwells.items.length === 0) report("no-places", { file: "" });
  const joined = joinReferences(addMissingPlaces(loose, report), report);
  await pause();
  const indicators = new Map<string, Indicator>(knownIndicators.map((indicator) => [indicator.id, indicator]));
  for (const own of joined.indicators.items) {
    const known = indicators.get(own.id);
    if (known !== undefined && (known.unit !== own.unit || known.direction !== own.direction)) report("indicator-redefined", { file: joined.indicators.files[0] ?? "" }, { example: own.id });
    indicators.set(own.id, own);
  }
  const unique = { ...joined, observations: dropRepeatedObservations(joined, report) };
  const draft = { ...unique, observations: fillBases(unique, indicators, report) };
  await pause();
  const newest = newestPeriod(draft.observations.items, tables);
  const asOf = facts.asOf ?? (newest === undefined ? today : newest.length === 4 ? `${newest}-01-01` : newest);
  if (facts.asOf === undefined) report("edition-date-guess", { file: "" }, { used: asOf });
  if (facts.name === undefined) report("town-name-missing", { file: "" });
  const stairwells = fillStairwells(draft, report);
  const derived = draft.dwellings === undefined || draft.observations.items.some(({ indicatorId }) => indicatorId === "smallDwellings") ? [] : deriveSmallDwellings(draft.dwellings, newest ?? asOf);
  if (derived.length > 0) report("small-dwellings-derived", { file: draft.dwellings?.file ?? "" }, { times: derived.length });
  await pause();
  checkAll(draft, stairwells, { asOf, today }, report);
  if (log.hasErrors()) return { town: undefined, dwellings: undefined };
  const observations = [...draft.observations.items, ...derived];
  const town: Town = {
    name: facts.name ?? "Uden navn",
    synthetic: facts.synthetic,
    edition: { id: editionId, asOf, label: facts.label ?? newest ?? asOf, sources: facts.sources ?? [...new Set(tables.map((table) => table.file.split("#", 1)[0] ?? table.file))], export: facts.export },
    districts: draft.districts.items,
    organisations: draft.organisations.items,
    departments: draft.departments.items,
    areas: draft.areas.items,
    buildings: draft.buildings.items,
    stairwells: stairwells.items,
    indicators: usedIndicators(draft.indicators.items, knownIndicators, observations),
    observations,
    boards: draft.boards.items,
    flows: draft.flows.items,
    links: draft.links.items,
    planCases: draft.planCases.items,
    ...(draft.events.items.length > 0 && { events: draft.events.items }),
    pots: draft.pots.items,
    staffToday: draft.staffToday.items,
    baseMap: draft.baseMap.items,
  };
  return { town, dwellings: draft.dwellings };
}

/** The folder's own definitions in their order, then those of the catalogue that have figures here. */
function usedIndicators(own: readonly Indicator[], known: readonly Indicator[], observations: readonly Observation[]): Indicator[] {
  const used = new Set(observations.map(({ indicatorId }) => indicatorId));
  const ownIds = new Set(own.map(({ id }) => id));
  return [...own, ...known.filter(({ id }) => used.has(id) && !ownIds.has(id))];
}

function newestPeriod(observations: readonly Observation[], tables: readonly FieldTable[]): string | undefined {
  let newest: string | undefined;
  const see = (period: string | undefined): void => {
    if (period !== undefined && (newest === undefined || period > newest)) newest = period;
  };
  for (const { period } of observations) see(period);
  for (const table of tables) {
    if (table.kind === "observations" || !table.has("period")) continue;
    for (let index = 0; index < table.rowCount; index += 1) see(parsePeriod(table.text("period", index)));
  }
  return newest;
}
