import { spawn } from "node:child_process";
import process from "node:process";

/** Asks the desktop to show an address; where there is no desktop, nothing happens. */
export function openInBrowser(url: string): void {
  const [command, ...args] = commandFor(process.platform);
  const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  // A machine without a desktop has no opener: the address is on the screen anyway.
  child.once("error", () => undefined);
  child.unref();
}

function commandFor(platform: string): readonly [string, ...string[]] {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["explorer.exe"];
  return ["xdg-open"];
}
