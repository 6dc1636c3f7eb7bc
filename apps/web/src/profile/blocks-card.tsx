import type { AreaProfile } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";

/** The blocks of the area in the data's order; a block under 20 dwellings shows no figure of its own. */
export function BlocksCard({ profile }: { readonly profile: AreaProfile }) {
  const words = useWords();
  if (profile.blocks.length === 0) return null;
  const title = words.t("app.profile.blocks");
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="below">{words.t("app.profile.blocks.below")}</p>
      <div className="scroll block-rows" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead><tr><th scope="col">{words.t("app.profile.block")}</th><th scope="col" className="num">{words.t("app.column.dwellings")}</th><th scope="col" className="num">{words.t("app.column.need")}</th><th scope="col" className="num">{words.t("app.column.share")}</th></tr></thead>
          <tbody>{profile.blocks.map((block) => <tr key={block.id}><th scope="row">{block.name}</th><td className="num">{block.dwellings}</td><td className="num">{block.needText}</td><td className="num">{block.shareText} <span className="quiet">{block.intervalText}</span></td></tr>)}</tbody>
        </table>
      </div>
    </section>
  );
}
