import type { Page } from "playwright-core";

export const screens = { home: "#/", data: "#/data", overview: "#/overblik", area: "#/overblik/egeparken", figures: "#/tal", ladder: "#/tal/stige-og-lov", funnel: "#/tal/tilfaeldigt", balance: "#/tal/balance", pattern: "#/tal/moenster", reach: "#/tal/raekkevidde", indicators: "#/tal/indikatorer", types: "#/sammenlign", workshop: "#/vaerksted", deliberation: "#/droeftelse", decision: "#/beslutning" } as const;
export type ScreenName = keyof typeof screens;

/** What is there when a screen's figures stand. */
const ready: Readonly<Record<ScreenName, string>> = {
  home: ".questions", data: ".drop", overview: ".overview-grid", area: ".histories .chart", figures: ".matrix", ladder: '[data-testid="law"]', funnel: ".c-limit95", balance: ".c-chanceLine", pattern: ".card-map .map", reach: ".c-evenLine", indicators: ".sheet", types: ".figure", workshop: ".workshop .figure", deliberation: ".talk-forms", decision: ".choice",
};

/** Goes to a screen and waits until its figures stand. */
export async function atScreen(page: Page, url: string, screen: ScreenName): Promise<void> {
  await page.goto(`${url}/${screens[screen]}`);
  await page.locator(ready[screen]).first().waitFor({ timeout: 60_000 });
}

/** Imports the folder through the page, as a person with a mouse does. */
export async function bringIn(page: Page, url: string, folder: string): Promise<void> {
  await atScreen(page, url, "data");
  await page.locator("#folder").setInputFiles(folder);
  await page.getByText("Dataudgaven er klar.").waitFor({ timeout: 60_000 });
}
