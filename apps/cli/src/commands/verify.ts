import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseCertificate, verificationView, verifyCertificate } from "byfokus/node";
import type { Certificate, Scenario } from "byfokus/node";
import type { Command, CommandCall } from "../command.ts";
import { verificationText } from "../describe/verification-text.ts";
import { editionJson } from "../describe/scenario-json.ts";
import { CommandFailure, exitCodes, NotValid, NotVerified, UsageError } from "../errors.ts";
import { printJson } from "../output/print-json.ts";
import { withProject, type OpenedProject } from "../project/with-project.ts";

/** Checks a certificate against the data, and the saved plan where it carries one: no solver is asked. */
export const run: Command = async (call) => withProject(call, async (opened) => {
  const { args, settings, effects } = call;
  const { certificate, scenario } = await find(call, opened, args[0] ?? "");
  const { need, level } = certificate.problem;
  const context = await opened.project.context({ need, level });
  const report = verifyCertificate(context, certificate, {
    ...(scenario === undefined ? {} : { plan: opened.plan, scope: scenario.scope }),
    ...(settings.printed === undefined ? {} : { printed: settings.printed }),
  });
  if (settings.json) {
    const { bound, gap, priceBound, priceGap } = certificate.proof;
    printJson(effects, {
      schema: "byfokus-verification/1",
      ...editionJson(opened.town),
      ok: report.ok,
      checks: report.checks,
      notProven: report.notProven,
      scenario: certificate.scenarioId,
      proof: { needReached: certificate.figures.needReached, bound, gap, priceBound, priceGap, stage: certificate.made.stage, solver: certificate.made.solver },
      seal: certificate.seal,
    } as const);
  } else {
    effects.stdout(verificationText(verificationView(report, certificate, settings.lang), certificate, settings.lang));
  }
  return report.ok ? exitCodes.ok : exitCodes.notVerified;
});

interface Found {
  readonly certificate: Certificate;
  /** The saved plan's scenario that carries a certificate of this name. */
  readonly scenario?: Scenario;
}

/** A file, or the id of a scenario of the saved plan. A plan is compared where its scenario carries a certificate too. */
async function find({ effects }: CommandCall, { plan }: OpenedProject, word: string): Promise<Found> {
  const named = plan.scenarios.find(({ id }) => id === word);
  if (named?.certificate !== undefined) return { certificate: named.certificate, scenario: named };
  if (named !== undefined) throw new UsageError({ da: `Scenariet "${word}" har intet bevis. Lav et med: byfokus solve ... --save`, en: `The scenario "${word}" has no certificate. Make one with: byfokus solve ... --save` });
  const certificate = await readCertificate(resolve(effects.cwd, word));
  const scenario = plan.scenarios.find(({ id, certificate: own }) => id === certificate.scenarioId && own !== undefined);
  return { certificate, ...(scenario === undefined ? {} : { scenario }) };
}

async function readCertificate(path: string): Promise<Certificate> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new CommandFailure({ da: `Beviset ${path} kan ikke læses. Se efter, at det findes, og at du må åbne det.`, en: `The certificate ${path} cannot be read. Check that it is there and that you may open it.` }, { cause });
  });
  const json = parseJson(text, path);
  try {
    return parseCertificate(json);
  } catch (cause) {
    // It says that it is a certificate, so what is wrong in it is a change.
    throw new NotVerified({ da: `Beviset ${path} holder ikke: det er ikke, som det blev skrevet.`, en: `The certificate ${path} does not hold: it is not as it was written.` }, { cause });
  }
}

function parseJson(text: string, path: string): unknown {
  const notOne = (cause?: unknown): NotValid => new NotValid({ da: `${path} er ikke et beregningsbevis.`, en: `${path} is not a calculation certificate.` }, { cause });
  try {
    const json = JSON.parse(text) as unknown;
    if (typeof json === "object" && json !== null && "seal" in json && "proof" in json) return json;
  } catch (cause) {
    throw notOne(cause);
  }
  throw notOne();
}
