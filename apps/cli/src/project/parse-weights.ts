import type { NeighbourRule } from "byfokus/node";
import { UsageError } from "../errors.ts";

/** Who is a neighbour as `--weights` says it: a rule, or the path of a table of neighbours. */
export type AskedWeights = NeighbourRule | { readonly kind: "table"; readonly path: string };

const most = 1e7;

/** `touch`, `distance:500`, `nearest:6`, `walking:800`; anything else is a path. */
export function parseWeights(word: string): AskedWeights {
  if (word === "touch") return { kind: "touch" };
  const [, kind, amount] = /^(distance|nearest|walking):(.*)$/.exec(word) ?? [];
  if (kind === undefined) {
    if (/^(distance|nearest|walking)$/.test(word)) throw wrong(word);
    return { kind: "table", path: word };
  }
  const number = /^\d+([.,]\d+)?$/.test(amount ?? "") ? Number(amount?.replace(",", ".")) : Number.NaN;
  if (!(number > 0 && number <= most) || (kind === "nearest" && !Number.isInteger(number))) throw wrong(word);
  if (kind === "nearest") return { kind, k: number };
  return kind === "distance" ? { kind, metres: number } : { kind: "walking", metres: number };
}

function wrong(word: string): UsageError {
  return new UsageError({ da: `--weights skal være som distance:500 (meter), nearest:6 eller walking:800, men er "${word}".`, en: `Expected --weights like distance:500 (metres), nearest:6 or walking:800, got "${word}".` });
}
