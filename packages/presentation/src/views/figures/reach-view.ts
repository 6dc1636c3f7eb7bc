import type { ScopeReach } from "@byfokus/planning";
import type { ChartView } from "../../charts/chart-picture.ts";
import { shareCurve } from "../../charts/share-curve.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatPoints, formatShare } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";

/** The places of one scenario. */
export interface NamedReach {
  readonly id: string;
  readonly title: string;
  readonly reach: ScopeReach;
}

export interface ReachView {
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  /** One per scenario, in their order. */
  readonly rows: readonly { readonly id: string; readonly title: string; readonly cells: readonly string[] }[];
}

/** What choices of places hold of the need, beside the best any choice of the same size could. */
export function reachView(all: readonly NamedReach[], lang: Language): ReachView {
  const words = createWords(lang);
  const [first] = all;
  return {
    sentence: sentenceOf(first, words),
    notes: [words.t("scopeReach.note.places"), words.t("scopeReach.note.best")],
    columns: (["households", "coverage", "outside", "best", "bestByAreas", "efficiency", "precision"] as const).map((column) => words.t(`scopeReach.column.${column}`)),
    rows: all.map(({ id, title, reach }) => ({
      id, title,
      cells: [reach.populationShare, reach.coverage, reach.outside, reach.bestCoverage, reach.bestByAreas, reach.efficiency, reach.precision].map((value) => (value === null ? "\u2013" : formatShare(lang, value))),
    })),
  };
}

/** The curve of need with a point per scenario, and the same as a table. */
export function reachFigure(all: readonly NamedReach[], lang: Language, size: { readonly width: number; readonly height: number }): ChartView {
  const words = createWords(lang);
  const curve = (all[0]?.reach.lorenz ?? []).map(({ residents, need }) => ({ x: residents, y: need }));
  const points = all.flatMap(({ id, title, reach }) => (reach.populationShare === null || reach.coverage === null ? [] : [{ id, name: title, x: reach.populationShare, y: reach.coverage }]));
  const tenths = Array.from({ length: 9 }, (_, index) => (index + 1) / 10);
  const share = (value: number): string => formatShare(lang, value, 0);
  return {
    picture: shareCurve(curve, points, { ...size, shareText: share }),
    description: [words.t("scopeReach.chart"), sentenceOf(all[0], words), ...points.map(({ name, x, y }) => words.t("scopeReach.chart.point", { title: name, households: share(x), need: share(y) }))].join(" "),
    table: {
      columns: [{ text: words.t("scopeReach.column.households"), numeric: false }, { text: words.t("scopeReach.column.mostNeed"), numeric: true }],
      rows: curve.length === 0 ? [] : tenths.map((at) => [share(at), share(onCurve(curve, at))]),
    },
  };
}

function sentenceOf(first: NamedReach | undefined, words: Words): string {
  const { lang } = words;
  if (first === undefined || first.reach.residentsFor50 === null || first.reach.residentsFor80 === null) return words.t("scopeReach.none");
  const { reach, title } = first;
  const spread = words.t("scopeReach.spread", { half: formatShare(lang, reach.residentsFor50 ?? 0, 0), most: formatShare(lang, reach.residentsFor80 ?? 0, 0) });
  if (reach.coverage === null || reach.populationShare === null || reach.bestCoverage === null) return spread;
  const said = words.t("scopeReach.sentence", { title, need: formatShare(lang, reach.coverage, 0), households: formatShare(lang, reach.populationShare, 0), best: formatShare(lang, reach.bestCoverage, 0), outside: formatShare(lang, reach.outside ?? 1 - reach.coverage, 0) });
  const price = reach.priceOfAreas === null || reach.priceOfAreas < 0.005 ? "" : ` ${words.t("scopeReach.price", { points: formatPoints(lang, reach.priceOfAreas) })}`;
  return `${said} ${spread}${price}`;
}

/** Height of a curve of straight pieces at a place, 0-1. */
function onCurve(curve: readonly { readonly x: number; readonly y: number }[], at: number): number {
  const next = curve.findIndex(({ x }) => x >= at);
  const [before, after] = [curve[next - 1], curve[next]];
  if (after === undefined) return 1;
  if (before === undefined || after.x === before.x) return after.y;
  return before.y + ((at - before.x) / (after.x - before.x)) * (after.y - before.y);
}
