// The page of one area, a chart with its words and table, and what an indicator means.
import { areaProfile, boardOverview, buildContext, defaultNeed, generateTown, historyChart, indicatorSheets, proposeCouplings, stripChart } from "byfokus/browser";

const { town } = generateTown({ scale: 0.15 });
const context = buildContext(town, defaultNeed(town));
const profile = areaProfile(context, "egeparken", "da", { boards: boardOverview(context.frame), couplings: proposeCouplings(context) });
const figure = profile?.figures[0];
if (profile === null || figure === undefined) throw new Error("Expected Egeparken to have figures.");

console.log(profile.needSentence);
for (const { number, dateText, text } of profile.events) console.log(number, dateText, text);

const chart = historyChart(profile, figure, "da", { width: 480, height: 240 });
console.log(chart.description);
console.log(chart.table.columns.map(({ text }) => text).join(" | "), chart.table.rows.length, chart.picture.shapes.length);
console.log(stripChart({ domain: [0, 0.5], value: 0.32, low: 0.29, high: 0.35, town: 0.22 }).shapes.map(({ kind }) => kind).join(" "));

for (const sheet of indicatorSheets(context, "en").slice(0, 3)) console.log(sheet.title, sheet.periodsText, sheet.newest?.text ?? "no figures");
