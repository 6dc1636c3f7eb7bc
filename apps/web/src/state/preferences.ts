import { createWords, languages } from "byfokus/browser";
import type { Language, Words } from "byfokus/browser";
import { useMemo } from "react";
import { createStore, useStore } from "./create-store.ts";

export type Theme = "system" | "light" | "dark";

export interface Preferences {
  readonly lang: Language;
  readonly theme: Theme;
}

const storageKey = "byfokus-preferences";

/** Language and colours, remembered on this machine. */
export const preferences = createStore<Preferences>(readPreferences());

export function setLanguage(lang: Language): void {
  change({ lang });
}

export function setTheme(theme: Theme): void {
  change({ theme });
}

/** The words of the chosen language. */
export function useWords(): Words {
  const { lang } = useStore(preferences);
  return useMemo(() => createWords(lang), [lang]);
}

/** Writes the choice on the document, where style sheets and screen readers look. */
export function showPreferences(): void {
  const { lang, theme } = preferences.get();
  document.documentElement.lang = lang;
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

function change(part: Partial<Preferences>): void {
  preferences.set((now) => ({ ...now, ...part }));
  showPreferences();
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences.get()));
  } catch {
    // Storage can be switched off; the choice then lasts until the page is left.
  }
}

function readPreferences(): Preferences {
  try {
    const saved = JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<Preferences>;
    const lang = languages.find((known) => known === saved.lang) ?? "da";
    return { lang, theme: saved.theme === "light" || saved.theme === "dark" ? saved.theme : "system" };
  } catch {
    return { lang: "da", theme: "system" };
  }
}
