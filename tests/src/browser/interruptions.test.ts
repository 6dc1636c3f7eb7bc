import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atScreen, bringIn } from "./support/at-screen.ts";
import { openBrowser, openPage } from "./support/open-browser.ts";
import { runApp } from "./support/running-app.ts";
import type { RunningApp } from "./support/running-app.ts";

let app: RunningApp;
let browser: Browser;
let page: Page;
let edition: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([runApp(), openBrowser()]);
  ({ page } = await openPage(browser));
  await bringIn(page, app.url, app.folder);
  edition = await currentEdition();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe("what interrupts the work loses nothing", { timeout: 300_000 }, () => {
  it("[JOURNEY11] an import that is cancelled leaves the edition as it was", async () => {
    await atScreen(page, app.url, "data");
    // The answer is held back at the network, so that there is time for a person to change their mind.
    await page.route("**/api/import", () => undefined);
    await page.getByRole("button", { name: "Prøv med den opdigtede by Fjordby" }).click();
    await page.locator(".import-progress button").click();
    await expect.poll(() => page.locator(".import-progress").count()).toBe(0);
    await page.unroute("**/api/import");
    await page.reload();
    expect(await currentEdition()).toBe(edition);
  });

  it("[JOURNEY12] a folder with an error names file, row and fix, and the edition stays", async () => {
    const folder = await mkdtemp(join(tmpdir(), "byfokus-broken-"));
    await cp(app.folder, folder, { recursive: true });
    const path = join(folder, "omraader.csv");
    const lines = (await readFile(path, "utf8")).split("\r\n");
    await writeFile(path, [...lines.slice(0, 3), lines[2] ?? "", ...lines.slice(3)].join("\r\n"));
    await atScreen(page, app.url, "data");
    await page.locator("#folder").setInputFiles(folder);
    const issues = page.getByTestId("issues");
    await expect.poll(() => issues.innerText(), { timeout: 60_000 }).toContain("omraader.csv, række 4");
    expect(await issues.innerText()).toContain("Slet dubletterne, eller giv hver sit id.");
    await page.reload();
    expect(await currentEdition()).toBe(edition);
    await rm(folder, { recursive: true });
  });

  it("[JOURNEY13] two windows: the second is told of the first one's plan, and a person chooses", async () => {
    const { page: other, context } = await openPage(browser);
    for (const window of [page, other]) {
      await atScreen(window, app.url, "workshop");
      await expect.poll(() => window.getByTestId("saving").innerText()).toBe("Gemt på denne computer");
    }
    await staffFirstArea(page, "1");
    await expect.poll(() => page.getByTestId("saving").innerText()).toBe("Gemt på denne computer");
    await staffFirstArea(other, "2");
    await other.getByRole("alert").getByRole("button").first().waitFor();
    await page.reload();
    expect(await firstStaff(page).inputValue()).toMatch(/^1/);
    await other.getByRole("alert").getByRole("button").first().click();
    await expect.poll(() => other.getByRole("alert").count()).toBe(0);
    await expect.poll(() => other.getByTestId("saving").innerText()).toBe("Gemt på denne computer");
    await page.reload();
    expect(await firstStaff(page).inputValue()).toMatch(/^2/);
    await context.close();
  });
});

async function currentEdition(): Promise<string> {
  const answer = await page.request.get(`${app.url}/api/project`);
  const { editions } = (await answer.json()) as { editions: { edition: { id: string } }[] };
  return editions[0]?.edition.id ?? "";
}

function firstStaff(window: Page) {
  return window.locator("tr[data-area] input.fte").first();
}

async function staffFirstArea(window: Page, fte: string): Promise<void> {
  await firstStaff(window).fill(fte);
  await window.getByTestId("preview").getByRole("button", { name: /Accepter/ }).click();
  await expect.poll(() => window.getByTestId("preview").count()).toBe(0);
}
