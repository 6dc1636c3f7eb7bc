import type { Indicator } from "@byfokus/model";
import { indicatorNames } from "../kinds/indicator-names.ts";
import { normaliseName } from "../normalise-name.ts";

/** What a wide column holds: which indicator, and its count, base or share. */
export interface IndicatorColumn {
  readonly indicatorId: string;
  readonly role: "count" | "base" | "share";
}

/** Finds indicators by id, title or a name people use. */
export interface IndicatorIndex {
  /** The id as the catalogue writes it; undefined where nothing fits. */
  find(text: string): string | undefined;
  /** Understands a column of a wide table; undefined where it is none. */
  column(header: string): IndicatorColumn | undefined;
}

const roleWords: Readonly<Record<IndicatorColumn["role"], readonly string[]>> = {
  base: ["udaf", "base", "ialt", "grundlag", "naevner", "total", "antalialt", "basis", "af"],
  share: ["andel", "pct", "procent", "share", "percent", "andelpct"],
  count: ["antal", "count", "taeller", "n", "value", "vaerdi"],
};

export function indexIndicators(known: readonly Indicator[]): IndicatorIndex {
  const byName = new Map<string, string>();
  const add = (name: string, id: string): void => {
    const key = normaliseName(name);
    if (key !== "" && !byName.has(key)) byName.set(key, id);
  };
  for (const { id } of known) add(id, id);
  for (const { id, title } of known) {
    add(title.da, id);
    add(title.en, id);
  }
  const ids = new Set(known.map(({ id }) => id));
  for (const [id, names] of Object.entries(indicatorNames)) if (ids.has(id)) for (const name of names) add(name, id);

  function find(text: string): string | undefined {
    return byName.get(normaliseName(text));
  }

  function column(header: string): IndicatorColumn | undefined {
    const name = normaliseName(header);
    const percent = header.includes("%");
    const direct = byName.get(name);
    if (direct !== undefined) return { indicatorId: direct, role: percent ? "share" : "count" };
    for (const role of ["base", "share", "count"] as const) {
      for (const word of roleWords[role]) {
        const inner = name.endsWith(word) ? name.slice(0, -word.length) : name.startsWith(word) ? name.slice(word.length) : undefined;
        const indicatorId = inner === undefined ? undefined : byName.get(inner);
        if (indicatorId !== undefined) return { indicatorId, role };
      }
    }
    return undefined;
  }

  return { find, column };
}
