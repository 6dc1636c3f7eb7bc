import { readNeed } from "../read/read-need.ts";
import { readReachModel } from "../read/read-reach-model.ts";
import { readRules } from "../read/read-rules.ts";
import { readLock } from "../read/read-lock.ts";
import { readMember } from "../read/read-scope.ts";
import { atLeastZero, id, listOf, objectOf, oneOf, PlanValueError, wholeNumber, words, type Read } from "../read/readers.ts";
import { scopeTypes } from "../scope/scope.ts";
import type { Certificate } from "./certificate.ts";

/**
 * Reads a certificate (`beregningsbevis.json`), already parsed from JSON. Throws a `PlanValueError` that names the path
 * of the first thing that is wrong. Whether it holds is `verifyCertificate`'s to say.
 */
export function parseCertificate(json: unknown): Certificate {
  return readCertificate(json, "certificate");
}

const sha256: Read<string> = (value, path) => {
  if (typeof value !== "string" || !/^[0-9a-f]{64}$/.test(value)) throw new PlanValueError(path, { da: "64 hexadecimale cifre", en: "64 hexadecimal digits" }, value);
  return value;
};

const amounts = listOf(atLeastZero);
const none: Read<null> = (value, path) => {
  if (value !== null) throw new PlanValueError(path, { da: "null", en: "null" }, value);
  return null;
};
const noneOr = <Value>(read: Read<Value>): Read<Value | null> => (value, path) => (value === null ? null : read(value, path));

/** A certificate at a path, as beside a scenario. */
export const readCertificate: Read<Certificate> = objectOf({
  schema: oneOf("byfokus-certificate/1"),
  scenarioId: id,
  editionId: id,
  problem: objectOf({
    type: oneOf(...scopeTypes),
    need: readNeed,
    level: oneOf("block", "stairwell"),
    reachModel: readReachModel,
    budget: objectOf({ fte: atLeastZero }),
    rules: readRules,
    locks: listOf(readLock),
    keep: listOf(readMember),
  }),
  members: listOf(readMember),
  hashes: objectOf({ data: sha256, rules: sha256, scope: sha256 }),
  figures: objectOf({ needReached: atLeastZero, reachedByPlaces: atLeastZero, contacted: atLeastZero, fte: atLeastZero, fteMoved: atLeastZero, areasWorked: wholeNumber, byOrganisation: amounts }),
  proof: objectOf({
    bound: atLeastZero,
    gap: noneOr(atLeastZero),
    priceBound: atLeastZero,
    priceGap: noneOr(atLeastZero),
    prices: objectOf({ fte: atLeastZero, moved: atLeastZero, precision: atLeastZero, leftOut: atLeastZero, pots: amounts, potShares: amounts, organisations: amounts, lots: amounts }),
    tieRule: oneOf("staffTodayThenId"),
  }),
  made: objectOf({ codeVersion: words, solver: noneOr(words), seconds: atLeastZero, stage: oneOf("quick", "0.1 %", "0"), seed: none }),
  seal: sha256,
});
