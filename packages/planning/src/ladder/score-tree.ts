import { principalComponent, sortRoom, weightedMeans, type RandomDraws, type SortRoom } from "@byfokus/analysis";
import type { Aggregate, IndexDimension, IndexMethod, IndexPart, MissingRule, Normalise } from "@byfokus/model";
import type { ReadyFigure } from "./figure-draws.ts";
import { normaliseColumn, type NormaliseSetting } from "./normalise-column.ts";

/** A dimension, group or figure with room for its scores, so that it can be scored again and again. */
export interface ScoreNode {
  readonly id: string;
  readonly part: IndexPart | IndexDimension;
  readonly children: readonly ScoreNode[];
  /** Of a figure: its values as they are drawn now. */
  readonly raw: Float64Array;
  readonly figure: ReadyFigure | null;
  readonly missing: MissingRule;
  /** Of a group: what its parts come to before it is normalised. */
  readonly sum: Float64Array;
  /** Score of every place; NaN where unknown. */
  readonly out: Float64Array;
  /** The children's weights as the method gives them. */
  readonly nominal: Float64Array;
  /** The children's weights as they are used now. */
  readonly weights: Float64Array;
  /** Whether the scores mean anything: false where a figure is the same everywhere. */
  defined: boolean;
  /** A figure whose values have not changed since it was last normalised. */
  settled: boolean;
  /** A figure that says nothing as it is; drawing it again would make a difference out of chance alone. */
  frozen: boolean;
}

/** A change of the method that sensitivity asks for. */
export interface ScoreVariant {
  /** Figure to leave out. */
  readonly without?: string;
  /** Rule for every figure in place of its own. */
  readonly normalise?: Normalise;
}

/** All dimensions as trees over the same places. */
export interface ScoreForest {
  readonly dimensions: readonly ScoreNode[];
  readonly residents: Float64Array | null;
  readonly room: SortRoom;
}

export function scoreForest(method: IndexMethod, figures: ReadonlyMap<string, ReadyFigure>, residents: Float64Array | null, places: number): ScoreForest {
  const grow = (part: IndexPart | IndexDimension): ScoreNode => {
    const children = "parts" in part ? part.parts.map(grow) : [];
    const figure = "column" in part ? (figures.get(part.id) ?? null) : null;
    const nominal = Float64Array.from(children, ({ part: child }) => ("weight" in child ? (child.weight ?? 1) : 1));
    return {
      id: part.id,
      part,
      children,
      raw: figure?.values.slice() ?? new Float64Array(0),
      figure,
      missing: ("missing" in part ? part.missing : undefined) ?? method.missing,
      sum: new Float64Array(children.length > 0 ? places : 0),
      out: new Float64Array(places),
      nominal,
      weights: nominal.slice(),
      defined: false,
      settled: false,
      frozen: false,
    };
  };
  return { dimensions: method.dimensions.map(grow), residents, room: sortRoom(places) };
}

/** Scores every dimension with the figures and weights as they are now; reads `out` and `defined` of the nodes. */
export function scoreAll({ dimensions, residents, room }: ScoreForest, variant: ScoreVariant = {}): void {
  for (const dimension of dimensions) scoreNode(dimension, variant, { residents, room });
}

type Shared = Pick<NormaliseSetting, "residents" | "room">;

function scoreNode(node: ScoreNode, variant: ScoreVariant, shared: Shared): void {
  if (node.figure !== null) scoreFigure(node, variant, shared);
  else scoreGroup(node, variant, shared);
}

function scoreFigure(node: ScoreNode, { normalise }: ScoreVariant, { residents, room }: Shared): void {
  const { part, figure, raw, out } = node;
  if (!("column" in part) || (node.settled && normalise === undefined)) return;
  node.defined = normaliseColumn(raw, normalise ?? part.normalise, { direction: part.direction, residents, average: figure?.average ?? null, room }, out);
  node.settled = normalise === undefined;
  if (!node.defined) out.fill(NaN);
  if (node.missing === "neutral") for (let i = 0; i < out.length; i++) if (Number.isNaN(out[i])) out[i] = 0;
}

function scoreGroup(node: ScoreNode, variant: ScoreVariant, shared: Shared): void {
  const { part, children, out } = node;
  if (!("parts" in part)) return;
  const used: ScoreNode[] = [];
  const weights: number[] = [];
  let told = 0;
  node.defined = true;
  children.forEach((child, at) => {
    if (child.id === variant.without) return;
    scoreNode(child, variant, shared);
    if (!child.defined && isBare(child, variant)) return;
    // What cannot be told is left out only where the method leaves out what it does not know.
    if (!child.defined && child.missing !== "dropFigure" && child.missing !== "neutral") node.defined = false;
    const isLeftOut = !child.defined && child.missing === "dropFigure";
    // Borders were made for the sum of all parts: one that nobody has keeps its weight, and what is known is scaled up to it.
    if (isLeftOut && (part.aggregate.kind !== "sum" || ("weights" in part && part.weights === "principalComponent"))) return;
    if (!isLeftOut) told++;
    used.push(child);
    weights.push(node.weights[at] ?? 0);
  });
  if (told === 0) node.defined = false;
  if (node.defined) putTogether(node, used, weights, part.aggregate);
  if (node.defined && part.renormalise !== undefined) {
    node.sum.set(out);
    node.defined = normaliseColumn(node.sum, part.renormalise, { direction: "up", average: null, ...shared }, out);
  }
  if (!node.defined) out.fill(NaN);
}

/** Whether nothing is left of a group when the variant's figure is taken out. */
function isBare({ children }: ScoreNode, { without }: ScoreVariant): boolean {
  return without !== undefined && children.length > 0 && children.every((child) => child.id === without || isBare(child, { without }));
}

function putTogether(node: ScoreNode, used: readonly ScoreNode[], weights: number[], aggregate: Aggregate): void {
  const { part, out } = node;
  const columns = used.map((child) => child.out);
  if ("weights" in part && part.weights === "principalComponent" && columns.length > 1) {
    const component = principalComponent(columns);
    if (component === null) {
      node.defined = false;
      return;
    }
    component.forEach((entry, at) => (weights[at] = entry));
    used.forEach((child, at) => (node.weights[node.children.indexOf(child)] = component[at] ?? 0));
  }
  if (aggregate.kind === "count") {
    // One unknown part leaves the count unknown: missing is never "not met".
    for (let i = 0; i < out.length; i++) out[i] = columns.reduce((count, column) => count + (Number.isNaN(column[i]) ? NaN : (column[i] ?? 0) >= aggregate.from ? 1 : 0), 0);
  } else {
    weightedMeans(columns, weights, aggregate.kind, out);
  }
}

/** The nodes and all below them, each before those inside it. */
export function allNodes(nodes: readonly ScoreNode[]): readonly ScoreNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

/** Draws every figure again, and the weights of every group from a Dirichlet around the method's. */
export function redraw({ dimensions }: ScoreForest, random: RandomDraws, uniform: () => number, concentration: number): void {
  for (const node of dimensions) redrawNode(node, random, uniform, concentration);
}

function redrawNode(node: ScoreNode, random: RandomDraws, uniform: () => number, concentration: number): void {
  const { figure, children, nominal, weights } = node;
  if (figure !== null && figure.draw !== null && !node.frozen) {
    figure.draw(random, uniform, node.raw);
    node.settled = false;
  }
  if (hasFreeWeights(node)) {
    const all = nominal.reduce((sum, weight) => sum + weight, 0);
    random.dirichlet(nominal.map((weight) => (concentration * weight) / all), weights);
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * all;
  }
  for (const child of children) redrawNode(child, random, uniform, concentration);
}

/** Whether there is a choice of weights to be unsure of. */
export function hasFreeWeights({ part, nominal }: ScoreNode): boolean {
  return "weights" in part && part.weights === "given" && part.aggregate.kind !== "count" && nominal.filter((weight) => weight > 0).length > 1;
}

/** Sets figures and weights back to what the method and the data say. */
export function restore({ dimensions }: ScoreForest): void {
  for (const node of dimensions) restoreNode(node);
}

function restoreNode(node: ScoreNode): void {
  if (node.figure !== null) node.raw.set(node.figure.values);
  node.settled = false;
  node.weights.set(node.nominal);
  node.children.forEach(restoreNode);
}
