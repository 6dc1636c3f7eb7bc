import { memberKey } from "@byfokus/model";
import type { MilpModel } from "../ports/milp-solver.ts";
import { areaPieces, type AreaPieces } from "./area-pieces.ts";
import { createModelBuilder, type ModelBuilder } from "./build-model.ts";
import { offerClasses, type OfferClasses } from "./offer-classes.ts";
import type { ProgramPart, ScopeProgram } from "./scope-program.ts";

/** The program as a linear model, with where each choice stands in it. Plain data, so that a worker can be sent it. */
export interface ProgramModel extends MilpModel {
  readonly layout: ModelLayout;
}

export interface ModelLayout {
  /** Column of "area work here" per area, -1 where the area is left out; its pieces are the columns right after. */
  readonly areaColumn: Int32Array;
  /** Pieces per area (`areaPieces`). */
  readonly pieces: Int32Array;
  /** Offers that are one column: class `c` is column `firstClass + c`. */
  readonly classes: OfferClasses;
  readonly firstClass: number;
  /** Places of lot `l` are column `firstLot + 2 l`; the households they reach are the next. */
  readonly firstLot: number;
}

export interface ModelOptions {
  /** Per area: 0 = gets no work, 1 = gets work, any other number = open. */
  readonly areas?: ArrayLike<number>;
  /** Per offer: 0 = not taken, 1 = taken, any other number = open. */
  readonly offers?: ArrayLike<number>;
}

/**
 * Largest part of a plan's need reached that the tie rule may cost, 0-1. A bound on the model is a bound on the
 * program when divided by (1 - tieShare).
 */
export const tieShare = 1e-7;

/** Rounding in sums of staff. */
const smallest = 1e-9;

/**
 * The program as a mixed-integer linear model, maximised; `offset` is what fixed members reach, so that the objective
 * is the need reached of the whole scope. Staff is counted in tenths of an FTE, need in households.
 *
 * - area: a 0/1 column for critical mass, and whole tenths above it piece by piece (`areaPieces`);
 * - offers: one whole-number column per class of equal offers;
 * - lots: whole places, and households reached, held by places, pools and what is left out;
 * - money: tenths of an FTE from each pot to each slice of cost;
 * - today's staff: what leaves each area.
 *
 * Ties: each area and offer is worth up to `tieShare` of its own reach less, the more the later it comes by staff there
 * today (more first), then by id. So no plan is preferred that reaches more than `tieShare` less.
 */
export function programModel(program: ScopeProgram, options: ModelOptions = {}): ProgramModel {
  const builder = createModelBuilder();
  const columns = addColumns(program, options, builder);
  const work: Work = { program, builder, ...columns };
  addStaff(work);
  addPieceRows(work);
  addOneRoad(work);
  addLots(work);
  addOrganisations(work);
  addMovedStaff(work);
  addPrecision(work);
  addFunding(work);
  return { ...builder.build(program.fixed.reached), layout: columns.layout };
}

interface Columns {
  readonly layout: ModelLayout;
  /** Per area; `undefined` where it is left out. */
  readonly pieces: readonly (AreaPieces | undefined)[];
  /** Whether what lots reach could be all that is left out. */
  readonly crowded: boolean;
}

interface Work extends Columns {
  readonly program: ScopeProgram;
  readonly builder: ModelBuilder;
}

type Entry = readonly [column: number, factor: number];

function addColumns(program: ScopeProgram, options: ModelOptions, builder: ModelBuilder): Columns {
  const { areas, offers, lots } = program;
  const left = program.fte + smallest;
  const crowded = canReachAll(program);
  const takenOver = Math.min(1, (crowded ? 1 : 0) + lots.reduce((sum, lot) => sum + (lot.kind === "movers" && lot.pool > 0 ? lot.pool / program.needTotal : 0), 0));
  const tie = tieOrder(program);
  const areaColumn = new Int32Array(areas.length).fill(-1);
  const pieces = areas.map((area, number): AreaPieces | undefined => {
    const isIn = area.required || options.areas?.[number] === 1;
    if (options.areas?.[number] === 0 || (!isIn && area.leastTenths / 10 > left)) return undefined;
    const cut = areaPieces(program, area, { takenOver });
    const reached = area.reached[0] ?? 0;
    areaColumn[number] = builder.column({ objective: reached * (1 - tieShare * (tie.areas[number] ?? 0)), lower: isIn ? 1 : 0, upper: 1, whole: true });
    cut.widths.forEach((width, piece) => builder.column({ objective: cut.reached[piece] ?? 0, upper: width, whole: true }));
    return cut;
  });
  // An offer that costs more than is left can only be left out.
  const classes = offerClasses(program, offers.map(({ fte }, number) => (fte > left && options.offers?.[number] !== 1 ? 0 : (options.offers?.[number] ?? -1))));
  let firstClass = -1;
  for (let number = 0; number + 1 < classes.start.length; number++) {
    const copies = (classes.start[number + 1] ?? 0) - (classes.start[number] ?? 0);
    const one = classes.offers[classes.start[number] ?? 0] ?? -1;
    const column = builder.column({ objective: (offers[one]?.reached ?? 0) * (1 - tieShare * (tie.offers[one] ?? 0)), lower: options.offers?.[one] === 1 ? copies : 0, upper: copies, whole: true });
    if (number === 0) firstClass = column;
  }
  let firstLot = -1;
  lots.forEach((lot, number) => {
    const column = builder.column({ lower: lot.least ?? 0, upper: lot.most, whole: true });
    builder.column({ objective: 1, upper: Math.min(lot.most * lot.reachedPerPlace, lot.pool) });
    if (number === 0) firstLot = column;
  });
  return { layout: { areaColumn, pieces: Int32Array.from(pieces, (cut) => cut?.widths.length ?? 0), classes, firstClass, firstLot }, pieces, crowded };
}

/** Whether areas, offers and places together could reach every household that fixed members leave. */
function canReachAll({ areas, offers, lots, needTotal, fixed }: ScopeProgram): boolean {
  if (lots.length === 0) return false;
  let most = 0;
  for (const area of areas) most += Math.max(area.reached.reduce((best, one) => Math.max(best, one), 0), area.offers.reduce((sum, offer) => sum + (offers[offer]?.reached ?? 0), 0));
  for (const { area, reached } of offers) if (area < 0) most += reached;
  for (const lot of lots) most += Math.min(lot.pool, lot.most * lot.reachedPerPlace);
  return most > needTotal - fixed.reached - smallest * needTotal;
}

/** Place in the tie rule, from 0 (first) towards 1. */
function tieOrder({ areas, offers, today }: ScopeProgram): { readonly areas: Float64Array; readonly offers: Float64Array } {
  const items = [
    ...areas.map(({ id, today: entry }, at) => ({ key: memberKey({ kind: "area", id }), fte: today[entry]?.fte ?? 0, at })),
    ...offers.map(({ id }, at) => ({ key: memberKey({ kind: "block", id }), fte: 0, at: areas.length + at })),
  ].sort((a, b) => b.fte - a.fte || (a.key < b.key ? -1 : 1));
  const order = new Float64Array(items.length);
  items.forEach(({ at }, place) => (order[at] = place / items.length));
  return { areas: order.slice(0, areas.length), offers: order.slice(areas.length) };
}

/** Every area, class and lot with its factor in some sum; `perArea` gives the factor of critical mass and of each piece. */
function* sumOver(
  { program, layout, pieces }: Work,
  perArea: (area: number, cut: AreaPieces) => { readonly least: number; readonly piece: (piece: number) => number },
  perOffer: (offer: number) => number,
  perPlace: (lot: number) => number,
): Generator<Entry> {
  for (const [area, cut] of pieces.entries()) {
    const column = layout.areaColumn[area] ?? -1;
    if (cut === undefined || column < 0) continue;
    const factors = perArea(area, cut);
    yield [column, factors.least];
    for (let piece = 0; piece < cut.widths.length; piece++) yield [column + 1 + piece, factors.piece(piece)];
  }
  const { start, offers } = layout.classes;
  for (let number = 0; number + 1 < start.length; number++) yield [layout.firstClass + number, perOffer(offers[start[number] ?? 0] ?? -1)];
  for (let lot = 0; lot < program.lots.length; lot++) yield [layout.firstLot + 2 * lot, perPlace(lot)];
}

const none = (): number => 0;

/** Staff in tenths of an FTE. */
function staffOver(work: Work): Generator<Entry> {
  const { areas, offers, lots } = work.program;
  return sumOver(work, (area) => ({ least: areas[area]?.leastTenths ?? 0, piece: () => 1 }), (offer) => 10 * (offers[offer]?.fte ?? 0), (lot) => 10 * (lots[lot]?.ftePerPlace ?? 0));
}

function addStaff(work: Work): void {
  const { program, builder, layout } = work;
  builder.row(Number.NEGATIVE_INFINITY, 10 * program.fte, staffOver(work));
  if (program.mostAreas === null) return;
  builder.row(Number.NEGATIVE_INFINITY, program.mostAreas, [...layout.areaColumn].filter((column) => column >= 0).map((column): Entry => [column, 1]));
}

/** Tenths only beside critical mass; and in order, where skipping a piece could pay. */
function addPieceRows({ builder, layout, pieces }: Work): void {
  for (const [area, cut] of pieces.entries()) {
    const column = layout.areaColumn[area] ?? -1;
    if (cut === undefined || column < 0) continue;
    // A 0/1 column per piece that is full, or the piece itself where it is one tenth wide.
    const full = cut.widths.map((width, piece) => (!cut.ordered || piece === cut.widths.length - 1 ? -1 : width === 1 ? column + 1 + piece : builder.column({ upper: 1, whole: true })));
    cut.widths.forEach((width, piece) => {
      const begun = cut.ordered && piece > 0 ? (full[piece - 1] ?? -1) : column;
      builder.row(Number.NEGATIVE_INFINITY, 0, [[column + 1 + piece, 1], [begun, -width]]);
      if ((full[piece] ?? -1) > column + 1 + piece) builder.row(0, Number.POSITIVE_INFINITY, [[column + 1 + piece, 1], [full[piece] ?? -1, -width]]);
    });
  }
}

/** No offer inside an area with area work. */
function addOneRoad({ program, builder, layout }: Work): void {
  const { start, offers } = layout.classes;
  for (let number = 0; number + 1 < start.length; number++) {
    const copies = (start[number + 1] ?? 0) - (start[number] ?? 0);
    const column = layout.areaColumn[program.offers[offers[start[number] ?? 0] ?? -1]?.area ?? -1] ?? -1;
    if (column >= 0) builder.row(Number.NEGATIVE_INFINITY, copies, [[layout.firstClass + number, 1], [column, copies]]);
  }
}

/** Places reach at most whom there is place for, and at most whom the others leave. */
function addLots(work: Work): void {
  const { program, builder, layout, crowded } = work;
  const { lots, needTotal, fixed } = program;
  if (lots.length === 0) return;
  lots.forEach(({ reachedPerPlace }, lot) => builder.row(Number.NEGATIVE_INFINITY, 0, [[layout.firstLot + 2 * lot + 1, 1], [layout.firstLot + 2 * lot, -reachedPerPlace]]));
  const movers = lots.flatMap(({ kind, pool }, lot) => (kind === "movers" && pool > 0 ? [{ lot, pool }] : []));
  if (movers.length === 0 && !crowded) return;
  // Need reached by areas and offers, in one column, so that the pools' rows stay short.
  const reached = builder.column({});
  builder.row(0, Number.POSITIVE_INFINITY, [[reached, 1], ...[...reachedOver(work)].map(([column, factor]): Entry => [column, -factor])]);
  const open = needTotal - fixed.reached;
  for (const { lot, pool } of movers) builder.row(Number.NEGATIVE_INFINITY, (pool / needTotal) * open, [[layout.firstLot + 2 * lot + 1, 1], [reached, pool / needTotal]]);
  if (crowded) builder.row(Number.NEGATIVE_INFINITY, open, [[reached, 1], ...lots.map((_, lot): Entry => [layout.firstLot + 2 * lot + 1, 1])]);
}

function reachedOver(work: Work): Generator<Entry> {
  const { areas, offers } = work.program;
  return sumOver(work, (area, cut) => ({ least: areas[area]?.reached[0] ?? 0, piece: (piece) => cut.reached[piece] ?? 0 }), (offer) => offers[offer]?.reached ?? 0, none);
}

function addOrganisations(work: Work): void {
  const { program, builder, layout, pieces } = work;
  const { areas, offers, organisations, fixed } = program;
  const least = program.rules.minShareOfEachOrganisation;
  if (least === null) return;
  const rows = organisations.map((): Entry[] => []);
  pieces.forEach((cut, area) => {
    const column = layout.areaColumn[area] ?? -1;
    const work = areas[area];
    if (cut === undefined || work === undefined) return;
    work.organisations.forEach(({ at, share }, entry) => {
      rows[at]?.push([column, work.reachedByOrganisation?.[entry]?.[0] ?? share * (work.reached[0] ?? 0)]);
      cut.byOrganisation[entry]?.forEach((slope, piece) => rows[at]?.push([column + 1 + piece, slope]));
    });
  });
  const { start, offers: listed } = layout.classes;
  for (let number = 0; number + 1 < start.length; number++) {
    const offer = offers[listed[start[number] ?? 0] ?? -1];
    for (const { at, share } of offer?.organisations ?? []) rows[at]?.push([layout.firstClass + number, share * (offer?.reached ?? 0)]);
  }
  organisations.forEach(({ need }, at) => builder.row(least * need - (fixed.byOrganisation[at] ?? 0), Number.POSITIVE_INFINITY, rows[at] ?? []));
}

/**
 * What leaves each place of today: at least today's staff less what comes there. What comes counts only up to what is
 * there today (the pieces' `kept`), or half an area would keep all its staff.
 */
function addMovedStaff({ program, builder, layout, pieces }: Work): void {
  const { areas, offers, today, rules } = program;
  if (rules.maxFteMoved === null) return;
  const keeping = today.map((): Entry[] => []);
  pieces.forEach((cut, area) => {
    const entries = keeping[areas[area]?.today ?? -1];
    const column = layout.areaColumn[area] ?? -1;
    if (cut === undefined || entries === undefined) return;
    entries.push([column, 10 * cut.keptLeast]);
    cut.kept.forEach((kept, piece) => entries.push([column + 1 + piece, 10 * kept]));
  });
  const { start, offers: listed } = layout.classes;
  for (let number = 0; number + 1 < start.length; number++) {
    const offer = offers[listed[start[number] ?? 0] ?? -1];
    const staying = stayingTenths(today[offer?.today ?? -1]);
    keeping[offer?.today ?? -1]?.push([layout.firstClass + number, Math.min(10 * (offer?.fte ?? 0), staying)]);
  }
  let room = 10 * rules.maxFteMoved;
  const leaving: Entry[] = [];
  today.forEach((place, entry) => {
    const staying = stayingTenths(place);
    if ((keeping[entry] ?? []).length === 0) room -= staying;
    else if (staying > 0) {
      const column = builder.column({ upper: staying });
      builder.row(staying, Number.POSITIVE_INFINITY, [[column, 1], ...(keeping[entry] ?? [])]);
      leaving.push([column, 1]);
    }
  });
  builder.row(Number.NEGATIVE_INFINITY, room, leaving);
}

function stayingTenths(place: ScopeProgram["today"][number] | undefined): number {
  return place === undefined ? 0 : 10 * Math.max(0, place.fte - place.fixedFte);
}

function addPrecision(work: Work): void {
  const { program, builder, layout } = work;
  const { areas, offers, lots, fixed } = program;
  const least = program.rules.minPrecision;
  if (least === null) return;
  const entries = sumOver(
    work,
    (area, cut) => ({
      least: (areas[area]?.reached[0] ?? 0) - least * (areas[area]?.contacted[0] ?? 0),
      piece: (piece) => (cut.reached[piece] ?? 0) - least * (cut.contacted[piece] ?? 0),
    }),
    (offer) => (offers[offer]?.reached ?? 0) - least * (offers[offer]?.contacted ?? 0),
    none,
  );
  // A place that is used goes to a household in need.
  builder.row(least * fixed.contacted - fixed.reached, Number.POSITIVE_INFINITY, [...entries, ...lots.map((_, lot): Entry => [layout.firstLot + 2 * lot + 1, 1 - least])]);
}

/** Every tenth of staff in a slice of cost comes from a pot that may pay it; a pot's largest share is of the whole cost. */
function addFunding(work: Work): void {
  const { program, builder } = work;
  const { slices, pots, fixed, krPerFte } = program;
  if (!program.rules.funded) return;
  const paid = pots.map((): Entry[] => []);
  const costs = costBySlice(work);
  slices.forEach((mayPay, slice) => {
    const cost = costs[slice] ?? [];
    const fixedTenths = 10 * (fixed.fteBySlice[slice] ?? 0);
    if (cost.length === 0 && fixedTenths <= 0) return;
    const flows = mayPay.map((pot): Entry => {
      const column = builder.column({});
      paid[pot]?.push([column, 1]);
      return [column, 1];
    });
    builder.row(fixedTenths, Number.POSITIVE_INFINITY, [...flows, ...cost.map(([column, tenths]): Entry => [column, -tenths])]);
  });
  const fixedTenths = 10 * fixed.fteBySlice.reduce((sum, fte) => sum + fte, 0);
  const shared = pots.some(({ maxShare }) => maxShare !== null);
  const whole = shared ? builder.column({}) : -1;
  if (shared) builder.row(Number.NEGATIVE_INFINITY, fixedTenths, [[whole, 1], ...[...staffOver(work)].map(([column, tenths]): Entry => [column, -tenths])]);
  pots.forEach(({ krPerYear, maxShare }, pot) => {
    builder.row(Number.NEGATIVE_INFINITY, (10 * krPerYear) / krPerFte, paid[pot] ?? []);
    if (maxShare !== null) builder.row(Number.NEGATIVE_INFINITY, 0, [...(paid[pot] ?? []), [whole, -maxShare]]);
  });
}

/** Staff in tenths, by slice of cost. */
function costBySlice(work: Work): readonly (readonly Entry[])[] {
  const { program, layout, pieces } = work;
  const costs = program.slices.map((): Entry[] => []);
  const spend = (slices: readonly ProgramPart[] | undefined, column: number, tenths: number): void => slices?.forEach(({ at, share }) => costs[at]?.push([column, share * tenths]));
  pieces.forEach((cut, area) => {
    const column = layout.areaColumn[area] ?? -1;
    if (cut === undefined) return;
    spend(program.areas[area]?.slices, column, program.areas[area]?.leastTenths ?? 0);
    cut.widths.forEach((_, piece) => spend(program.areas[area]?.slices, column + 1 + piece, 1));
  });
  const { start, offers } = layout.classes;
  for (let number = 0; number + 1 < start.length; number++) {
    const offer = program.offers[offers[start[number] ?? 0] ?? -1];
    spend(offer?.slices, layout.firstClass + number, 10 * (offer?.fte ?? 0));
  }
  program.lots.forEach((lot, number) => spend(lot.slices, layout.firstLot + 2 * number, 10 * lot.ftePerPlace));
  return costs;
}
