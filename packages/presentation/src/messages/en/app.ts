import type { app as danish } from "../da/app.ts";
import type { SameKeys } from "../message.ts";

/** Screens, buttons and navigation of the web app. */
export const app: SameKeys<typeof danish> = {
  "app.nav.home": "Home",
  "app.nav.data": "Data",
  "app.nav.overview": "Overview",
  "app.nav.workbench": "Workbench",
  "app.nav.compare": "Compare",
  "app.nav.deliberation": "Deliberation",
  "app.nav.decision": "Decision",
  "app.button.accept": "Accept",
  "app.button.reject": "Reject",
  "app.button.fill": "Fill the rest",
  "app.button.undo": "Undo",
  "app.button.redo": "Redo",
  "app.button.save": "Save",
  "app.button.export": "Download",
  "app.button.print": "Print",
  "app.button.lockIn": "Lock in",
  "app.button.lockOut": "Lock out",
  "app.button.unlock": "Unlock",
  "app.view.map": "Map",
  "app.view.table": "Table",
  "app.view.both": "Map and table",
};
