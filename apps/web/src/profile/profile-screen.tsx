import { areaProfile, boardOverview, formatNumber, proposeCouplings } from "byfokus/browser";
import type { AreaProfile, PlanningContext } from "byfokus/browser";
import { useMemo } from "react";
import { useWords } from "../state/preferences.ts";
import { hrefOf } from "../state/route.ts";
import { BoardsCard, CouplingsCard, EventsCard, FlowsCard, NeighboursCard, StatusCard } from "./profile-cards.tsx";
import { BlocksCard } from "./blocks-card.tsx";
import { FiguresCard } from "./figures-card.tsx";
import { HistoryCard } from "./history-card.tsx";

/** One area on a page of its own: need in words, then every figure with its history, and what lies around it. */
export default function ProfileScreen({ context, areaId }: { readonly context: PlanningContext; readonly areaId: string }) {
  const words = useWords();
  const town = useMemo(() => ({ boards: boardOverview(context.frame), couplings: proposeCouplings(context) }), [context]);
  const profile = useMemo(() => areaProfile(context, areaId, words.lang, town), [context, areaId, words.lang, town]);
  if (profile === null) {
    return (
      <div className="page stack">
        <h1 className="conclusion">{words.t("app.profile.unknown")}</h1>
        <p><a className="button primary" href={hrefOf("overview")}>{words.t("app.profile.back")}</a></p>
      </div>
    );
  }
  return (
    <div className="page profile" data-testid="profile">
      <ProfileHead profile={profile} />
      <div className="profile-grid">
        <div className="stack">
          <FiguresCard profile={profile} />
          {profile.figures.length === 0 ? null : <h2 className="profile-part">{words.t("app.profile.histories")}</h2>}
          <div className="histories">{profile.figures.map((figure) => <HistoryCard key={figure.indicatorId} profile={profile} figure={figure} />)}</div>
          <BlocksCard profile={profile} />
        </div>
        <div className="stack">
          <EventsCard profile={profile} />
          <StatusCard profile={profile} />
          <NeighboursCard profile={profile} />
          <BoardsCard profile={profile} />
          <FlowsCard profile={profile} />
          <CouplingsCard profile={profile} />
        </div>
      </div>
    </div>
  );
}

function ProfileHead({ profile }: { readonly profile: AreaProfile }) {
  const words = useWords();
  const { texts } = profile.row;
  const facts = [["residents", texts.residents], ["dwellings", texts.dwellings], ["blocks", formatNumber(words.lang, profile.blocks.length)], ["tenure", texts.tenure], ["fteToday", texts.fteToday]] as const;
  return (
    <header className="profile-head">
      <p className="crumbs"><a href={hrefOf("overview")}>{words.t("app.nav.overview")}</a> › {profile.row.name}</p>
      <h1 className="area-name">{profile.row.name}</h1>
      <p className="lead">{profile.needSentence}</p>
      <dl className="facts">{facts.map(([name, text]) => <div key={name}><dt>{words.t(`app.column.${name}`)}</dt><dd>{text}</dd></div>)}</dl>
    </header>
  );
}
