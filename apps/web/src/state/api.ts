import { decodeContext } from "byfokus/browser";
import type { Issue, LawVerdict, NeedDefinition, PlanHistory, PlanningContext, ImportedTable, SavedPlan, StoredEdition } from "byfokus/browser";

/** What the server told about the last look at a folder; `editionId` is absent where an error stopped it. */
export interface LastReport {
  readonly tables: readonly ImportedTable[];
  readonly issues: readonly Issue[];
  readonly editionId?: string;
}

export interface ProjectAnswer {
  readonly today: string;
  readonly context: PlanningContext | null;
  readonly plan: SavedPlan | null;
  readonly editions: readonly StoredEdition[];
  readonly report: LastReport | null;
}

export async function fetchProject(): Promise<ProjectAnswer> {
  const answer = await (await checked(fetch("/api/project"))).json();
  return { ...answer, context: answer.context === null ? null : decodeContext(answer.context) };
}

export type SaveAnswer = { readonly ok: true; readonly version: number } | { readonly ok: false; readonly newer: SavedPlan };

export async function putPlan(history: PlanHistory, expectedVersion: number): Promise<SaveAnswer> {
  const response = await fetch("/api/plan", { method: "PUT", headers: json, body: JSON.stringify({ history, expectedVersion }) });
  if (response.status === 409) return { ok: false, newer: (await response.json()).plan };
  return { ok: true, version: (await (await checked(Promise.resolve(response))).json()).version };
}

export async function postNeed(need: NeedDefinition): Promise<PlanningContext> {
  const answer = await (await checked(fetch("/api/need", { method: "POST", headers: json, body: JSON.stringify({ need }) }))).json();
  return decodeContext(answer.context);
}

/** The areas on one list under one version of the law's rules, and the lists there are figures for, newest first. */
export interface LawAnswer {
  readonly regime: string;
  readonly list: string | null;
  readonly lists: readonly string[];
  readonly verdicts: readonly LawVerdict[];
}

/**
 * @param edition of the town that is shown; another one has another answer
 * @param list the newest where none is named
 */
export async function fetchLaw(edition: string, regime: string, list: string | null): Promise<LawAnswer> {
  const query = new URLSearchParams({ edition, regime, ...(list === null ? {} : { list }) });
  return (await checked(fetch(`/api/law?${query.toString()}`))).json();
}

/** A step of an import, or how it ended. */
export type ImportLine =
  | { readonly step: "reading" | "storing"; readonly share: number }
  | { readonly report: LastReport }
  | { readonly error: string };

/** Sends files and hands over each line of the answer as it comes; aborting the signal cancels the import. */
export async function postImport(body: FormData | { readonly demo: true }, signal: AbortSignal, onLine: (line: ImportLine) => void): Promise<void> {
  const isForm = body instanceof FormData;
  const response = await checked(fetch("/api/import", { method: "POST", signal, ...(isForm ? { body } : { headers: json, body: JSON.stringify(body) }) }));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let chunk = await reader?.read(); chunk !== undefined && !chunk.done; chunk = await reader?.read()) {
    const lines = (rest + chunk.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") onLine(JSON.parse(line) as ImportLine);
  }
}

const json = { "content-type": "application/json" };

/** An answer that is not a yes; `correlationId` is what the server's own log calls it. */
export class ApiError extends Error {
  readonly status: number;
  readonly correlationId: string | undefined;

  constructor(status: number, code: string, correlationId: string | undefined) {
    super(code);
    this.name = "ApiError";
    this.status = status;
    this.correlationId = correlationId;
  }
}

async function checked(request: Promise<Response>): Promise<Response> {
  const response = await request;
  if (response.ok) return response;
  const answer = (await response.json().catch(() => ({}))) as { error?: string; correlationId?: string };
  throw new ApiError(response.status, answer.error ?? "failed", answer.correlationId);
}
