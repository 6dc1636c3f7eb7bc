import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { da } from "./da/index.ts";

/**
 * Keys that code puts together: `*` is any one word, `{a,b}` one of these (where the same prefix has other keys too).
 * Each stands here as the code's template has it, so that a template that goes takes its keys with it.
 */
const templates: readonly string[] = [
  "metric.*.name", "metric.*.help", "formula.*", "term.*", "tenure.*", "placeRow.none.*", "problem.*",
  "rule.*.name", "rule.{passed,broken,notJudged}", "ruleShort.*",
  "scope.{single,areas,areasPlus,balance}", "scope.*.short", "member.{area,department,organisation,city,block,stairwell,referral,movers}", "scopeSummary.{referral,movers}",
  "reason.*", "reason.*Unknown", "reach.*",
  "step.{added,removed}Fte", "step.{added,removed}Offer", "step.{added,removed}Blocks", "step.{added,removed}Places",
  "step.{argument,reservation}Added", "step.{argument,reservation}Removed", "step.{argument,reservation}Changed",
  "map.legend.{work,offer,coupling,locked,faded,private,missing,hidden,selected,open}",
  "data.kind.*", "data.column.*", "data.severity.*", "data.state.*", "status.{vulnerable,prevention,parallelSociety,transformation,risk}", "board.*", "flow.{ordinary,renovation}",
  "balance.{dissimilarity,dissimilarityByChance,dissimilarityExcess,isolation,isolationEven}", "deliberation.{for,against}",
  "law.status.*", "law.limit.{gt,ge,lt}", "law.verdict.*", "law.unknown.*", "law.reason.*", "law.class.*", "law.distance.*", "law.both.*", "law.over.*", "law.under.*",
  "figure.state.*", "funnel.class.*", "ladder.status.*", "ladder.varied.*", "ladder.dropped.*", "ladder.absent.*", "monitor.level.*", "monitor.direction.*", "monitor.state.*", "app.monitor.column.*", "app.monitor.budget.*",
  "scopeReach.column.*", "pattern.class.*", "pattern.state.*", "pocket.column.*", "app.pattern.neighbours.*", "contacts.column.*", "app.balancePage.{dissimilarity,isolation,theilH}",
  "balanceTime.what.*", "balanceTime.short.*", "balanceTime.change.*", "balanceTime.column.*", "balanceTime.split.{levels,organisation,tenure}", "balanceTime.level.*",
  "indicator.unit.*", "indicator.read.*", "indicator.direction.*", "event.*", "app.figures.*", "app.indicator.{purpose,read,direction,inNeed,unit,source,valid,periods}",
  "why.in.*", "why.out.*", "why.change.{need,hours,budget}*", "chosen.{always,often,contested,rarely,never}", "unused.{nobodyLeft,open}", "unused.barred.*", "unused.pot.*",
  "certificate.check.*", "certificate.not.*", "conflict.lock.*", "paper.case.offers.*", "paper.assumption.*", "sheet.{blocks,departments,districts,organisations}",
  "app.nav.*", "app.front.{one,left,cost,disagree,data,paper}", "app.front.*.more", "app.column.{tenure,blocks}", "app.type.{single,areas,areasPlus,balance}",
  "app.data.import.*", "app.data.severity.*", "app.data.gaps.{suppressed,missing,shapeless}", "app.view.*", "app.rule.*", "app.paper.{pdf,docx,html,xlsx,csv,geojson}",
  "gap.*", "outside.*", "distance.{provisional,unproven}",
];

const escaped = (text: string): string => text.replaceAll(".", "\\.");
const parts = /\*|\{[^}]*\}/;
/** What a template's keys look like. */
const keyPattern = (template: string): RegExp =>
  new RegExp(`^${escaped(template).replace("*", "[\\w-]+").replace(/\{([^}]*)\}/, (_, choices: string) => `(${choices.replaceAll(",", "|")})`)}$`);
/** What it looks like in code: the same with `${...}` for the part that varies. */
const codePattern = (template: string): RegExp => new RegExp(`\`${template.split(parts).map(escaped).join("\\$\\{[^`]*?\\}")}\``);

function sources(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === "da" || entry.name === "en" ? [] : sources(new URL(`${entry.name}/`, folder));
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [readFileSync(new URL(entry.name, folder), "utf8")] : [];
  });
}

const root = new URL("../../../../", import.meta.url);
const rooms = ["packages/", "apps/"].flatMap((shelf) => readdirSync(new URL(shelf, root)).map((room) => new URL(`${shelf}${room}/src/`, root)));
const code = rooms.flatMap(sources).join("\n");

describe("messages in use", () => {
  it("[WORD7] every key stands in the code, whole or as a template's", () => {
    const patterns = templates.map(keyPattern);
    expect(Object.keys(da).filter((key) => !code.includes(`"${key}"`) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });
  it("[WORD7] every template stands in the code and has keys", () => {
    expect(templates.filter((template) => !codePattern(template).test(code))).toEqual([]);
    expect(templates.filter((template) => !Object.keys(da).some((key) => keyPattern(template).test(key)))).toEqual([]);
  });
});
