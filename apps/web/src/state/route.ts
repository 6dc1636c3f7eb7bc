import { useSyncExternalStore } from "react";

/** The screens, in the order of the menu. */
export const screens = ["home", "data", "overview", "figures", "workshop", "types", "deliberation", "decision"] as const;
export type Screen = (typeof screens)[number];

/** Where the address points: a screen, and what follows it (an area, a page, an indicator). */
export interface Route {
  readonly screen: Screen;
  readonly rest: readonly string[];
}

/** Danish addresses: what a person reads in the address bar. */
const paths: Readonly<Record<Screen, string>> = {
  home: "", data: "data", overview: "overblik", figures: "tal", workshop: "vaerksted", types: "sammenlign", deliberation: "droeftelse", decision: "beslutning",
};

export function hrefOf(screen: Screen, ...rest: readonly string[]): string {
  return `#/${[paths[screen], ...rest.map(encodeURIComponent)].join("/")}`;
}

/** The page of one area, with its name's own address. */
export function hrefOfArea(areaId: string): string {
  return hrefOf("overview", areaId);
}

/** The sheet that says what an indicator means. */
export function hrefOfIndicator(indicatorId: string): string {
  return hrefOf("figures", "indikatorer", indicatorId);
}

/** What the address names now; an unknown address is the front page. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [path = "", ...rest] = hash.replace(/^#\/?/, "").split("/");
  const screen = screens.find((known) => paths[known] === path);
  return screen === undefined ? { screen: "home", rest: [] } : { screen, rest: rest.map(decoded) };
}

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
