import type { Plan, PlanningContext } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";
import { hrefOf } from "../state/route.ts";
import { BalancePageView } from "./balance-page.tsx";
import { FunnelPage } from "./funnel-page.tsx";
import { IndicatorPage } from "./indicator-page.tsx";
import { LadderPage } from "./ladder-page.tsx";
import { MonitorPage } from "./monitor-page.tsx";
import { PatternPage } from "./pattern-page.tsx";
import { ReachPage } from "./reach-page.tsx";

/** The pages, in the order of their menu, by the word in the address. */
const pages = {
  "niveau-og-retning": "monitor", "stige-og-lov": "ladder", tilfaeldigt: "funnel", balance: "balance", moenster: "pattern", raekkevidde: "reach", indikatorer: "indicators",
} as const;
type PagePath = keyof typeof pages;

/** Figures people can trust: what they mean, how sure they are, and what the law and chance make of them. */
export default function FiguresScreen({ context, plan, rest }: { readonly context: PlanningContext; readonly plan: Plan; readonly rest: readonly string[] }) {
  const words = useWords();
  const paths = Object.keys(pages) as PagePath[];
  const page = paths.find((path) => path === rest[0]) ?? "niveau-og-retning";
  return (
    <div className="page figures">
      <h1 className="kicker">{words.t("app.nav.figures")}: {words.t(`app.figures.${pages[page]}`)}</h1>
      <nav className="pages" aria-label={words.t("app.figures.pages")}>
        <ul>{paths.map((path) => <li key={path}><a href={hrefOf("figures", path)} aria-current={path === page ? "page" : undefined}>{words.t(`app.figures.${pages[path]}`)}</a></li>)}</ul>
      </nav>
      {page === "niveau-og-retning" ? <MonitorPage context={context} /> : null}
      {page === "stige-og-lov" ? <LadderPage context={context} /> : null}
      {page === "tilfaeldigt" ? <FunnelPage context={context} /> : null}
      {page === "balance" ? <BalancePageView context={context} /> : null}
      {page === "moenster" ? <PatternPage context={context} /> : null}
      {page === "raekkevidde" ? <ReachPage context={context} plan={plan} /> : null}
      {page === "indikatorer" ? <IndicatorPage context={context} chosen={rest[1]} /> : null}
    </div>
  );
}
