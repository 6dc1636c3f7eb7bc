import { anyOf, PlanValueError } from "../read/readers.ts";
import type { ClassCut, ClassRule, IndexFigure, IndexMethod, IndexPart, Normalise, WeightRule } from "./index-method.ts";
import { namesOrigin } from "./names-origin.ts";

/** What a method file must say beyond its shape; throws a `PlanValueError` at the first thing that is wrong. */
export function checkMethod(method: IndexMethod): void {
  refuseOrigin(method, "");
  if (method.validTo !== undefined && method.validTo < method.validFrom) throw new PlanValueError("validTo", { da: `en dato fra ${method.validFrom} og frem`, en: `a date from ${method.validFrom} on` }, method.validTo);
  const { length } = method.dimensions;
  if (length < 1 || length > 2) throw new PlanValueError("dimensions", { da: "en eller to dimensioner", en: "one or two dimensions" }, length);
  const seen = new Set<string>();
  method.dimensions.forEach((dimension, index) => {
    const path = `dimensions[${index}]`;
    once(seen, dimension.id, `${path}.id`);
    checkParts(dimension.parts, dimension.weights, path, seen);
    if (dimension.renormalise !== undefined) checkNormalise(dimension.renormalise, "up", `${path}.renormalise`, method);
    checkClasses(dimension.classes, `${path}.classes`);
  });
  method.dimensions.forEach(({ parts }, index) => checkFigures(parts, `dimensions[${index}]`, method));
  checkAttention(method);
}

/** Every text of the file: names of columns, and titles that would put origin on a page. The reasons for leaving a place out are free words. */
function refuseOrigin(value: unknown, path: string): void {
  if (typeof value === "string") {
    if (namesOrigin(value)) throw new PlanValueError(path, { da: "intet om folks oprindelse, som aldrig må indgå", en: "nothing about people's origin, which may never be an ingredient" }, value);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => refuseOrigin(item, `${path}[${index}]`));
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) if (!freeWords.has(key)) refuseOrigin(item, path === "" ? key : `${path}.${key}`);
  }
}

const freeWords = new Set(["source", "note", "why"]);

function once(seen: Set<string>, id: string, path: string): void {
  if (seen.has(id)) throw new PlanValueError(path, { da: "et id, som ingen anden del har", en: "an id that no other part has" }, id);
  seen.add(id);
}

function checkParts(parts: readonly IndexPart[], weights: WeightRule, path: string, seen: Set<string>): void {
  if (parts.length === 0) throw new PlanValueError(`${path}.parts`, { da: "mindst én del", en: "at least one part" }, 0);
  if (weights === "given" && !parts.some(({ weight = 1 }) => weight > 0)) throw new PlanValueError(`${path}.parts`, { da: "en del med en vægt over 0", en: "a part with a weight above 0" }, 0);
  if (weights === "principalComponent") {
    if (parts.length < 2) throw new PlanValueError(`${path}.weights`, { da: '"given", hvor der er én del', en: '"given" where there is one part' }, weights);
    parts.forEach(({ weight }, index) => {
      if (weight !== undefined) throw new PlanValueError(`${path}.parts[${index}].weight`, { da: "ingen vægt ved siden af en hovedkomponent", en: "no weight beside a principal component" }, weight);
    });
  }
  parts.forEach((part, index) => {
    once(seen, part.id, `${path}.parts[${index}].id`);
    if (part.kind === "group") checkParts(part.parts, part.weights, `${path}.parts[${index}]`, seen);
  });
}

function checkFigures(parts: readonly IndexPart[], path: string, method: IndexMethod): void {
  parts.forEach((part, index) => {
    const at = `${path}.parts[${index}]`;
    if (part.kind === "figure") {
      checkNormalise(part.normalise, part.direction, `${at}.normalise`, method);
      if (part.shrink !== undefined && part.change !== undefined) throw new PlanValueError(`${at}.shrink`, { da: "ingen udglatning af en ændring", en: "no shrinking of a change" }, part.shrink);
    } else {
      if (part.renormalise !== undefined) checkNormalise(part.renormalise, "up", `${at}.renormalise`, method);
      checkFigures(part.parts, at, method);
    }
  });
}

function checkNormalise(rule: Normalise, direction: IndexFigure["direction"], path: string, method: IndexMethod): void {
  if (rule.kind === "minMax" && rule.low >= rule.high) throw new PlanValueError(`${path}.high`, { da: `et tal over ${rule.low}`, en: `a number above ${rule.low}` }, rule.high);
  if (rule.kind === "z" && rule.mean === "residents" && method.residents === undefined) throw new PlanValueError(`${path}.mean`, { da: '"places", hvor metoden ikke har "residents"', en: '"places" where the method has no "residents"' }, rule.mean);
  if (rule.kind !== "points") return;
  if (rule.steps.length === 0) throw new PlanValueError(`${path}.steps`, { da: "mindst ét trin", en: "at least one step" }, 0);
  rule.steps.slice(1).forEach(({ from }, index) => {
    const before = rule.steps[index]?.from ?? from;
    if (direction === "up" ? from <= before : from >= before) throw new PlanValueError(`${path}.steps[${index + 1}].from`, { da: `et tal ${direction === "up" ? "over" : "under"} ${before}`, en: `a number ${direction === "up" ? "above" : "below"} ${before}` }, from);
  });
}

function checkClasses(rule: ClassRule, path: string): void {
  if (rule.kind === "rankGroups") return;
  const { cuts, labels } = rule;
  if (labels.length !== cuts.length + 1) throw new PlanValueError(`${path}.labels`, { da: `${cuts.length + 1} navne til ${cuts.length} snit`, en: `${cuts.length + 1} labels for ${cuts.length} cuts` }, labels.length);
  cuts.forEach(({ at }: ClassCut, index) => {
    const before = cuts[index - 1]?.at ?? -Infinity;
    if (at <= before) throw new PlanValueError(`${path}.cuts[${index}].at`, { da: `et tal over ${before}`, en: `a number above ${before}` }, at);
    if (rule.kind === "quantiles" && (at <= 0 || at >= 1)) throw new PlanValueError(`${path}.cuts[${index}].at`, { da: "en andel mellem 0 og 1", en: "a share between 0 and 1" }, at);
  });
  const seen = new Set<string>();
  labels.forEach(({ id }, index) => {
    if (seen.has(id)) throw new PlanValueError(`${path}.labels[${index}].id`, { da: "et id, som ingen anden klasse har", en: "an id that no other class has" }, id);
    seen.add(id);
  });
}

function checkAttention({ attention = [], dimensions }: IndexMethod): void {
  attention.forEach((rule, index) => {
    const entries = Object.entries(rule);
    if (entries.length === 0) throw new PlanValueError(`attention[${index}]`, { da: "mindst én dimension", en: "at least one dimension" }, 0);
    for (const [id, classIds] of entries) {
      const dimension = dimensions.find((candidate) => candidate.id === id);
      if (dimension === undefined) throw new PlanValueError(`attention[${index}].${id}`, anyOf(dimensions.map((each) => each.id)), id);
      const known = classIdsOf(dimension.classes);
      classIds.forEach((classId, at) => {
        if (!known.includes(classId)) throw new PlanValueError(`attention[${index}].${id}[${at}]`, anyOf(known), classId);
      });
    }
  });
}

/** Ids of a rule's classes; of rank groups "1", "2" and so on. */
function classIdsOf(rule: ClassRule): readonly string[] {
  return rule.kind === "rankGroups" ? Array.from({ length: rule.groups }, (_, group) => String(group + 1)) : rule.labels.map(({ id }) => id);
}
