import type { Effects } from "../effects.ts";

/** One JSON document on stdout, readable by people too. */
export function printJson<Document extends { readonly schema: string }>(effects: Pick<Effects, "stdout">, document: Document): void {
  effects.stdout(`${JSON.stringify(document, null, 2)}\n`);
}
