/** The browser the browser tests drive: Debian's chromium, installed when it is missing and we may. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const chromium = "/usr/bin/chromium";

export function ensureChromium() {
  if (existsSync(chromium)) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    process.stderr.write(`The browser tests need ${chromium}. Install it ("sudo apt-get install chromium") and run the tests again.\n`);
    return;
  }
  process.stderr.write("Installing chromium ...\n");
  const apt = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
}
