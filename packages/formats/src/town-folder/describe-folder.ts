import { kinds } from "./kinds/kinds.ts";
import { rules, ruleText, type RuleId } from "./rules/rules.ts";

/** The reference part of docs/town-folder.md, made from the same data that reading uses. A test holds the file to it. */
export function describeFiles(): string {
  return kinds
    .map(({ kind, da, en, meaning, geometry, fields }) => {
      const ending = geometry === "only" ? ".geojson" : ".csv";
      const shapes = geometry === "optional" ? `, shapes in \`${da}.geojson\`` : "";
      const head = `### \`${da}${ending}\` (English: \`${en}${ending}\`, kind \`${kind}\`)\n\n${meaning.en}${shapes}.\n\n| Danish column | English column | Field | Type | Needed | Example | Meaning |\n|---|---|---|---|---|---|---|`;
      const rows = fields.map((field) => `| \`${field.da}\` | \`${field.en}\` | \`${field.name}\` | ${field.type} | ${field.required === true ? "yes" : ""} | ${cell(field.example)} | ${cell(field.meaning.en)} |`);
      return [head, ...rows].join("\n");
    })
    .join("\n\n");
}

/** Every rule with its severity and wording, alphabetically by id. */
export function describeRules(): string {
  const rows = (Object.keys(rules) as RuleId[]).sort().map((id) => {
    const { severity, message, fix } = ruleText(id);
    return `| \`${id}\` | ${severity} | ${cell(message.en)} | ${cell(fix.en)} |`;
  });
  return ["| Rule | Severity | What it says | Fix |", "|---|---|---|---|", ...rows].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
