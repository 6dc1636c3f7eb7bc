import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeFiles, describeRules } from "./describe-folder.ts";
import { rules } from "./rules/rules.ts";

const path = new URL("../../../../docs/town-folder.md", import.meta.url);

/** Text between `<!-- name -->` and `<!-- end name -->`. */
function part(text: string, name: string): string {
  const start = text.indexOf(`<!-- ${name} -->`);
  const end = text.indexOf(`<!-- end ${name} -->`);
  return start === -1 || end === -1 ? "" : text.slice(start + `<!-- ${name} -->`.length, end).trim();
}

describe("docs/town-folder.md", () => {
  it("[DOC1] documents every file and column, and every rule an issue can carry", () => {
    let text = readFileSync(path, "utf8");
    if (process.env.UPDATE_DOCS === "1") {
      for (const [name, made] of [["files", describeFiles()], ["rules", describeRules()]] as const) {
        text = text.replace(new RegExp(`<!-- ${name} -->[^]*<!-- end ${name} -->`), () => `<!-- ${name} -->\n${made}\n<!-- end ${name} -->`);
      }
      writeFileSync(path, text);
    }
    expect(part(text, "files")).toBe(describeFiles());
    expect(part(text, "rules")).toBe(describeRules());
  });

  it("[DOC2] a rule has its words in both languages, and they differ", () => {
    for (const [id, { message, fix }] of Object.entries(rules)) {
      for (const words of [message, fix]) {
        expect(words.da.length, id).toBeGreaterThan(0);
        expect(words.en.length, id).toBeGreaterThan(0);
        expect(words.da, id).not.toBe(words.en);
      }
    }
  });
});
