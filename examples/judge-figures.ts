// What size, chance, time, the law and the neighbours make of a figure: reports from planning, words and pictures from presentation.
import {
  areaPattern, balanceFigure, balanceOverTime, balancePage, buildContext, classifyByLaw, defaultNeed, findPockets, funnelFigure, funnelPlot, funnelView, generateTown, indexMethods, indicatorCatalogue, ladderOfContext,
  ladderView, lawBook, lawRowsOf, lawView, measureBalance, membershipOf, monitorTown, monitorView, patternMap, patternView, pocketView, reachFigure, reachOfScope, reachView, statusContacts, todayScenario,
} from "byfokus/browser";

const { town } = generateTown({ scale: 0.3 });
const context = buildContext(town, defaultNeed(town));
const size = { width: 480, height: 280 };

const funnel = funnelPlot(context, "outsideWork");
console.log(funnelView(funnel, context, "da").sentence);
console.log(funnelFigure(funnel, context, "da", size).table.rows.length, "areas in the table");

const years = balanceOverTime(context, "outsideWork");
console.log(balancePage(years, "outsideWork", context, "da", { town: measureBalance(context), contacts: statusContacts(context) }).sentence);
console.log(balanceFigure(years, "theilH", "outsideWork", context, "da", size).description);

const monitor = monitorView(monitorTown(context), context, "da");
console.log(monitor.promise, monitor.alarms.length, "alarms");

// The law without origin, beside a ladder; what an indicator has no figures for, the method's own rule decides.
const rows = lawRowsOf(context);
const newest = rows.reduce((latest, { list }) => (list > latest ? list : latest), "");
const law = lawView(classifyByLaw(rows, lawBook.localRegime, lawBook, { published: membershipOf(context) }).filter(({ list }) => list === newest), lawBook.localRegime, lawBook, "da");
console.log(law.note, law.sentence);
const method = indexMethods.find(({ id }) => id === "aarhus-points");
if (method === undefined) throw new Error("Expected the method aarhus-points.");
const known = new Set(context.frame.indicators.map(({ id }) => id));
const whole = { ...context, frame: { ...context.frame, indicators: [...context.frame.indicators, ...indicatorCatalogue.filter(({ id }) => !known.has(id))] } };
for (const step of ladderView(ladderOfContext(whole, method), method, context, "da", law).steps) console.log(step.title, step.rows.map(({ name, rank }) => `${name}: ${rank}`).join("; "));

const pattern = areaPattern(context, "need", { neighbours: { kind: "distance", metres: 1000 } });
console.log(patternView(pattern, context, "da").sentence, patternMap(pattern, context, { lang: "da" }).shapes.length, "shapes");
console.log(pocketView(findPockets(context), context, "da").sentence);

const today = todayScenario(context);
const reach = [{ id: today.id, title: "I dag", reach: reachOfScope(context, today) }];
console.log(reachView(reach, "da").sentence);
console.log(reachFigure(reach, "da", size).table.rows.at(4));
