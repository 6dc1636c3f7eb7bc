import { access } from "node:fs/promises";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";

const executablePath = "/usr/bin/chromium";

/** Debian's own browser, headless, with everything that talks to the outside switched off. */
export async function openBrowser(): Promise<Browser> {
  await access(executablePath).catch((cause: unknown) => {
    throw new Error(`The browser tests need ${executablePath}. Install it with "apt-get install -y chromium" and run them again.`, { cause });
  });
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses of every request the page made. */
  readonly requests: readonly string[];
  /** What went wrong in the page: exceptions and refused resources. */
  readonly errors: readonly string[];
}

/** A page of its own that writes down every request and every error. */
export async function openPage(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "da-DK", reducedMotion: "reduce", acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const requests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });
  return { page, context, requests, errors };
}
