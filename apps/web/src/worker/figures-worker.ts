import { areaPattern, balanceOverTime, findPockets, indicatorCatalogue, indexMethods, ladderOfContext, measureBalance, monitorTown, reachOfScope, statusContacts } from "byfokus/browser";
import type { PlanningContext } from "byfokus/browser";
import type { FiguresAnswer, FiguresMessage, FiguresRequest, FiguresResults } from "./figures-messages.ts";

/** Works figures out beside the page, so that reading and typing never wait for them. */
let context: PlanningContext | null = null;
const say = (message: FiguresAnswer): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<FiguresMessage>) => {
  if ("context" in data) {
    context = data.context;
    return;
  }
  try {
    if (context === null) throw new Error("Expected a town before a request, got none.");
    say({ number: data.number, result: answer(context, data.request) });
  } catch (error) {
    say({ number: data.number, failed: String(error) });
  }
};

function answer(town: PlanningContext, request: FiguresRequest): FiguresResults[keyof FiguresResults] {
  switch (request.kind) {
    case "ladder": {
      const method = indexMethods.find(({ id }) => id === request.methodId);
      if (method === undefined) throw new Error(`Expected one of ${indexMethods.length} methods, got "${request.methodId}".`);
      return ladderOfContext(withCatalogue(town), method);
    }
    case "monitor": return monitorTown(town, { falseAlarmsPerQuarter: request.falseAlarmsPerQuarter });
    case "balance": return { years: balanceOverTime(town, request.indicatorId), town: measureBalance(town), contacts: statusContacts(town) };
    case "pattern": return { report: areaPattern(town, request.of, { neighbours: request.neighbours }), pockets: findPockets(town) };
    case "reach": return request.scenarios.map(({ id, title, scope }) => ({ id, title, reach: reachOfScope(town, { scope }) }));
  }
}

/** An indicator of the catalogue that the town has no figures for is known without figures: the method's missing rule then decides. */
function withCatalogue(town: PlanningContext): PlanningContext {
  const known = new Set(town.frame.indicators.map(({ id }) => id));
  return { ...town, frame: { ...town.frame, indicators: [...town.frame.indicators, ...indicatorCatalogue.filter(({ id }) => !known.has(id))] } };
}
