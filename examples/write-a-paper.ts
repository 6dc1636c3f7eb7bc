// The decision paper as HTML, DOCX and PDF, and its figures as CSV, XLSX and GeoJSON.
import {
  addScenario, areaFeatures, areaSheet, compareScenarios, decisionPaper, describeDiff, diffPlans, evaluate, evaluationSheets, fillScope, lix, memberSheet, placeNames, placeSheet, readMeSheet, scenarioFromTemplate, setScope,
  todayScenario, writeCsv, writeGeoJson, writePaper, writePaperDocx, writePaperHtml, writePaperPdf, writeXlsx,
} from "byfokus/node";
import { context, plan, today } from "./egekoebing.ts";

const withScenario = addScenario(scenarioFromTemplate("areas", { id: "areas", title: "Type 1" }))(plan);
const filled = setScope("areas", fillScope({ context, plan, type: "areas", keep: [] }).scope)(withScenario);
const [scenario] = filled.scenarios;
if (scenario === undefined) throw new Error("Expected a scenario, got none.");

const options = { date: today, body: "boligsocial bestyrelse" };
const files = await writePaper({ context, plan: filled, scenarioId: "areas", lang: "da", formats: ["html"], options });
console.log(files.map(({ format, bytes }) => `${format} ${bytes.length > 1000}`));

// The same by hand, block by block.
const now = todayScenario(context);
const paper = decisionPaper({
  context, plan: filled, scenarioId: "areas", lang: "da", comparison: compareScenarios(context, addScenario(now)(filled), ["areas", now.id]), today: evaluate(context, filled, now), scenarios: [now], options,
});
const text = paper.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join(" ");
console.log(paper.title, paper.blocks.length, "blocks, LIX", Math.round(lix(text)) > 0);
console.log(writePaperHtml(paper).length > 0, (await writePaperDocx(paper)).length > 0, (await writePaperPdf(paper)).length > 0);

const evaluation = evaluate(context, filled, scenario);
const changes = describeDiff(diffPlans(plan, filled), placeNames(context, "da"), "da");
const sheets = evaluationSheets({ context, plan: filled, scenario, evaluation, lang: "da", changes });
console.log((await writeXlsx([readMeSheet(context, "da"), ...sheets.slice(1)])).length > 0, memberSheet(evaluation, "da").rows.length);
console.log(new TextDecoder().decode(writeCsv(areaSheet(context, "da"), { dialect: "da" })).split("\r\n")[0]);

// Below the area only where the data's owner says that they may be shared in full.
const shared = { ...context, frame: { ...context.frame, edition: { ...context.frame.edition, export: "full" as const } } };
console.log(placeSheet(shared, "organisations", "en").rows[0]);
console.log(JSON.parse(new TextDecoder().decode(writeGeoJson({ features: areaFeatures(context) }))).features.length, "areas on a map");
