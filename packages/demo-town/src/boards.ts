import type { Board } from "@byfokus/model";
import type { HousingStock } from "./housing-stock.ts";
import { organisationSpecs, slug } from "./names.ts";
import { at, createRandom } from "./random.ts";

/** Of the departments in areas, those whose tenants have elected a board. */
const withBoard = 0.72;

/** The bodies that speak for residents and owners. Contacts are roles: nobody is named. */
export function drawBoards(stock: HousingStock, seed: number): Board[] {
  const random = createRandom(seed, "boards");
  return [
    { id: "bestyrelse-boligsocial", name: "Boligsocial bestyrelse Fjordby", kind: "socialBoard", areaIds: stock.areas.filter((area) => area.size === "large").map((area) => area.id), contactRole: "Boligsocialt sekretariat" },
    ...organisationBoards(stock),
    ...stock.departments.flatMap((department, index): Board[] => {
      const elected = random.unit() < withBoard;
      if (!elected || department.validTo !== undefined) return [];
      return [{
        id: `afdelingsbestyrelse-${department.id}`,
        name: `Afdelingsbestyrelsen, ${department.name}`,
        kind: "departmentBoard",
        areaIds: areasOf(stock, index),
        departmentId: department.id,
        organisationId: organisationId(department.organisation),
        contactRole: "Formand for afdelingsbestyrelsen",
        ...(department.validFrom === undefined ? {} : { validFrom: department.validFrom }),
      }];
    }),
    ...stock.areas.flatMap((area): Board[] => {
      const areaIds = [area.id];
      if (area.tenure === "ownerOccupied" && (area.at !== undefined || random.unit() < 0.8)) return [{ id: `grundejerforening-${area.id}`, name: `Grundejerforeningen ${area.name}`, kind: "homeownersAssociation", areaIds, contactRole: "Formand for grundejerforeningen" }];
      if (area.tenure === "cooperative") return [{ id: `ejerforening-${area.id}`, name: `Andelsboligforeningen ${area.name}`, kind: "ownersAssociation", areaIds, contactRole: "Formand for foreningen" }];
      if (area.name === "Gl. Vestrup" || area.name === "Stationskvarteret") return [{ id: `beboergruppe-${area.id}`, name: `Beboergruppen i ${area.name}`, kind: "residentsGroup", areaIds, contactRole: "Kontaktperson for beboergruppen" }];
      return [];
    }),
  ];
}

export function organisationId(organisation: number): string {
  return `org-${slug(at(organisationSpecs, organisation).name)}`;
}

function organisationBoards(stock: HousingStock): Board[] {
  return organisationSpecs.flatMap((spec, organisation): Board[] => {
    const mine = stock.departments.flatMap((department, index) => (department.organisation === organisation ? [index] : []));
    if (mine.length === 0) return [];
    const areaIds = [...new Set(mine.flatMap((department) => areasOf(stock, department)))];
    return [{ id: `organisationsbestyrelse-${slug(spec.name)}`, name: `Organisationsbestyrelsen, ${spec.name}`, kind: "organisationBoard", areaIds, organisationId: organisationId(organisation), contactRole: "Formand for organisationsbestyrelsen" }];
  });
}

/** The areas a department has homes in, in the areas' order. */
function areasOf(stock: HousingStock, department: number): string[] {
  const areas = new Set(stock.stairwells.flatMap((stairwell) => (stairwell.area >= 0 && stairwell.departments.includes(department) ? [stairwell.area] : [])));
  return [...areas].sort((a, b) => a - b).map((area) => at(stock.areas, area).id);
}
