import type { Estimate, Evaluation, Member, Scenario, Town } from "byfokus/node";

/** What every JSON answer about scenarios says of the data behind it. */
export interface EditionJson {
  readonly edition: string;
  readonly editionLabel: string;
  readonly asOf: string;
  readonly town: string;
  readonly synthetic: boolean;
}

export interface IntervalJson {
  readonly low: number;
  readonly high: number;
}

/** One scenario as numbers a script can use; docs/json/types.schema.json tells each. */
export interface ScenarioJson {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly residents: number;
  readonly residentsReached: number;
  readonly needTotal: number;
  readonly needTotalInterval: IntervalJson;
  readonly needReached: number;
  readonly needReachedInterval: IntervalJson;
  readonly needLeftOut: number;
  readonly needLeftOutInterval: IntervalJson;
  readonly coverage: number | null;
  readonly precision: number | null;
  readonly fte: number;
  readonly fteUnused: number;
  readonly cost: number;
  readonly belowCriticalMass: readonly string[];
  readonly rulesBroken: readonly string[];
  readonly members: MembersJson;
}

export interface MembersJson {
  readonly areas: readonly PlaceJson[];
  readonly departments: readonly PlaceJson[];
  readonly organisations: readonly PlaceJson[];
  readonly city: readonly PlaceJson[];
  readonly blocks: readonly string[];
  readonly stairwells: readonly string[];
  readonly referralPlaces: number;
  readonly moverPlaces: readonly { readonly area: string; readonly places: number }[];
  readonly couplings: readonly { readonly vulnerable: string; readonly wellFunctioning: string; readonly reasons: readonly string[] }[];
}

export interface PlaceJson {
  readonly id: string;
  readonly name: string;
  readonly fte: number;
}

export function editionJson(town: Pick<Town, "name" | "synthetic" | "edition">): EditionJson {
  const { id, label, asOf } = town.edition;
  return { edition: id, editionLabel: label, asOf, town: town.name, synthetic: town.synthetic };
}

export function scenarioJson(scenario: Scenario, evaluation: Evaluation): ScenarioJson {
  const { needTotal, needReached, needLeftOut } = evaluation;
  return {
    id: scenario.id,
    type: scenario.scope.type,
    title: scenario.title,
    residents: evaluation.residents,
    residentsReached: evaluation.residentsReached,
    needTotal: needTotal.value,
    needTotalInterval: interval(needTotal),
    needReached: needReached.value,
    needReachedInterval: interval(needReached),
    needLeftOut: needLeftOut.value,
    needLeftOutInterval: interval(needLeftOut),
    coverage: evaluation.coverage,
    precision: evaluation.precision,
    fte: evaluation.fte,
    fteUnused: evaluation.fteUnused,
    cost: evaluation.costKr,
    belowCriticalMass: evaluation.belowCriticalMass,
    rulesBroken: evaluation.rules.filter((rule) => rule.state === "broken").map((rule) => rule.rule),
    members: membersJson(scenario, evaluation),
  };
}

function interval({ low, high }: Estimate): IntervalJson {
  return { low, high };
}

function membersJson({ scope }: Scenario, evaluation: Evaluation): MembersJson {
  const names = new Map(evaluation.members.map(({ member, name }) => [`${member.kind} ${member.id}`, name]));
  const places = (kind: "area" | "department" | "organisation" | "city"): PlaceJson[] =>
    scope.members.flatMap((member) => (member.kind === kind ? [{ id: member.id, name: names.get(`${kind} ${member.id}`) ?? member.id, fte: member.fte }] : []));
  const ids = (kind: Member["kind"]) => scope.members.filter((member) => member.kind === kind).map((member) => member.id as string);
  return {
    areas: places("area"),
    departments: places("department"),
    organisations: places("organisation"),
    city: places("city"),
    blocks: ids("block"),
    stairwells: ids("stairwell"),
    referralPlaces: scope.members.reduce((sum, member) => sum + (member.kind === "referral" ? member.places : 0), 0),
    moverPlaces: scope.members.flatMap((member) => (member.kind === "movers" ? [{ area: member.id, places: member.places }] : [])),
    couplings: scope.couplings.map(({ vulnerable, wellFunctioning, reasons }) => ({ vulnerable, wellFunctioning, reasons: reasons.map((reason) => reason.kind) })),
  };
}
