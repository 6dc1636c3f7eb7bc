import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atScreen, bringIn } from "./support/at-screen.ts";
import { openBrowser, openPage } from "./support/open-browser.ts";
import type { OpenedPage } from "./support/open-browser.ts";
import { runApp } from "./support/running-app.ts";
import type { RunningApp } from "./support/running-app.ts";

let app: RunningApp;
let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  [app, browser] = await Promise.all([runApp(), openBrowser()]);
  opened = await openPage(browser);
  await bringIn(opened.page, app.url, app.folder);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe("the best scope, proven in the page", { timeout: 300_000 }, () => {
  it("[PROVE1] the four proposals give way to proven ones, and each type says how far it is from its best", async () => {
    const { page } = opened;
    await atScreen(page, app.url, "types");
    await expect.poll(status, { timeout: 120_000 }).toBe("Forslagene er bevist bedst af deres type.");
    expect(await page.getByTestId("proof").allInnerTexts()).toEqual(["single", "areas", "areasPlus", "balance"].map(() => "bevist bedst af sin type"));
    expect(await page.locator(".distance b").allInnerTexts()).toContain("100\u00a0%");
    expect(opened.requests.filter((url) => url.endsWith(".wasm")).length).toBeGreaterThan(0);
  });

  it("[PROVE2] a plan's distance is to the proven bound, with the households it lacks", async () => {
    const { page } = opened;
    await atScreen(page, app.url, "workshop");
    expect(await distance()).toBe("100\u00a0%");
    const staffed = page.locator('tr[data-area] input.fte:not([value="0"])').first();
    await staffed.fill("0");
    await accept();
    expect(await distance()).toMatch(/^\d\d(,\d)?\u00a0%$/);
    expect(await page.getByTestId("distance-numbers").innerText()).toMatch(/husstande af højst \d+\. Den bedste plan når \d+ husstande? (flere|mere)\./);
  });

  it("[PROVE3] the rest is filled with the best that keeps what people chose, and nothing is a step before it is accepted", async () => {
    const { page } = opened;
    const steps = await page.getByTestId("steps").locator("li").count();
    await page.getByRole("button", { name: "Udfyld resten" }).click();
    await expect.poll(() => page.getByTestId("fill-outcome").innerText(), { timeout: 60_000 }).toBe("Med jeres valg beholdt: bevist bedst.");
    expect(await page.getByTestId("steps").locator("li").count()).toBe(steps);
    await accept();
    expect(await distance()).toBe("100\u00a0%");
  });

  it("[PROVE7] every rule tells what it costs when somebody asks, and a change of rules takes the price away", async () => {
    const { page } = opened;
    const prices = page.getByTestId("rule-prices");
    await prices.getByRole("button", { name: "Hvad koster reglerne?" }).click();
    await expect.poll(() => prices.locator("li").allInnerTexts(), { timeout: 60_000 }).toEqual([expect.stringMatching(/pulje.*koster (ingen|[\d,]+) husstande/)]);
    const precision = page.locator(".rule-tool").filter({ hasText: "Træfsikkerhed mindst" }).locator('input[type="checkbox"]');
    await precision.check();
    expect(await prices.locator("li").count()).toBe(0);
    await precision.uncheck();
  });

  it("[PROVE4] a plan that breaks a rule has no distance; rules that cannot be kept are named, and the plan stays as it was", async () => {
    const { page } = opened;
    const moved = page.locator(".rule-tool").filter({ hasText: "Højst årsværk, der skifter sted" });
    await moved.locator('input[type="checkbox"]').check();
    await moved.locator('input[type="number"]').fill("0");
    const precision = page.locator(".rule-tool").filter({ hasText: "Træfsikkerhed mindst" });
    await precision.locator('input[type="checkbox"]').check();
    await precision.locator('input[type="number"]').fill("99");
    expect(await distance()).toBe("–");
    expect(await page.locator(".distance-reason").innerText()).toContain("Træfsikkerhed mindst 99");
    const before = await page.locator("tr[data-area] input.fte").evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
    await page.getByRole("button", { name: "Udfyld resten" }).click();
    await expect.poll(() => page.getByTestId("fill-outcome").innerText(), { timeout: 120_000 }).toMatch(/^Intet kunne fyldes ud, og planen er som før\..*kan ikke holdes.*træfsikkerhed mindst 99/);
    expect(await page.getByTestId("preview").count()).toBe(0);
    expect(await page.locator("tr[data-area] input.fte").evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))).toEqual(before);
  });

  it("[PROVE5] where the solver cannot run, the plain rule's proposals stand and it is said", async () => {
    const { page, context } = await openPage(browser);
    await context.route(/\.wasm$/, (route) => route.abort());
    await atScreen(page, app.url, "types");
    await expect.poll(() => page.getByTestId("proof-status").innerText(), { timeout: 120_000 }).toBe("Forslagene kunne ikke bevises bedst her. De er fundet trin for trin.");
    expect(await page.locator(".type-head").count()).toBe(4);
    await context.close();
  });

  it("[PROVE6] no request left the machine, and the page's policy stayed closed", () => {
    expect(opened.requests.filter((address) => !address.startsWith(`${app.url}/`) && !address.startsWith("data:") && !address.startsWith("blob:"))).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});

function status(): Promise<string> {
  return opened.page.getByTestId("proof-status").innerText();
}

function distance(): Promise<string> {
  return opened.page.getByTestId("distance").innerText();
}

async function accept(): Promise<void> {
  const preview = opened.page.getByTestId("preview");
  await preview.getByRole("button", { name: /Accepter/ }).click();
  await expect.poll(() => preview.count()).toBe(0);
}
