import { useSyncExternalStore } from "react";

/** The screens, in the order of the menu. */
export const screens = ["home", "data", "overview", "workshop", "types", "deliberation", "decision"] as const;
export type Screen = (typeof screens)[number];

/** Danish addresses: what a person reads in the address bar. */
const paths: Readonly<Record<Screen, string>> = {
  home: "", data: "data", overview: "overblik", workshop: "vaerksted", types: "sammenlign", deliberation: "droeftelse", decision: "beslutning",
};

export function hrefOf(screen: Screen): string {
  return `#/${paths[screen]}`;
}

export function goTo(screen: Screen): void {
  location.hash = hrefOf(screen);
}

/** The screen the address names; an unknown address is the front page. */
export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, currentScreen);
}

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

function currentScreen(): Screen {
  const path = location.hash.replace(/^#\/?/, "");
  return screens.find((screen) => paths[screen] === path) ?? "home";
}
