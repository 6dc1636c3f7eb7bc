import type { Browser, Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atScreen, bringIn, screens } from "./support/at-screen.ts";
import type { ScreenName } from "./support/at-screen.ts";
import { openBrowser, openPage } from "./support/open-browser.ts";
import { runApp } from "./support/running-app.ts";
import type { RunningApp } from "./support/running-app.ts";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const names = Object.keys(screens) as ScreenName[];

/** Each language and each colour scheme once; with BYFOKUS_FULL=1 every pair. */
const looks = [
  { lang: "da", colorScheme: "light" },
  { lang: "en", colorScheme: "dark" },
  ...(process.env["BYFOKUS_FULL"] === "1" ? ([{ lang: "da", colorScheme: "dark" }, { lang: "en", colorScheme: "light" }] as const) : []),
] as const;

let app: RunningApp;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  [app, browser, axe] = await Promise.all([runApp(), openBrowser(), readFile(axePath, "utf8")]);
  const { page, context } = await openPage(browser);
  await bringIn(page, app.url, app.folder);
  await atScreen(page, app.url, "types");
  await atScreen(page, app.url, "deliberation");
  for (const form of [page.locator("form").first(), page.locator("form").last()]) {
    await form.locator("textarea").fill("En tekst, der skal kunne læses.");
    await form.locator('input[name="by"]').fill("Bestyrelsen");
    await form.getByRole("button").click();
  }
  await atScreen(page, app.url, "decision");
  await page.locator('.choice input[type="radio"]').nth(2).click();
  await page.locator('a[href*="to=pdf"]').waitFor();
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe("every screen for everyone", { timeout: 300_000 }, () => {
  for (const { lang, colorScheme } of looks) {
    it(`[ACCESS1] axe finds nothing on any screen, ${lang}, ${colorScheme}`, async () => {
      const { page, context } = await openPage(browser, { colorScheme, bypassCSP: true });
      await page.goto(app.url);
      await page.evaluate((chosen) => localStorage.setItem("byfokus-preferences", JSON.stringify({ lang: chosen, theme: "system" })), lang);
      await page.reload();
      const found: Record<string, readonly string[]> = {};
      for (const name of names) {
        await atScreen(page, app.url, name);
        await openWhatOpens(page, name);
        found[name] = await violations(page);
      }
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      expect(found).toEqual(Object.fromEntries(names.map((name) => [name, []])));
      await context.close();
    });
  }

  it("[ACCESS2] an opened number is a dialog without violations, and Esc gives the focus back", async () => {
    const { page, context } = await openPage(browser, { bypassCSP: true });
    await atScreen(page, app.url, "types");
    await page.locator(".figure").first().click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("figure");
    await context.close();
  });

  it("[ACCESS3] 360 px wide, and 200 % text, no screen needs sideways scrolling", async () => {
    const { page, context } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    const wide: string[] = [];
    for (const zoom of [1, 2]) {
      for (const name of names) {
        if (zoom === 2) await page.setViewportSize({ width: 720, height: 740 });
        await atScreen(page, app.url, name);
        if (zoom === 2) await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
        await openWhatOpens(page, name);
        const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (width > 0) wide.push(`${name} at ${zoom}: ${width} px too wide`);
      }
    }
    expect(wide).toEqual([]);
    await context.close();
  });

  it("[ACCESS4] every control is at least 24 by 24 px, and every screen has one h1 and one main", async () => {
    const { page, context } = await openPage(browser);
    const small: string[] = [];
    for (const name of names) {
      await atScreen(page, app.url, name);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("main").count()).toBe(1);
      small.push(...(await page.locator("button, select, textarea, input:not([type=checkbox]):not([type=radio]):not([type=file]), .button, nav a").evaluateAll((controls, screen) => controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width === 0 || (width >= 23.9 && height >= 23.9) ? [] : [`${screen}: ${control.textContent?.slice(0, 30)} ${Math.round(width)}x${Math.round(height)}`];
      }), name)));
    }
    expect(small).toEqual([]);
    await context.close();
  });

  it("[ACCESS5] figures that change are told politely, at most every one and a half seconds", async () => {
    const { page, context } = await openPage(browser);
    await atScreen(page, app.url, "overview");
    await page.evaluate(() => {
      const line = document.querySelector('[data-testid="announcer"]');
      const times: number[] = [];
      Object.assign(window, { announcedAt: times });
      if (line !== null) new MutationObserver(() => times.push(performance.now())).observe(line, { childList: true, characterData: true, subtree: true });
    });
    // After a pause of silence the first figure is told at once, and the other five wait together.
    await page.waitForTimeout(1_600);
    for (let index = 0; index < 6; index++) await page.locator("tr[data-area] input").nth(index).click();
    await expect.poll(() => page.getByTestId("announcer").innerText(), { timeout: 5_000 }).toContain("6 områder valgt");
    const times = await page.evaluate(() => (window as unknown as { announcedAt: number[] }).announcedAt);
    expect(times.length).toBeGreaterThan(1);
    for (let index = 1; index < times.length; index++) expect((times[index] ?? 0) - (times[index - 1] ?? 0)).toBeGreaterThan(1_400);
    await context.close();
  });
});

/** Pages whose tables stand behind a summary. */
const unfolded: readonly ScreenName[] = ["area", "figures", "ladder", "funnel", "balance", "reach"];

/** Shows what a person would open, so that it is judged too. */
async function openWhatOpens(page: Page, name: ScreenName): Promise<void> {
  if (name === "overview") await page.locator("tr[data-area] .link-button").first().click();
  if (unfolded.includes(name)) await page.locator("main details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
  if (name !== "workshop") return;
  if ((await page.getByTestId("preview").count()) > 0) await page.getByTestId("preview").getByRole("button").first().click();
  await page.locator("tr[data-area] .link-button").first().click();
  await page.locator(".expander").first().click();
  await page.locator("tr[data-area] input.fte").first().fill("2");
  await page.getByTestId("preview").waitFor();
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: { run(where: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> } };
    return runner.run(document, { iframes: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${String(node.target[0])} ${node.failureSummary?.split("\n")[1]?.trim() ?? ""}`).join(" | ")}`);
}
