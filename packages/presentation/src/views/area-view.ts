import type { AreaId, Coupling } from "@byfokus/model";
import { smallestShownFlow } from "@byfokus/model";
import { smallestBlock, type AreaHistory, type BoardOverview, type CouplingProposal, type HistoryPoint, type PlanningContext } from "@byfokus/planning";
import { upperFirst } from "../messages/letter-case.ts";
import { createWords, type Words } from "../messages/words.ts";
import { aboutOneIn } from "../numbers/about-one-in.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatPoints, formatShare, formatShareRange } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";
import { couplingReasons } from "./coupling-reasons.ts";
import { overviewRows, type OverviewRow } from "./overview-rows.ts";
import { areaTitle } from "./scope-summary.ts";

export interface AreaView {
  readonly row: OverviewRow;
  /** "Ca. 1 af 3 husstande har behov." Says so where the figure is hidden or missing. */
  readonly lead: string;
  readonly series: readonly IndicatorSeries[];
  readonly neighbours: readonly OverviewRow[];
  readonly boards: { readonly names: readonly string[]; readonly missing: readonly string[] };
  readonly couplings: readonly { readonly otherId: AreaId; readonly other: string; readonly reasons: readonly string[]; readonly value: number }[];
  /** Moves of at least 20 households, largest first. */
  readonly flows: readonly { readonly text: string; readonly year: string; readonly households: number }[];
  readonly blocks: readonly BlockRow[];
}

export interface IndicatorSeries {
  readonly indicatorId: string;
  readonly title: string;
  readonly unit: string;
  readonly points: readonly (HistoryPoint & { readonly text: string })[];
  /** From the first known point to the last: "−5,2 pp."; empty where fewer than two are known. */
  readonly changeText: string;
}

export interface BlockRow {
  readonly id: string;
  readonly name: string;
  readonly dwellings: number;
  readonly needText: string;
  readonly shareText: string;
  readonly intervalText: string;
}

/** Everything the page of one area shows; `null` for an area the town does not have. */
export function areaView(
  context: PlanningContext,
  areaId: AreaId,
  lang: Language,
  more: { readonly boards?: readonly BoardOverview[]; readonly couplings?: readonly CouplingProposal[] } = {},
): AreaView | null {
  const words = createWords(lang);
  const rows = overviewRows(context, lang);
  const index = context.table.areas.findIndex((area) => area.id === areaId);
  const [area, row] = [context.table.areas[index], rows[index]];
  if (area === undefined || row === undefined) return null;
  return {
    row,
    lead: leadOf(row, words),
    series: context.history.filter((history) => history.areaId === areaId).map((history) => seriesOf(history, context, words)),
    neighbours: area.neighbours.flatMap((neighbour) => rows[neighbour] ?? []),
    boards: boardsOf(more.boards?.find((overview) => overview.areaId === areaId), words),
    couplings: (more.couplings ?? []).flatMap((proposal) => couplingOf(proposal, areaId, context, words)),
    flows: flowsOf(context, areaId, words),
    blocks: blocksOf(context, index, words),
  };
}

function leadOf(row: OverviewRow, words: Words): string {
  if (row.share === null) return words.t(row.state === "suppressed" ? "area.leadHidden" : "area.leadMissing");
  return words.t("area.lead", { about: upperFirst(aboutOneIn(words.lang, row.share.value)) });
}

function seriesOf(history: AreaHistory, context: PlanningContext, words: Words): IndicatorSeries {
  const indicator = context.frame.indicators.find((candidate) => candidate.id === history.indicatorId);
  const known = history.points.flatMap((point) => (point.share === null ? [] : [point.share.value]));
  const [first, last] = [known[0], known.at(-1)];
  return {
    indicatorId: history.indicatorId,
    title: indicator?.title[words.lang] ?? history.indicatorId,
    unit: indicator?.denominator[words.lang] ?? "",
    points: history.points.map((point) => ({ ...point, text: point.share === null ? words.t(point.state === "suppressed" ? "common.hidden" : "common.missing") : formatShare(words.lang, point.share.value) })),
    changeText: first === undefined || last === undefined || known.length < 2 ? "" : formatPoints(words.lang, last - first),
  };
}

function boardsOf(overview: BoardOverview | undefined, words: Words): AreaView["boards"] {
  return {
    names: (overview?.boards ?? []).map((board) => `${board.name} (${words.t(`board.${board.kind}`)})`),
    missing: (overview?.missing ?? []).map((kind) => words.t(`board.${kind}`)),
  };
}

function couplingOf(proposal: CouplingProposal, areaId: AreaId, context: PlanningContext, words: Words): AreaView["couplings"] {
  const { coupling } = proposal;
  const otherId = otherEnd(coupling, areaId);
  return otherId === null ? [] : [{ otherId, other: areaTitle(context, otherId), reasons: couplingReasons(coupling, words), value: proposal.value }];
}

function otherEnd(coupling: Coupling, areaId: AreaId): AreaId | null {
  if (coupling.vulnerable === areaId) return coupling.wellFunctioning;
  return coupling.wellFunctioning === areaId ? coupling.vulnerable : null;
}

function flowsOf(context: PlanningContext, areaId: AreaId, words: Words): AreaView["flows"] {
  const name = (id: AreaId | undefined): string => (id === undefined ? words.t("flow.elsewhere") : areaTitle(context, id));
  return context.frame.flows
    .filter((flow) => flow.households >= smallestShownFlow && (flow.from === areaId || flow.to === areaId))
    .map((flow) => ({
      text: words.t("flow.line", { from: name(flow.from), to: name(flow.to), households: words.t("common.households", { count: flow.households }), reason: words.t(`flow.${flow.reason}`), year: flow.year }),
      year: flow.year,
      households: flow.households,
    }))
    .sort((a, b) => b.households - a.households || (a.text < b.text ? -1 : 1));
}

function blocksOf(context: PlanningContext, area: number, words: Words): BlockRow[] {
  return context.table.blocks
    .filter((block) => block.area === area)
    .map((block) => {
      const share = block.dwellings < smallestBlock ? null : block.needShare;
      return {
        id: block.id,
        name: block.name,
        dwellings: block.dwellings,
        needText: share === null ? words.t("common.hidden") : formatNumber(words.lang, block.need.value),
        shareText: share === null ? words.t("common.hidden") : formatShare(words.lang, share.value),
        intervalText: share === null ? "" : formatShareRange(words.lang, share),
      };
    });
}
