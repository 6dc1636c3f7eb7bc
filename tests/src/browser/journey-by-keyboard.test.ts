import type { Browser, Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage } from "./support/open-browser.ts";
import { runApp } from "./support/running-app.ts";
import type { RunningApp } from "./support/running-app.ts";

let app: RunningApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([runApp(), openBrowser()]);
  ({ page } = await openPage(browser));
  await page.goto(app.url);
  await page.locator(".questions").waitFor();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Keys only: nothing in this file clicks, and every step begins where the focus is. */
describe("the journey by keyboard alone", { timeout: 300_000 }, () => {
  it("[KEYS1] the skip link is first and leads to the main part", async () => {
    await page.keyboard.press("Tab");
    await expect.poll(focusedText).toBe("Spring til indholdet");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  it("[KEYS2] a folder is chosen and read", async () => {
    await goByMenu("Data");
    await tabTo((control) => control.id === "folder");
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
    await chooser.setFiles(app.folder);
    await page.getByText("Dataudgaven er klar.").waitFor({ timeout: 60_000 });
    expect(await page.getByTestId("report").innerText()).toMatch(/\d+ filer/);
  });

  it("[KEYS3] areas are selected in the table, one and a range, and the map follows", async () => {
    await goByMenu("Overblik");
    await page.locator(".overview-grid").waitFor();
    await tabTo((control) => control.matches("tr[data-area] input"));
    await page.keyboard.press("Space");
    await expect.poll(() => page.locator(".selectedBand").count()).toBe(1);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(() => page.getByTestId("selection-sum").innerText()).toContain("3 områder valgt");
    await expect.poll(() => page.locator(".selectedBand").count()).toBe(3);
    await tabTo((control) => control.matches("tr[data-area] .link-button"));
    await page.keyboard.press("Enter");
    await page.getByTestId("area-panel").waitFor();
  });

  it("[KEYS4] the budget moves with the arrows, Enter accepts, and a number opens and closes", async () => {
    await goByMenu("Sammenlign");
    await page.locator(".figure").first().waitFor({ timeout: 60_000 });
    await tabTo((control) => control.id === "budget");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByTestId("preview").getByRole("button", { name: /Accepter/, disabled: false }).waitFor();
    await expect.poll(() => page.getByTestId("preview").locator(".primary").isEnabled(), { timeout: 60_000 }).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByTestId("preview").count()).toBe(0);
    await tabTo((control) => control.matches(".figure"));
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    // What is worked on next starts from the proven scopes.
    await expect.poll(() => page.getByTestId("proof-status").innerText(), { timeout: 120_000 }).toContain("bevist bedst");
  });

  it("[KEYS5] staff is typed in the table, Esc rejects, Enter accepts, and the step is undone", async () => {
    await goByMenu("Værksted");
    await page.locator('[data-metric="fte"] .figure').waitFor();
    const fte = () => page.locator('[data-metric="fte"] .figure').innerText();
    const before = await fte();
    await tabTo((control) => control.matches("tr[data-area] input.fte"));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.getByTestId("preview").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByTestId("preview").count()).toBe(0);
    expect(await fte()).toBe(before);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.getByTestId("preview").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByTestId("preview").count()).toBe(0);
    const after = await fte();
    expect(after).not.toBe(before);
    await tabTo((control) => control.matches(".work-bar button") && control.textContent === "Fortryd");
    await page.keyboard.press("Enter");
    await expect.poll(fte).toBe(before);
    await tabTo((control) => control.matches(".work-bar button") && control.textContent === "Gør igen");
    await page.keyboard.press("Enter");
    await expect.poll(fte).toBe(after);
  });

  it("[KEYS6] an area opens into blocks, and an offer to one block is accepted", async () => {
    await tabTo((control) => control.matches(".expander"));
    await page.keyboard.press("Enter");
    await page.locator("tr[data-block]").first().waitFor();
    await tabTo((control) => control.matches("tr[data-block] input"));
    await page.keyboard.press("Space");
    await page.getByTestId("preview").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByTestId("preview").count()).toBe(0);
    await expect.poll(() => page.getByTestId("saving").innerText()).toBe("Gemt på denne computer");
    const steps = await page.getByTestId("steps").locator("li").count();
    await page.reload();
    await page.getByTestId("steps").waitFor();
    expect(await page.getByTestId("steps").locator("li").count()).toBe(steps);
  });

  it("[KEYS7] an argument is written with a number as evidence", async () => {
    await goByMenu("Drøftelse");
    await page.locator(".talk-forms").waitFor();
    await tabTo((control) => control.tagName === "TEXTAREA");
    await page.keyboard.type("Skrevet uden mus.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Afdelingsbestyrelsen");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByTestId("arguments-for").innerText()).toContain("Skrevet uden mus.");
    expect(await page.getByTestId("arguments-for").innerText()).toContain("fastholdt");
  });

  it("[KEYS8] the paper is taken out", async () => {
    await goByMenu("Beslutning");
    await page.locator(".choice").first().waitFor();
    await tabTo((control) => control.matches('.choice input[type="radio"]'));
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.locator('a[href*="to=html"]').waitFor();
    await tabTo((control) => control.matches('a[href*="to=html"]'));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const html = await readFile(await download.path(), "utf8");
    expect(html).toContain("Skrevet uden mus.");
    expect(html).toContain("Type 2");
  });

  it("[KEYS9] the focus is always visible", async () => {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body);
      return { width: style.outlineWidth, kind: style.outlineStyle };
    });
    expect(outline).toEqual({ width: "3px", kind: "solid" });
  });
});

/** Presses Tab until the wanted control has the focus; fails where it cannot be reached. */
async function tabTo(isWanted: (control: Element) => boolean): Promise<void> {
  const source = isWanted.toString();
  for (let presses = 0; presses < 400; presses++) {
    const isThere = await page.evaluate((wanted) => {
      const control = document.activeElement;
      return control !== null && (new Function(`return (${wanted})`)() as (element: Element) => boolean)(control);
    }, source);
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Expected the keyboard to reach ${source} within 400 presses of Tab.`);
}

async function goByMenu(name: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < 400; presses++) {
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches("nav a") === true && document.activeElement.textContent === wanted, name);
    if (isThere) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
}

function focusedText(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}
