import { describeMap, formatNumber, formatShare, mapPicture, todayScenario } from "byfokus/browser";
import type { Plan, PlanningContext } from "byfokus/browser";
import { useMemo } from "react";
import { TownMap } from "../map/town-map.tsx";
import { useStore } from "../state/create-store.ts";
import { plan } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { project } from "../state/project-store.ts";
import { hrefOf } from "../state/route.ts";
import type { Screen } from "../state/route.ts";
import { useToday } from "../state/use-today.ts";

const questions: readonly { readonly key: "one" | "left" | "cost" | "disagree" | "data" | "paper"; readonly screen: Screen }[] = [
  { key: "one", screen: "types" }, { key: "left", screen: "overview" }, { key: "cost", screen: "workshop" },
  { key: "disagree", screen: "deliberation" }, { key: "data", screen: "data" }, { key: "paper", screen: "decision" },
];

/** Start from a question; where there are data, the answer of today comes first. */
export function FrontScreen() {
  const words = useWords();
  const { context } = useStore(project);
  const { history } = useStore(plan);
  return (
    <div className="page front">
      <div className="front-top">
        <div>
          <h1 className="kicker">{words.t("app.front.title")}</h1>
          {context === null || history === null
            ? <p className="conclusion">{words.t("app.front.empty")} <a href={hrefOf("data")}>{words.t("app.empty.do")}</a></p>
            : <TodaySentence context={context} plan={history.present} />}
        </div>
        {context === null ? null : <TodayMap context={context} />}
      </div>
      <h2 className="front-ask">{words.t("app.front.ask")}</h2>
      <ul className="questions">
        {questions.map(({ key, screen }) => (
          <li key={key}>
            <a href={hrefOf(screen)}><strong>{words.t(`app.front.${key}`)}</strong><span>{words.t(`app.front.${key}.more`)}</span></a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TodaySentence({ context, plan: present }: { readonly context: PlanningContext; readonly plan: Plan }) {
  const words = useWords();
  const today = useToday(context, present);
  const need = formatNumber(words.lang, today.needTotal.value);
  if (today.fte === 0 || today.coverage === null) return <p className="conclusion">{words.t("app.front.noStaff", { town: context.frame.name, need, areas: context.frame.areas.length })}</p>;
  return (
    <p className="conclusion">
      {words.t("app.front.today", {
        town: context.frame.name, fte: formatNumber(words.lang, today.fte, 1), areas: new Set(today.members.map(({ member }) => member.id)).size,
        reached: formatNumber(words.lang, today.needReached.value), need, share: formatShare(words.lang, 1 - today.coverage, 0),
      })}
    </p>
  );
}

function TodayMap({ context }: { readonly context: PlanningContext }) {
  const words = useWords();
  const picture = useMemo(() => mapPicture(context, { lang: words.lang, size: "small", width: 520, height: 310, scope: todayScenario(context).scope, fade: true }), [context, words.lang]);
  const description = useMemo(() => describeMap(context, picture, words.lang, todayScenario(context)).text, [context, picture, words.lang]);
  return <div className="map-frame"><TownMap picture={picture} description={description} /></div>;
}
