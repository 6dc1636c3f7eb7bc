import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const pages = markdownIn(root);

describe("links in the documentation", () => {
  it("[DOCS1] finds the pages", () => {
    expect(pages.map((page) => relative(root, page))).toEqual(expect.arrayContaining(["README.md", "ARCHITECTURE.md", "docs/town-folder.md"]));
  });

  it.each(pages.map((page) => relative(root, page)))("[DOCS2] every link inside the project leads somewhere: %s", (page) => {
    expect(linksOf(readFileSync(join(root, page), "utf8")).filter((link) => !leadsSomewhere(join(root, page), link))).toEqual([]);
  });

  it("[DOCS3] notices a broken link and a broken anchor", () => {
    const readme = join(root, "README.md");
    expect(leadsSomewhere(readme, "docs/nowhere.md")).toBe(false);
    expect(leadsSomewhere(readme, "ARCHITECTURE.md#no-such-heading")).toBe(false);
    expect(leadsSomewhere(readme, "ARCHITECTURE.md#the-life-of-a-scope")).toBe(true);
  });
});

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), decodeURIComponent(path));
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(readFileSync(target, "utf8")).includes(anchor);
}

function linksOf(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, (code) => (code.includes("](") ? "" : code));
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "").filter((link) => !/^[a-z]+:/.test(link));
}

/** Heading anchors as code hosts make them: lower case, spaces to hyphens, other marks dropped. */
function anchorsOf(text: string): string[] {
  const headings = text.replace(/```[\s\S]*?```/g, "").match(/^#+ .*$/gm) ?? [];
  return headings.map((heading) => heading.replace(/^#+ /, "").trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/g, "-"));
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !["node_modules", ".git", ".tools", ".types", "dist", ".byfokus"].includes(name))
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return markdownIn(path);
      return name.endsWith(".md") ? [path] : [];
    })
    .toSorted();
}
