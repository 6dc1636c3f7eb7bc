import { formatDate, formatNumber } from "byfokus/browser";
import type { StoredEdition } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";

/** Every import that succeeded, newest first; the first one is what everything is calculated from. */
export function EditionList({ editions }: { readonly editions: readonly StoredEdition[] }) {
  const words = useWords();
  const kindOf = (name: string) => {
    const key = `data.kind.${name}`;
    return words.has(key) ? words.t(key) : name;
  };
  return (
    <section className="card">
      <h2>{words.t("app.data.editions")}</h2>
      <p className="below">{words.t("app.data.editions.below")}</p>
      <ol className="stack">
        {editions.map(({ edition, townName, importedAt, rows }, index) => (
          <li key={`${edition.id}${importedAt}`} className="sm">
            <b>{townName} {edition.label}</b> {index === 0 ? <span className="chip ink">{words.t("app.data.editions.current")}</span> : null}
            <p className="xs muted">{words.t("app.data.editions.line", { asOf: formatDate(words.lang, edition.asOf), at: formatDate(words.lang, importedAt), id: edition.id })}</p>
            <p className="xs quiet">{Object.entries(rows).map(([name, count]) => `${kindOf(name)} ${formatNumber(words.lang, count)}`).join(" · ")}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
