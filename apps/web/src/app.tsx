import { lazy, Suspense, useEffect, useRef } from "react";
import { DataScreen } from "./data/data-screen.tsx";
import { FrontScreen } from "./front/front-screen.tsx";
import { Announcer } from "./shell/announcer.tsx";
import { ConflictNotice } from "./shell/conflict-notice.tsx";
import { Footer } from "./shell/footer.tsx";
import { MapPatterns } from "./map/map-patterns.tsx";
import { TopBar } from "./shell/top-bar.tsx";
import { LoadFailed } from "./shell/load-failed.tsx";
import { NoData } from "./shell/no-data.tsx";
import { followProof, isUnstarted, startFromProposals } from "./state/adopt-proposals.ts";
import { useStore } from "./state/create-store.ts";
import { plan } from "./state/plan.ts";
import { useWords } from "./state/preferences.ts";
import { project } from "./state/project-store.ts";
import { followNeed } from "./state/project.ts";
import { proposals, proposeFourTypes } from "./state/proposals.ts";
import { useRoute } from "./state/route.ts";
import type { Route } from "./state/route.ts";

const OverviewScreen = lazy(() => import("./overview/overview-screen.tsx"));
const ProfileScreen = lazy(() => import("./profile/profile-screen.tsx"));
const FiguresScreen = lazy(() => import("./figures/figures-screen.tsx"));
const TypesScreen = lazy(() => import("./types/types-screen.tsx"));
const WorkshopScreen = lazy(() => import("./workshop/workshop-screen.tsx"));
const DeliberationScreen = lazy(() => import("./deliberation/deliberation-screen.tsx"));
const DecisionScreen = lazy(() => import("./decision/decision-screen.tsx"));

/** The frame around every screen: skip link, top bar, main, footer, and one polite line for screen readers. */
export function App() {
  const route = useRoute();
  const { screen, rest } = route;
  const page = [screen, ...rest].join("/");
  const words = useWords();
  const main = useRef<HTMLElement>(null);
  const { history } = useStore(plan);
  /** The page that has the focus already; a change of language moves nothing. */
  const shown = useRef(page);

  useEffect(() => {
    document.title = `${words.t(`app.nav.${screen}`)} – Byfokus`;
    if (shown.current === page) return;
    shown.current = page;
    main.current?.focus();
    scrollTo(0, 0);
  }, [screen, page, words]);
  useEffect(() => void followNeed(), [history]);
  useFirstProposals();

  return (
    <>
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{words.t("app.skip")}</a>
      <MapPatterns />
      <TopBar screen={screen} />
      <ConflictNotice />
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<p className="loading">{words.t("app.loading")}</p>}><ScreenBody route={route} /></Suspense>
      </main>
      <Footer />
      <Announcer />
    </>
  );
}

/** A plan without scenarios gets the calculator's four, once per town. */
function useFirstProposals() {
  const { context } = useStore(project);
  const { history } = useStore(plan);
  const calculated = useStore(proposals);
  useEffect(() => {
    if (context !== null && isUnstarted(history)) void proposeFourTypes(context, history.present, history.present.budget.fte);
  }, [context, history]);
  useEffect(() => {
    if (isUnstarted(history)) startFromProposals(history.present);
  }, [history, calculated]);
  useEffect(() => followProof(), [calculated]);
}

function ScreenBody({ route: { screen, rest } }: { readonly route: Route }) {
  const words = useWords();
  const { status, context } = useStore(project);
  const { history } = useStore(plan);
  if (status === "loading") return <p className="loading" role="status">{words.t("app.loading")}</p>;
  if (status === "failed") return <LoadFailed />;
  if (screen === "home") return <FrontScreen />;
  if (screen === "data") return <DataScreen />;
  if (context === null || history === null) return <NoData />;
  const [first] = rest;
  if (screen === "figures") return <FiguresScreen context={context} plan={history.present} rest={rest} />;
  if (screen === "overview" && first !== undefined) return <ProfileScreen context={context} areaId={first} />;
  if (screen === "overview") return <OverviewScreen context={context} plan={history.present} />;
  if (screen === "types") return <TypesScreen context={context} plan={history.present} />;
  if (screen === "workshop") return <WorkshopScreen context={context} history={history} />;
  if (screen === "deliberation") return <DeliberationScreen context={context} plan={history.present} />;
  return <DecisionScreen context={context} plan={history.present} />;
}
