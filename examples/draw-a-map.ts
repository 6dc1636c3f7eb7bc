// A map as shapes, as SVG, as words and as a legend: one picture, four ways to read it.
import { classNames, createWords, describeMap, mapLegend, mapPicture, needBreaks, needClass, renderMapSvg, scopeOnMap, standardBreaks, todayScenario } from "byfokus/browser";
import { context } from "./egekoebing.ts";

const words = createWords("en");
const { title, scope } = todayScenario(context);
const picture = mapPicture(context, { lang: "en", scope });
const description = describeMap(context, picture, "en", { title, scope });
const svg = renderMapSvg(picture, { lang: "en", title, description: "Need and today's work" });
console.log(svg.slice(0, 60), svg.length);
console.log(description);
console.log(mapLegend(picture, words).length, "legend entries;", scopeOnMap(context, scope).byArea.size, "areas in focus");

const breaks = needBreaks(context.table.areas.map((area) => area.needShare?.value ?? 0));
console.log(breaks, classNames(breaks, words), needClass(0.31, breaks), standardBreaks);
