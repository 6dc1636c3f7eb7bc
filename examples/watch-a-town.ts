// Twelve places in eight years: an alarm whose rate of false ones is stated, and what happened there that may explain it.
import { eventsOfPlace, monitorFigures, monitorRules } from "byfokus/browser";
import { town } from "./egekoebing.ts";
import { years } from "./twelve-places.ts";

const { rows, falseAlarms } = monitorFigures([years], { falseAlarmsPerQuarter: 0.5 });
console.log("curves watched:", falseAlarms.units, "false alarms expected a quarter:", falseAlarms.perQuarter.toFixed(2), "at most:", falseAlarms.budget);
for (const { areaId, alarm } of rows) if (alarm !== null && alarm.state !== "quiet") console.log(areaId, alarm.state, "since", alarm.since, "a true alarm takes", alarm.arl1.toFixed(1), "periods");
console.log("places that cannot be watched:", rows.filter(({ state }) => state !== "watched").map(({ areaId, state }) => `${areaId}: ${state}`));
console.log("rules as data:", monitorRules.chart, "events known of an area:", eventsOfPlace(town.events, [{ level: "area", id: "O01" }]).length);
