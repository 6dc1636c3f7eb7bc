import type { Messages } from "../message.ts";

/** Screens, buttons and navigation of the web app. */
export const app = {
  "app.nav.home": "Forside",
  "app.nav.data": "Data",
  "app.nav.overview": "Overblik",
  "app.nav.workbench": "Værksted",
  "app.nav.compare": "Sammenlign",
  "app.nav.deliberation": "Drøftelse",
  "app.nav.decision": "Beslutning",
  "app.button.accept": "Accepter",
  "app.button.reject": "Afvis",
  "app.button.fill": "Udfyld resten",
  "app.button.undo": "Fortryd",
  "app.button.redo": "Gør igen",
  "app.button.save": "Gem",
  "app.button.export": "Hent",
  "app.button.print": "Udskriv",
  "app.button.lockIn": "Lås ind",
  "app.button.lockOut": "Lås ude",
  "app.button.unlock": "Fri",
  "app.view.map": "Kort",
  "app.view.table": "Tabel",
  "app.view.both": "Kort og tabel",
} as const satisfies Messages;
