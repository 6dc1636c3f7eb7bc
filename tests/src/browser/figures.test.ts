import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringIn } from "./support/at-screen.ts";
import { openBrowser, openPage } from "./support/open-browser.ts";
import type { OpenedPage } from "./support/open-browser.ts";
import { runApp } from "./support/running-app.ts";
import type { RunningApp } from "./support/running-app.ts";

let app: RunningApp;
let browser: Browser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([runApp({ scale: 0.4 }), openBrowser()]);
  opened = await openPage(browser);
  ({ page } = opened);
  await bringIn(page, app.url, app.folder);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const at = (path: string) => page.goto(`${app.url}/#/${path}`);
const sentence = () => page.getByTestId("figures-sentence");

describe("figures people can trust", { timeout: 300_000 }, () => {
  it("[FIGURES1] an indicator's name leads to its sheet, which has formula, source and what is hidden", async () => {
    await at("overblik");
    await page.locator(".need-choice .sheet-link").first().click();
    await page.locator(".sheet.chosen").waitFor();
    const sheet = page.locator(".sheet.chosen");
    await expect.poll(() => sheet.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await sheet.innerText()).toMatch(/Kilde/);
    expect(await sheet.locator(".fraction > span").count()).toBe(3);
    expect(await sheet.innerText()).toMatch(/\d+ af \d+ områder har tal, \d+ er skjult, og \d+ mangler/);
    const origin = page.locator(".sheet", { hasText: "Oprindelse indgår aldrig i behov" });
    expect(await origin.innerText()).toContain("Ingen tal i data");
  });

  it("[FIGURES2] an area has a page with need in words, a chart and a table per indicator, and events on every curve", async () => {
    await at("overblik");
    await page.locator('tr[data-area="egeparken"] .link-button').click();
    await page.getByTestId("area-panel").getByRole("link", { name: /Åbn siden om Egeparken/ }).click();
    await page.getByTestId("profile").waitFor();
    expect(await page.locator("h1").innerText()).toBe("Egeparken");
    expect(await page.locator(".profile-head .lead").innerText()).toMatch(/af \d+ husstande har behov\. Det er ca\. \d+ husstande/);
    const charts = page.locator(".histories .chart");
    expect(await charts.count()).toBeGreaterThan(5);
    const told = await page.getByTestId("events").locator("li").count();
    expect(told).toBeGreaterThan(1);
    for (const chart of await charts.all()) {
      const words = (await chart.getAttribute("aria-label")) ?? "";
      const marks = await chart.locator(".c-event").count();
      if (marks > 0) expect(words).toContain("Hændelser: 1:");
    }
    const card = page.locator(".histories .card").first();
    await card.locator("summary").click();
    expect(await card.locator("tbody tr").count()).toBeGreaterThan(5);
  });

  it("[FIGURES3] level by direction is names in a table, and the rate of false alarms follows the choice", async () => {
    await at("tal");
    await sentence().waitFor({ timeout: 60_000 });
    expect(await page.locator(".matrix tbody tr").count()).toBe(5);
    expect(await page.locator(".matrix tbody tr").first().locator("td").count()).toBe(3);
    expect(await page.getByTestId("promise").innerText()).toContain("Højst 1 falsk alarm i kvartalet i hele byen");
    await page.locator("#alarm-budget").selectOption("4");
    await expect.poll(() => page.getByTestId("promise").innerText(), { timeout: 60_000 }).toContain("Højst 4 falske alarmer i kvartalet");
  });

  it("[FIGURES4] ladder and law stand side by side; the version without origin is the first and not law; origin is only in the rule book", async () => {
    await at("tal/stige-og-lov");
    const law = page.getByTestId("law");
    await law.locator("tbody tr").first().waitFor({ timeout: 60_000 });
    await page.locator(".ladder .c-interval").first().waitFor({ timeout: 60_000 });
    for (const rank of await page.locator(".ladder tbody td:nth-child(2)").allInnerTexts()) expect(rank).toMatch(/plads \d+ \(\d+–\d+\)/);
    expect(await law.locator("#regime").inputValue()).toBe("no-origin");
    expect(await law.locator(".chip").innerText()).toBe("ikke lov");
    const origin = /vestlige lande/i;
    expect(await law.locator("thead").innerText()).not.toMatch(origin);
    await law.locator("#regime").selectOption("2021");
    await expect.poll(() => law.locator("thead").innerText(), { timeout: 60_000 }).toMatch(origin);
    expect(await page.locator(".ladder").innerText()).not.toMatch(origin);
    expect(await law.locator(".chip").count()).toBe(0);
    expect(await law.innerText()).toMatch(/fuldtidspersoner (over|under)/);
  });

  it("[FIGURES5] the funnel, the balance, the pattern and the reach each begin with a sentence and have a table", async () => {
    const pages = [["tilfaeldigt", ".c-limit95"], ["balance", ".c-chanceLine"], ["moenster", ".map .shape.area"], ["raekkevidde", ".c-evenLine"]] as const;
    for (const [path, mark] of pages) {
      await at(`tal/${path}`);
      await sentence().waitFor({ timeout: 60_000 });
      await page.locator(mark).first().waitFor({ timeout: 60_000, state: "attached" });
      expect((await sentence().innerText()).length).toBeGreaterThan(40);
      for (const summary of await page.locator("summary.as-table").all()) await summary.click();
      expect(await page.locator("tbody tr").count()).toBeGreaterThan(2);
    }
    await at("tal/tilfaeldigt");
    const first = await sentence().innerText();
    await page.locator("#indicator-choice").selectOption({ index: 2 });
    await expect.poll(() => sentence().innerText()).not.toBe(first);
  });

  it("[FIGURES6] a page of figures is reached and read by keyboard alone", async () => {
    await at("tal/tilfaeldigt");
    await sentence().waitFor();
    await page.locator("h1").evaluate((heading) => { heading.tabIndex = -1; heading.focus(); });
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    for (let steps = 0; steps < 40 && !(await focused()).startsWith("Vis som tabel"); steps++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".chart-figure table").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const name = await focused();
    await page.keyboard.press("Enter");
    await page.getByTestId("profile").waitFor();
    expect(await page.locator("h1").innerText()).toBe(name);
    expect(opened.errors).toEqual([]);
    expect(opened.requests.filter((url) => !url.startsWith(app.url) && !url.startsWith("blob:") && !url.startsWith("data:"))).toEqual([]);
  });
});
