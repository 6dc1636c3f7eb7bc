import type { Browser } from "playwright-core";
import { readFile } from "node:fs/promises";
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
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe("the journey by mouse", { timeout: 300_000 }, () => {
  it("[JOURNEY1] a folder comes in and its report is shown", async () => {
    const { page } = opened;
    await bringIn(page, app.url, app.folder);
    await expect(page.getByTestId("report").innerText()).resolves.toMatch(/\d+ filer/);
    expect(await page.getByTestId("tables").getByText("opgange.csv").count()).toBeGreaterThan(0);
    expect(await page.getByTestId("issues").innerText()).toMatch(/advars|bemærkning/);
    expect(await page.locator("header .synthetic").innerText()).toBe("Syntetiske data");
  });

  it("[JOURNEY2] map and table are two doors to one selection", async () => {
    const { page } = opened;
    await atScreen(page, app.url, "overview");
    const rows = page.locator("tr[data-area]");
    const first = await rows.nth(0).getAttribute("data-area");
    await rows.nth(0).locator("input").click();
    await expect.poll(() => page.locator(".selectedBand").count()).toBe(1);
    expect(await page.getByTestId("selection-sum").innerText()).toContain("1 område valgt");
    const other = page.locator(`path.area[data-area]:not([data-area="${first}"])`).first();
    const otherId = await other.getAttribute("data-area");
    await other.click({ force: true });
    await expect.poll(() => page.locator(`tr[data-area="${otherId}"] input`).isChecked()).toBe(true);
    expect(await page.getByTestId("selection-sum").innerText()).toContain("2 områder valgt");
    expect(await page.getByTestId("area-panel").isVisible()).toBe(true);
  });

  it("[JOURNEY3] origin is refused as need, and another choice gives other figures", async () => {
    const { page } = opened;
    const before = await page.locator(".conclusion").innerText();
    const choices = page.locator(".need-choice");
    await choices.filter({ hasText: "C-417/23" }).first().locator("input[type=checkbox]").click();
    expect(await page.getByRole("alert").innerText()).toContain("C-417/23");
    await choices.filter({ has: page.locator("input:checked") }).first().locator("input[type=checkbox]").click();
    await page.getByRole("button", { name: "Beregn med dette behov" }).click();
    await expect.poll(() => page.locator(".conclusion").innerText()).not.toBe(before);
  });

  it("[JOURNEY4] four types stand side by side, the budget moves them, and a number opens to its rows", async () => {
    const { page } = opened;
    await atScreen(page, app.url, "types");
    expect(await page.locator(".type-head").count()).toBe(4);
    expect(await page.getByTestId("conclusion").innerText()).toMatch(/når/);
    await page.locator(".figure").first().click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.locator(".formula").innerText()).toContain("behov");
    expect(await dialog.locator("tbody tr").count()).toBeGreaterThan(0);
    await dialog.getByRole("button", { name: "Luk" }).click();
    const before = await page.getByTestId("conclusion").innerText();
    await page.locator("#budget").fill("10");
    await page.getByTestId("preview").waitFor();
    await page.getByTestId("preview").getByRole("button", { name: /Accepter/ }).click();
    await expect.poll(() => page.getByTestId("preview").count()).toBe(0);
    await expect.poll(() => page.getByTestId("conclusion").innerText()).not.toBe(before);
    // What is worked on next starts from the proven scopes.
    await expect.poll(() => page.getByTestId("proof-status").innerText(), { timeout: 120_000 }).toContain("bevist bedst");
  });

  it("[JOURNEY5] an edit is previewed, accepted, undone and redone, and survives a reload", async () => {
    const { page } = opened;
    await atScreen(page, app.url, "workshop");
    const reached = () => page.locator('[data-metric="fte"] .figure').innerText();
    const before = await reached();
    const input = page.locator("tr[data-area] input.fte").first();
    await input.fill("3");
    await page.getByTestId("preview").waitFor();
    await page.getByTestId("preview").getByRole("button", { name: /Accepter/ }).click();
    const after = await reached();
    expect(after).not.toBe(before);
    await page.getByTestId("steps").getByRole("button", { name: "Fortryd" }).click();
    await expect.poll(reached).toBe(before);
    await page.getByTestId("steps").getByRole("button", { name: "Gør igen" }).click();
    await expect.poll(reached).toBe(after);
    await expect.poll(() => page.getByTestId("saving").innerText()).toBe("Gemt på denne computer");
    await page.reload();
    await page.locator('[data-metric="fte"] .figure').waitFor();
    expect(await reached()).toBe(after);
    expect(await page.getByTestId("steps").locator("li").count()).toBeGreaterThan(1);
  });

  it("[JOURNEY6] an opened area shows its blocks on the map and in the table", async () => {
    const { page } = opened;
    const row = page.locator("tr[data-area]").filter({ hasText: "Egeparken" });
    await row.locator(".link-button").click();
    await row.locator(".expander").click();
    await expect.poll(() => page.locator("tr[data-block]").count()).toBeGreaterThan(0);
    await page.locator(".inset").waitFor();
    const shape = page.locator(".inset path.block[data-block]").first();
    const box = page.locator(`tr[data-block="${await shape.getAttribute("data-block")}"] input`);
    const wasOn = await box.isChecked();
    await shape.click({ force: true });
    await page.getByTestId("preview").waitFor();
    expect(await box.isChecked()).toBe(!wasOn);
    await page.getByTestId("preview").getByRole("button", { name: /Afvis/ }).click();
  });

  it("[JOURNEY10] whom an activity is open to is one step that moves its figures, and undo takes it back", async () => {
    const { page } = opened;
    const row = page.locator('tr[data-activity="outreach"]');
    const figures = () => row.locator("td.num").allInnerTexts();
    const before = await figures();
    expect(await row.locator("select").inputValue()).toBe("members");
    await row.locator("select").selectOption("city");
    await expect.poll(figures).not.toEqual(before);
    expect((await figures()).at(-1)).toMatch(/^100,0/);
    expect(await page.getByTestId("steps").locator("li").first().innerText()).toContain("Opsøgende arbejde");
    await undo();
    await expect.poll(figures).toEqual(before);
    expect(await row.locator("select").inputValue()).toBe("members");
  });

  it("[JOURNEY10] an activity is added and removed, and the calculator's own proposal leaves the activities alone", async () => {
    const { page } = opened;
    const rows = page.locator("tr[data-activity]");
    const listed = () => rows.evaluateAll((all) => all.map((row) => `${row.getAttribute("data-activity")} ${row.querySelector("select")?.value}`));
    const before = await listed();
    await page.locator("#add-activity").selectOption("safetyWalks");
    await page.getByRole("button", { name: "Tilføj", exact: true }).click();
    await expect.poll(() => rows.count()).toBe(before.length + 1);
    await page.locator('tr[data-activity="homeworkCafe"] button').click();
    await page.locator('tr[data-activity="outreach"] select').selectOption("city");
    const edited = await listed();
    expect(edited).toHaveLength(before.length);
    await page.locator("tr[data-area] input.fte").first().fill("0");
    await page.locator("tr[data-area]").filter({ hasText: "Egeparken" }).locator("input.fte").fill("0");
    await accept();
    await page.getByRole("button", { name: "Udfyld resten" }).click();
    await accept();
    expect(await listed()).toEqual(edited);
    for (let step = 0; step < 5; step++) await undo();
    await expect.poll(listed).toEqual(before);
  });

  it("[JOURNEY7] an argument keeps the number it was made with", async () => {
    const { page } = opened;
    await atScreen(page, app.url, "deliberation");
    const form = page.locator("form").first();
    await form.locator("textarea").fill("Vi når flere for de samme penge.");
    await form.locator('input[name="by"]').fill("Boligorganisation Nord");
    await form.locator("select").selectOption("needReached");
    await form.getByRole("button").click();
    const list = page.getByTestId("arguments-for");
    await expect.poll(() => list.innerText()).toContain("Vi når flere for de samme penge.");
    expect(await list.innerText()).toMatch(/Nået behov: \d+/);
    expect(await list.innerText()).toContain("fastholdt");
  });

  it("[JOURNEY8] the paper comes out as web page and PDF, with the recommendation and the argument", async () => {
    const { page } = opened;
    await atScreen(page, app.url, "decision");
    await page.locator('.choice input[type="radio"]').nth(2).click();
    await expect.poll(() => page.frames().some((frame) => frame.url().includes("/api/paper"))).toBe(true);
    const html = (await take("Webside")).toString("utf8");
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toContain("Type 2");
    expect(html).toContain("Vi når flere for de samme penge.");
    const pdf = await take("PDF");
    expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(10_000);
    const word = await take("Word");
    expect(word.subarray(0, 2).toString("latin1")).toBe("PK");
    const csv = (await take("CSV")).toString("utf8");
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain(";");
    expect(JSON.parse((await take("GeoJSON")).toString("utf8"))).toHaveProperty("features");
    expect((await take("Excel")).subarray(0, 2).toString("latin1")).toBe("PK");
  });

  it("[JOURNEY9] no request left the machine, and nothing went wrong in the page", () => {
    expect(opened.requests.length).toBeGreaterThan(20);
    expect(opened.requests.filter((address) => !address.startsWith(`${app.url}/`) && !address.startsWith("data:") && !address.startsWith("blob:"))).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});

async function take(name: string): Promise<Buffer> {
  const { page } = opened;
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name, exact: true }).click()]);
  return readFile(await download.path());
}

async function undo(): Promise<void> {
  await opened.page.getByTestId("steps").getByRole("button", { name: "Fortryd" }).click();
}

async function accept(): Promise<void> {
  const preview = opened.page.getByTestId("preview");
  await preview.getByRole("button", { name: /Accepter/ }).click();
  await expect.poll(() => preview.count()).toBe(0);
}
