/**
 * `npm run pack`: builds the published package `byfokus` (library, command line and app) into `dist/byfokus`.
 * The rooms are bundled, libraries stay dependencies; types are the rooms' own, with their imports made relative.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { buildWeb } from "./build-web.mjs";
import { command, prepare, root, run } from "./toolchain.mjs";

const node = prepare({ quiet: true });
if (Number(process.versions.node.split(".")[0]) < 24) process.exit(run(node, [join(root, "scripts/pack.mjs")]));
const { rolldown } = await import("rolldown");

const out = join(root, "dist", "byfokus");
const rooms = ["packages", "apps"].flatMap((floor) => readdirSync(join(root, floor)).map((name) => roomAt(join(floor, name))));
const bundled = rooms.filter(({ folder }) => folder !== "apps/web");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
if (run(node, [command("typescript"), "-b"]) !== 0) process.exit(1);
buildWeb(node);
await bundle();
copyTypes();
cpSync(join(root, "apps/web/dist"), join(out, "web/dist"), { recursive: true });
for (const file of ["README.md", "LICENSE", "CHANGELOG.md"]) cpSync(join(root, file), join(out, file));
writeManifest();
process.stdout.write(`${out}\n`);

function roomAt(folder) {
  return { folder, manifest: JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) };
}

async function bundle() {
  const build = await rolldown({
    input: {
      "lib/analysis": join(root, "packages/byfokus/src/analysis.ts"),
      "lib/browser": join(root, "packages/byfokus/src/browser.ts"),
      "lib/node": join(root, "packages/byfokus/src/node.ts"),
      "app/cli": join(root, "apps/cli/src/main.ts"),
      // A worker is loaded by its file's name, beside the chunk that starts it.
      "lib/rooms/shared/highs-worker": join(root, "packages/solver/src/highs/highs-worker.ts"),
    },
    platform: "node",
    plugins: [{ name: "worker-as-built", transform: (code, id) => (id.endsWith("/open-worker.ts") ? code.replace("./highs-worker.ts", "./highs-worker.js") : null) }],
    external: (id) => !id.startsWith(".") && !id.startsWith("/") && !bundled.some(({ manifest }) => id === manifest.name || id.startsWith(`${manifest.name}/`)),
  });
  // Three folders deep, as the server's own files are, so that "../../../web/dist" is the app here too.
  await build.write({ dir: out, format: "esm", entryFileNames: "[name].js", chunkFileNames: "lib/rooms/shared/[name]-[hash].js", sourcemap: false });
  await build.close();
}

/** Copies every room's declarations to `types/<room>/` and points their imports at each other. */
function copyTypes() {
  for (const { folder } of bundled.filter(({ folder }) => folder.startsWith("packages/"))) {
    for (const file of declarationsOf(folder)) {
      const target = join(out, "types", folder.split("/")[1], file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, relinked(readFileSync(join(root, folder, ".types", file), "utf8"), target));
    }
  }
}

/** The declarations of the sources there are; what the compiler left behind of deleted files stays out. */
function declarationsOf(folder) {
  return readdirSync(join(root, folder, ".types"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".d.ts") && existsSync(join(root, folder, "src", file.replace(/\.d\.ts$/, ".ts"))))
    .sort();
}

function relinked(text, target) {
  const toTypes = relative(dirname(target), join(out, "types")) || ".";
  return text
    .replace(/(from |import\()"@byfokus\/([a-z-]+)"/g, (_, lead, room) => `${lead}"${toTypes.startsWith(".") ? toTypes : `./${toTypes}`}/${room}/index.js"`)
    .replace(/(from |import\()"(\.[^"]*)\.ts"/g, '$1"$2.js"');
}

function writeManifest() {
  const { version, description, license } = roomAt("packages/byfokus").manifest;
  const libraries = bundled.flatMap(({ manifest }) => Object.entries(manifest.dependencies ?? {})).filter(([name]) => !name.startsWith("@byfokus/") && name !== "byfokus" && !name.startsWith("@types/"));
  const manifest = {
    name: "byfokus",
    version,
    description,
    license,
    type: "module",
    engines: { node: ">=24" },
    bin: { byfokus: "app/cli.js" },
    exports: {
      "./analysis": { types: "./types/byfokus/analysis.d.ts", default: "./lib/analysis.js" },
      "./browser": { types: "./types/byfokus/browser.d.ts", default: "./lib/browser.js" },
      "./node": { types: "./types/byfokus/node.d.ts", default: "./lib/node.js" },
    },
    dependencies: Object.fromEntries(libraries.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
