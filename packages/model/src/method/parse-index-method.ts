import { isCalendarDate } from "../places/places-at.ts";
import { aboveZero, aDate, anObject, anyNumber, atLeastZero, byKind, countFromOne, id, listOf, objectOf, oneOf, PlanValueError, words, type Read } from "../read/readers.ts";
import type { Bilingual, IsoDate } from "../text.ts";
import { checkMethod } from "./check-method.ts";
import type { Aggregate, ClassCut, ClassLabel, ClassRule, IndexDimension, IndexFigure, IndexGroup, IndexMethod, IndexPart, Normalise, PointRule, TieRule } from "./index-method.ts";

/**
 * Reads a method file, already parsed from JSON. Throws a `PlanValueError` that names the path of the first thing that
 * is wrong: `dimensions[0].parts[2].weight: expected a number >= 0, got -1`. Whatever names people's origin is refused.
 * `$schema`, which editors use, is passed over.
 */
export function parseIndexMethod(json: unknown): IndexMethod {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new PlanValueError("method", anObject, json);
  const method = readMethod(Object.fromEntries(Object.entries(json).filter(([key]) => key !== "$schema")), "");
  checkMethod(method);
  return method;
}

const bilingual: Read<Bilingual> = objectOf({ da: words, en: words });

const date: Read<IsoDate> = (value, path) => {
  if (typeof value !== "string" || !isCalendarDate(value)) throw new PlanValueError(path, aDate, value);
  return value;
};

const ties: Read<TieRule> = oneOf("lowest", "average", "highest");
const missing = oneOf("excludePlace", "dropFigure", "imputeMean", "imputeMedian", "neutral");
const sd = oneOf("population", "sample");
const only = <Kind extends string>(kind: Kind) => objectOf({ kind: oneOf(kind) });
const ranked = <Kind extends string>(kind: Kind) => objectOf({ kind: oneOf(kind), ties });

const points: Read<PointRule> = objectOf(
  {
    kind: oneOf("points"),
    of: oneOf("value", "timesAverage", "standardDeviations"),
    bound: oneOf("included", "excluded"),
    steps: listOf(objectOf({ from: anyNumber, points: anyNumber })),
  },
  { average: aboveZero, sd },
);

const normalise: Read<Normalise> = byKind({
  none: only("none"),
  z: objectOf({ kind: oneOf("z"), sd }, { mean: oneOf("places", "residents") }),
  rank: ranked("rank"),
  percentile: ranked("percentile"),
  normalScore: ranked("normalScore"),
  minMax: objectOf({ kind: oneOf("minMax"), low: anyNumber, high: anyNumber }),
  distanceToTarget: objectOf({ kind: oneOf("distanceToTarget") }, { target: anyNumber }),
  exponential: ranked("exponential"),
  points,
});

const aggregate: Read<Aggregate> = byKind({
  sum: only("sum"),
  arithmetic: only("arithmetic"),
  geometric: only("geometric"),
  harmonic: only("harmonic"),
  count: objectOf({ kind: oneOf("count"), from: anyNumber }),
});

const cuts: Read<readonly ClassCut[]> = listOf(objectOf({ at: anyNumber, owner: oneOf("lower", "upper") }));
const labels: Read<readonly ClassLabel[]> = listOf(objectOf({ id, title: bilingual }));

const classes: Read<ClassRule> = byKind({
  fixed: objectOf({ kind: oneOf("fixed"), cuts, labels }),
  standardDeviations: objectOf({ kind: oneOf("standardDeviations"), sd, cuts, labels }),
  quantiles: objectOf({ kind: oneOf("quantiles"), cuts, labels }),
  rankGroups: objectOf({ kind: oneOf("rankGroups"), groups: countFromOne }, { size: countFromOne }),
});

const figure: Read<IndexFigure> = objectOf(
  { kind: oneOf("figure"), id, column: id, direction: oneOf("up", "down"), normalise },
  { title: bilingual, over: id, change: objectOf({ of: id, years: countFromOne }), shrink: oneOf("betaBinomial"), missing, weight: atLeastZero },
);

const part: Read<IndexPart> = (value, path) => byKind({ figure, group })(value, path);
const parts = listOf(part);
const weights = oneOf("given", "principalComponent");

const group: Read<IndexGroup> = objectOf({ kind: oneOf("group"), id, parts, weights, aggregate }, { title: bilingual, renormalise: normalise, weight: atLeastZero });

const dimension: Read<IndexDimension> = objectOf({ id, title: bilingual, parts, weights, aggregate, classes }, { renormalise: normalise });

/** Keys are dimensions; whether those exist is `checkMethod`'s to say. */
const attentionRule: Read<Readonly<Record<string, readonly string[]>>> = (value, path) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new PlanValueError(path, anObject, value);
  return Object.fromEntries(Object.entries(value).map(([key, ids]) => [key, listOf(id)(ids, `${path}.${key}`)]));
};

const readMethod: Read<IndexMethod> = objectOf(
  {
    schema: oneOf("byfokus-index-method/1"),
    id,
    title: bilingual,
    source: words,
    status: oneOf("reproduced", "described", "construction"),
    validFrom: date,
    highIs: oneOf("worse", "better"),
    missing,
    ties,
    dimensions: listOf(dimension),
  },
  {
    note: bilingual,
    validTo: date,
    residents: objectOf({ column: id, atLeast: atLeastZero }),
    outliers: listOf(objectOf({ id, why: bilingual })),
    attention: listOf(attentionRule),
  },
);
