import { memberKey, type Member } from "@byfokus/model";
import { costSlices, sliceShares } from "../evaluate/cost-slices.ts";
import { memberCoverage, offerFte, placesFte } from "../evaluate/member-coverage.ts";
import { needByPlace } from "../evaluate/need-by-place.ts";
import { reachMembers } from "../evaluate/reach-members.ts";
import { criticalMass, reachShare } from "../evaluate/reach-share.ts";
import { moversInNeed } from "../evaluate/serve-places.ts";
import { staffByArea } from "../evaluate/staff-moved.ts";
import { couplingReserve, referralShare } from "../fill/fill-parameters.ts";
import { fillTask, type Candidate } from "../fill/fill-task.ts";
import type { ScopeProblem } from "../ports/scope-solver.ts";
import type { AreaSummary } from "../table/planning-table.ts";
import { checkProblem } from "./check-problem.ts";
import { liftAboveFixed, type PlaceLift } from "./lift-above-fixed.ts";
import type { ProgramArea, ProgramFixed, ProgramLot, ProgramOffer, ProgramPart, ScopeProgram } from "./scope-program.ts";

/** Rounding: a gain this small is none, and a tenth this close is reached. */
const smallest = 1e-9;

/**
 * The choice of a scope as plain numbers, counted as `evaluate` counts it (SPEC.md, "Program"). What may be chosen, the
 * locks and the kept members are those of the plain rule (`fillTask`). O(units + staff levels of the areas).
 *
 * @throws naming the number, where a figure is NaN, negative or out of reach (`checkProblem`)
 */
export function scopeProgram(problem: ScopeProblem): ScopeProgram {
  checkProblem(problem);
  const { context, plan, type } = problem;
  const { table, frame } = context;
  const { budget, reachModel: model, rules } = plan;
  const task = fillTask(problem, type === "areasPlus" || type === "balance" ? "areasPlus" : "areas", budget.fte);
  const whole = needByPlace(table);
  const town = townParts(problem, task.fixed);
  const today = town.today.map((at, entry) => {
    const area = table.areas[at];
    return { areaId: area?.id ?? "", fte: area?.fteToday ?? 0, fixedFte: town.fixedStaff[entry] ?? 0 };
  });
  const left = budget.fte - town.fixed.fte;
  const { areas, offers } = places(problem, task.candidates, task.fixed, town);
  return {
    type,
    // What is held back for couplings never takes what fixed members use already.
    fte: type === "balance" ? Math.max(Math.min(0, left), left - couplingReserve * budget.fte) : left,
    krPerFte: model.krPerFte,
    mostAreas: type === "single" ? Math.max(0, 1 - task.fixed.filter(({ kind }) => kind === "area").length) : null,
    areas,
    offers,
    lots: lotsOf(problem, task.candidates, task.fixed, town),
    fixed: town.fixed,
    needTotal: whole.needReached,
    organisations: town.organisations.map((at) => ({ id: table.organisations[at]?.id ?? "", need: whole.byOrganisation[at] ?? 0 })),
    pots: costSlices(context).pots.map(({ id, krPerYear, maxShare }) => ({ id, krPerYear, maxShare: maxShare ?? null })),
    slices: costSlices(context).mayPay.map((allowed) => allowed.flatMap((may, pot) => (may ? [pot] : []))),
    today,
    rules: {
      // One area can neither hold staff in others nor reach every organisation: there the two are judged, not demanded.
      minShareOfEachOrganisation: type === "single" ? null : rules.minShareOfEachOrganisation ?? null,
      maxFteMoved: type === "single" ? null : rules.maxFteMoved ?? null,
      minPrecision: rules.minPrecision ?? null,
      // Work that costs nothing needs no pot.
      funded: frame.pots.length > 0 && model.krPerFte > 0,
    },
  };
}

/** What the fixed members leave of the town. */
interface TownParts {
  readonly fixed: ProgramFixed;
  /** Share per unit that fixed members reach. */
  readonly share: Float64Array;
  /** Table indexes of the organisations with need, and back (-1 for those without). */
  readonly organisations: readonly number[];
  readonly organisationIndex: Int32Array;
  /** Table indexes of the areas where staff works today, and back. */
  readonly today: readonly number[];
  readonly todayIndex: Int32Array;
  /** Staff of fixed members per entry of `today`. */
  readonly fixedStaff: readonly number[];
}

function townParts({ context, plan: { reachModel } }: ScopeProblem, members: readonly Member[]): TownParts {
  const { table } = context;
  const { works, share } = reachMembers(context, reachModel, members.filter((member) => !isLot(member)));
  const need = needByPlace(table).byOrganisation;
  const organisations = table.organisations.flatMap((_, at) => ((need[at] ?? 0) > 0 ? [at] : []));
  const organisationIndex = new Int32Array(table.organisations.length).fill(-1);
  organisations.forEach((at, entry) => (organisationIndex[at] = entry));
  const byOrganisation = new Float64Array(organisations.length);
  share.forEach((part, unit) => {
    const organisation = part > 0 ? (organisationIndex[table.organisationOf[unit] ?? -1] ?? -1) : -1;
    if (organisation >= 0) byOrganisation[organisation] = (byOrganisation[organisation] ?? 0) + part * (table.needHouseholds[unit] ?? 0);
  });
  const fteBySlice = new Float64Array(costSlices(context).mayPay.length);
  for (const { member, coverage } of works) {
    sliceShares(context, member, coverage).forEach((part, slice) => (fteBySlice[slice] = (fteBySlice[slice] ?? 0) + part * coverage.fte));
  }
  const staff = staffByArea(table, works);
  const today = table.areas.flatMap(({ fteToday }, at) => (fteToday > 0 ? [at] : []));
  const todayIndex = new Int32Array(table.areas.length).fill(-1);
  today.forEach((at, entry) => (todayIndex[at] = entry));
  const sumOf = (pick: (work: (typeof works)[number]) => number): number => works.reduce((sum, work) => sum + pick(work), 0);
  return {
    fixed: {
      members,
      fte: sumOf(({ coverage }) => coverage.fte),
      reached: sumOf(({ needReached }) => needReached),
      contacted: sumOf(({ householdsContacted }) => householdsContacted),
      byOrganisation,
      fteBySlice,
    },
    share,
    organisations,
    organisationIndex,
    today,
    todayIndex,
    fixedStaff: today.map((at) => staff[at] ?? 0),
  };
}

/** Areas and offers in the table's order. An area is left out where its staff could change nothing. */
function places(problem: ScopeProblem, candidates: readonly Candidate[], fixed: readonly Member[], town: TownParts): { areas: readonly ProgramArea[]; offers: readonly ProgramOffer[] } {
  const { context, plan } = problem;
  const { table } = context;
  const fixedKeys = new Set(fixed.map(memberKey));
  const locks = new Map(plan.locks.map(({ member, state }) => [memberKey(member), state]));
  const drafts: Omit<ProgramArea, "offers">[] = [];
  const areaNumber = new Int32Array(table.areas.length).fill(-1);
  table.areas.forEach((area, at) => {
    const key = memberKey({ kind: "area", id: area.id });
    if (fixedKeys.has(key) || locks.get(key) === "out") return;
    const draft = areaDraft(problem, area, at, locks.get(key) === "in", town);
    if (draft === null) return;
    areaNumber[at] = drafts.length;
    drafts.push(draft);
  });
  const inside = drafts.map((): number[] => []);
  const offers: ProgramOffer[] = [];
  for (const { kind, at } of candidates) {
    const block = kind === "block" ? table.blocks[at] : undefined;
    const home = table.areas[block?.area ?? -1];
    // One road only: area work that is kept holds its blocks too.
    if (block === undefined || (home !== undefined && fixedKeys.has(memberKey({ kind: "area", id: home.id })))) continue;
    const lift = liftAboveFixed(table, block.units, town.share, town.organisationIndex);
    const { reached, contacted, byOrganisation } = lift.at(plan.reachModel.offerShare);
    const today = block.dwellings > 0 ? (town.todayIndex[block.area] ?? -1) : -1;
    if (reached <= smallest && (today < 0 || plan.rules.maxFteMoved === undefined)) continue;
    const area = areaNumber[block.area] ?? -1;
    inside[area]?.push(offers.length);
    const member: Member = { kind: "block", id: block.id };
    offers.push({ id: block.id, fte: offerFte(plan.reachModel, block.dwellings), reached, contacted, organisations: sharesOf(lift, byOrganisation, reached), slices: slicesOf(problem, member), area, today });
  }
  return { areas: drafts.map((draft, number) => ({ ...draft, offers: inside[number] ?? [] })), offers };
}

/**
 * Staff from critical mass to the end of the curve, or to what works there today where that rule is on. The budget does
 * not cut it, so that a program may be asked about another budget. `null` where no staff there could change a figure.
 */
function areaDraft(problem: ScopeProblem, area: AreaSummary, at: number, required: boolean, town: TownParts): Omit<ProgramArea, "offers"> | null {
  const { context, plan } = problem;
  const { reachModel: model, rules } = plan;
  const entry = town.todayIndex[at] ?? -1;
  const staying = rules.maxFteMoved === undefined || entry < 0 || area.dwellings <= 0 ? 0 : Math.max(0, area.fteToday - (town.fixedStaff[entry] ?? 0));
  const corner = (model.curve.at(-1)?.ftePer1000 ?? 0) * area.dwellings / 1000;
  const leastTenths = Math.max(1, tenthsFrom(criticalMass(model, area.dwellings)));
  const mostTenths = Math.max(leastTenths, tenthsFrom(corner), tenthsFrom(staying));
  const lift = liftAboveFixed(context.table, area.units, town.share, town.organisationIndex);
  const levels = Array.from({ length: mostTenths - leastTenths + 1 }, (_, step) => lift.at(reachShare(model, (leastTenths + step) / 10, area.dwellings)));
  const best = levels.reduce((most, { reached }) => Math.max(most, reached), 0);
  if (best <= smallest && !required && staying <= 0) return null;
  const organisations = sharesAtAnyStaff(lift, levels);
  return {
    id: area.id,
    leastTenths,
    mostTenths,
    reached: Float64Array.from(levels, ({ reached }) => reached),
    contacted: Float64Array.from(levels, ({ contacted }) => contacted),
    organisations: organisations.parts,
    ...(organisations.vary ? { reachedByOrganisation: organisations.parts.map(({ at: organisation }) => Float64Array.from(levels, ({ byOrganisation }) => byOrganisation[lift.organisations.indexOf(organisation)] ?? 0)) } : {}),
    slices: slicesOf(problem, { kind: "area", id: area.id, fte: leastTenths / 10 }),
    today: area.dwellings > 0 ? entry : -1,
    required,
  };
}

/** Least tenths of an FTE that are an amount of staff, but for rounding. */
function tenthsFrom(fte: number): number {
  return Math.ceil(10 * fte - 10 * smallest);
}

function sharesAtAnyStaff(lift: PlaceLift, levels: readonly { readonly reached: number; readonly byOrganisation: Float64Array }[]): { readonly parts: readonly ProgramPart[]; readonly vary: boolean } {
  const reaching = levels.filter(({ reached }) => reached > smallest);
  const parts = lift.organisations.map((at, entry) => {
    const shares = reaching.map(({ reached, byOrganisation }) => (byOrganisation[entry] ?? 0) / reached);
    const share = shares.reduce((most, one) => Math.max(most, one), 0);
    return { at, share, vary: shares.some((one) => Math.abs(one - share) > smallest) };
  });
  return { parts: parts.filter(({ share }) => share > 0).map(({ at, share }) => ({ at, share })), vary: parts.some(({ vary }) => vary) };
}

function sharesOf({ organisations }: PlaceLift, byOrganisation: Float64Array, reached: number): readonly ProgramPart[] {
  if (reached <= 0) return [];
  return organisations.map((at, entry) => ({ at, share: (byOrganisation[entry] ?? 0) / reached })).filter(({ share }) => share > 0);
}

function slicesOf({ context, plan }: ScopeProblem, member: Member): readonly ProgramPart[] {
  return [...sliceShares(context, member, memberCoverage(context, plan.reachModel, member))].map((share, at) => ({ at, share })).filter(({ share }) => share > 0);
}

/** Kept and locked-in places first, as they are; then those that may be chosen, movers by area, referral last. */
function lotsOf(problem: ScopeProblem, candidates: readonly Candidate[], fixed: readonly Member[], town: TownParts): readonly ProgramLot[] {
  const { context, plan } = problem;
  const { placeUse } = plan.reachModel;
  const ftePerPlace = placesFte(plan.reachModel, 1);
  const needTotal = needByPlace(context.table).needReached;
  const lot = (member: Member & { readonly kind: "referral" | "movers" }, least: number, most: number): ProgramLot => ({
    kind: member.kind,
    id: member.id,
    ...(least > 0 ? { least } : {}),
    most,
    ftePerPlace,
    reachedPerPlace: placeUse,
    pool: member.kind === "movers" ? moversInNeed(context, member.id) : needTotal,
    slices: slicesOf(problem, member),
  });
  const kept = fixed.filter(isLot).map((member) => lot(member, member.places, member.places));
  // Places that take no staff or are never used are an assumption not made yet.
  if (ftePerPlace <= 0 || placeUse <= 0) return kept;
  const budgetFte = problem.type === "balance" ? (1 - couplingReserve) * plan.budget.fte : plan.budget.fte;
  const open = Math.max(0, needTotal - town.fixed.reached);
  const chosen = candidates.flatMap(({ kind, id }): ProgramLot[] => {
    if (kind !== "movers" && kind !== "referral") return [];
    const useful = Math.ceil((kind === "movers" ? Math.min(open, moversInNeed(context, id)) : open) / placeUse - smallest);
    const most = kind === "movers" ? useful : Math.min(useful, Math.floor((referralShare * budgetFte) / ftePerPlace + smallest));
    return most > 0 ? [lot(kind === "movers" ? { kind, id, places: most } : { kind, id: "referral", places: most }, 0, most)] : [];
  });
  return [...kept, ...chosen];
}

function isLot(member: Member): member is Member & { readonly kind: "referral" | "movers" } {
  return member.kind === "referral" || member.kind === "movers";
}
