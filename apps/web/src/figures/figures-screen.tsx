import type { Plan, PlanningContext } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";
import { hrefOf } from "../state/route.ts";
import { IndicatorPage } from "./indicator-page.tsx";

/** The pages, in the order of their menu, by the word in the address. */
const pages = { indikatorer: "indicators" } as const;
type PagePath = keyof typeof pages;

/** Figures people can trust: what they mean, how sure they are, and what the law and chance make of them. */
export default function FiguresScreen({ context, rest }: { readonly context: PlanningContext; readonly plan: Plan; readonly rest: readonly string[] }) {
  const words = useWords();
  const paths = Object.keys(pages) as PagePath[];
  const page = paths.find((path) => path === rest[0]) ?? "indikatorer";
  return (
    <div className="page figures">
      <h1 className="kicker">{words.t("app.nav.figures")}: {words.t(`app.figures.${pages[page]}`)}</h1>
      <nav className="pages" aria-label={words.t("app.figures.pages")}>
        <ul>{paths.map((path) => <li key={path}><a href={hrefOf("figures", path)} aria-current={path === page ? "page" : undefined}>{words.t(`app.figures.${pages[path]}`)}</a></li>)}</ul>
      </nav>
      {page === "indikatorer" ? <IndicatorPage context={context} chosen={rest[1]} /> : null}
    </div>
  );
}
