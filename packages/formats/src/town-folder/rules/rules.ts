import { figureRules } from "./figure-rules.ts";
import { fileRules } from "./file-rules.ts";
import type { RuleText } from "./rule-text.ts";
import { tableRules } from "./table-rules.ts";
import { townRules } from "./town-rules.ts";

/** Every rule an issue can carry; docs/town-folder.md lists them all, and a test holds the two together. */
export const rules = { ...fileRules, ...tableRules, ...townRules, ...figureRules };

export type RuleId = keyof typeof rules;

export function ruleText(id: RuleId): RuleText {
  return rules[id];
}
