import { activityCatalogue } from "@byfokus/catalogue";
import { writePaperDocx, writePaperHtml, writePaperPdf } from "@byfokus/formats";
import { addScenario } from "@byfokus/model";
import type { PaperDocument, Plan, ScenarioId } from "@byfokus/model";
import { compareScenarios, evaluate, todayScenario } from "@byfokus/planning";
import type { PlanningContext } from "@byfokus/planning";
import { decisionPaper } from "@byfokus/presentation";
import type { Language, PaperOptions } from "@byfokus/presentation";

export type PaperFormat = "html" | "docx" | "pdf";

export interface PaperRequest {
  readonly context: PlanningContext;
  readonly plan: Plan;
  /** The scenario the paper recommends. */
  readonly scenarioId: ScenarioId;
  /** The scenarios it is weighed against, all in the plan; at most four. Default: the plan's first four others. */
  readonly others?: readonly ScenarioId[];
  readonly lang: Language;
  readonly formats: readonly PaperFormat[];
  readonly options: Omit<PaperOptions, "activities">;
}

export interface PaperFile {
  readonly format: PaperFormat;
  readonly bytes: Uint8Array;
}

const writers: Readonly<Record<PaperFormat, (paper: PaperDocument) => Uint8Array | Promise<Uint8Array>>> = {
  html: writePaperHtml,
  docx: writePaperDocx,
  pdf: writePaperPdf,
};

/** Most scenarios a consequence table holds. */
const mostCompared = 5;

/**
 * Writes the decision paper that recommends a scenario, in each format asked for and in that order.
 *
 * @throws where the plan lacks the scenario, or the data may not leave the machine
 */
export async function writePaper(request: PaperRequest): Promise<PaperFile[]> {
  const paper = paperOf(request);
  const files: PaperFile[] = [];
  for (const format of request.formats) files.push({ format, bytes: await writers[format](paper) });
  return files;
}

function paperOf({ context, plan, scenarioId, lang, options, ...request }: PaperRequest): PaperDocument {
  const today = todayScenario(context);
  const others = request.others ?? plan.scenarios.map((scenario) => scenario.id).filter((id) => id !== scenarioId && id !== today.id);
  // A plan with a single scenario is weighed against today's work: there is always an alternative.
  const [compared, ids] = others.length > 0 ? [plan, others] : [addScenario(today)(plan), [today.id]];
  return decisionPaper({
    context,
    plan,
    scenarioId,
    lang,
    comparison: compareScenarios(context, compared, [scenarioId, ...ids].slice(0, mostCompared)),
    today: evaluate(context, plan, today),
    scenarios: [today],
    options: { ...options, activities: activityCatalogue },
  });
}
