import { describe, expect, it } from "vitest";
import { coverPlaces, parsePlan, setScope } from "../index.ts";
import { sampleCertificate } from "../test-support/sample-certificate.ts";
import { samplePlan } from "../test-support/sample-plan.ts";
import { parseCertificate } from "./parse-certificate.ts";

const certificateOf = (plan: typeof samplePlan) => plan.scenarios[0]?.certificate;
const scope = samplePlan.scenarios[0]!.scope;

describe("a certificate", () => {
  it("[CERTF1] is read as it was saved, alone and in a plan", () => {
    expect(parseCertificate(JSON.parse(JSON.stringify(sampleCertificate)))).toEqual(sampleCertificate);
    const plan = setScope("one", scope, sampleCertificate)(samplePlan);
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it.each([
    [{ ...sampleCertificate, seal: "abc" }, 'certificate.seal: expected 64 hexadecimal digits, got "abc"'],
    [{ ...sampleCertificate, proof: { ...sampleCertificate.proof, bound: -1 } }, "certificate.proof.bound: expected a number >= 0, got -1"],
    [{ ...sampleCertificate, made: { ...sampleCertificate.made, seed: 1 } }, "certificate.made.seed: expected null, got 1"],
    [{ ...sampleCertificate, signedBy: "me" }, 'certificate.signedBy: expected no such field, got "me"'],
    [{ ...sampleCertificate, schema: "byfokus-certificate/2" }, 'certificate.schema: expected "byfokus-certificate/1", got "byfokus-certificate/2"'],
    [null, "certificate: expected an object, got null"],
  ])("[CERTF1] that is wrong is told where (%#)", (json, said) => {
    expect(() => parseCertificate(json)).toThrow(said);
  });

  it("[CERTF2] goes with the scope a solver gave, and stays for the reader to judge at other edits", () => {
    const solved = setScope("one", scope, sampleCertificate)(samplePlan);
    expect(certificateOf(solved)).toEqual(sampleCertificate);
    expect(certificateOf(coverPlaces("one", [{ kind: "area", id: "syd", fte: 1 }])(solved))).toEqual(sampleCertificate);
    expect(certificateOf(setScope("one", scope)(solved))).toBeUndefined();
    expect(() => setScope("one", scope, { ...sampleCertificate, seal: "" })).toThrow("certificate.seal");
  });
});
