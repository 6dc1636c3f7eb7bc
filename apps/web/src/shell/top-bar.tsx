import { languages } from "byfokus/browser";
import { useStore } from "../state/create-store.ts";
import { preferences, setLanguage, setTheme, useWords } from "../state/preferences.ts";
import { project } from "../state/project-store.ts";
import { hrefOf, screens } from "../state/route.ts";
import type { Screen } from "../state/route.ts";
import { Logo } from "./logo.tsx";

/** Name, town, menu, the mark for generated data, language and colours. */
export function TopBar({ screen }: { readonly screen: Screen }) {
  const words = useWords();
  const { context } = useStore(project);
  return (
    <header className="top">
      <a className="logo" href={hrefOf("home")}><Logo />Byfokus</a>
      {context === null ? null : <span className="town">{context.frame.name} · {context.frame.edition.label}</span>}
      <nav className="nav" aria-label={words.t("app.nav.label")}>
        <ul>
          {screens.map((name) => (
            <li key={name}><a href={hrefOf(name)} aria-current={name === screen ? "page" : undefined}>{words.t(`app.nav.${name}`)}</a></li>
          ))}
        </ul>
      </nav>
      {context?.frame.synthetic === true ? <span className="synthetic">{words.t("app.synthetic")}</span> : null}
      <Settings />
    </header>
  );
}

function Settings() {
  const words = useWords();
  const { lang } = useStore(preferences);
  const other = languages.find((known) => known !== lang) ?? lang;
  const isDark = useIsDark();
  return (
    <div className="settings">
      <button type="button" lang={other} onClick={() => setLanguage(other)}>{words.t("app.language.other")}</button>
      <button type="button" onClick={() => setTheme(isDark ? "light" : "dark")}>{words.t(isDark ? "app.theme.light" : "app.theme.dark")}</button>
    </div>
  );
}

function useIsDark(): boolean {
  const { theme } = useStore(preferences);
  return theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
}
