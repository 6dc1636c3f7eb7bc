// Places hold for a while, belong to each other, and are paid from pots with terms.
import { holdsAt, isCalendarDate, placesAt, potCatalogue, potWithAmount, stairwellsOfArea, stairwellsOfDepartment } from "byfokus/browser";
import { today, town } from "./egekoebing.ts";

console.log(isCalendarDate(today), isCalendarDate("2026-02-30"));
console.log(holdsAt({ validFrom: "2020-01-01", validTo: "2025-12-31" }, today), placesAt(town.areas, today).length, "areas today");
console.log(stairwellsOfArea(town.stairwells, "O01").length, stairwellsOfDepartment(town.stairwells, "11").length);

const terms = potCatalogue.find((pot) => !pot.withinOrganisation);
if (terms !== undefined) console.log(potWithAmount(terms, { id: "own", name: "Vores pulje", krPerYear: 900_000 }));
