import { noPlaceId, placesRowId, type PlaceReach } from "@byfokus/planning";
import type { Tenure } from "@byfokus/model";
import type { Words } from "../messages/words.ts";

/** What a row of an evaluation's lists by place is called: its place, its tenure, or the words for "none of them". */
export function placeRowName(kind: "area" | "organisation" | "district" | "tenure", row: Pick<PlaceReach, "id" | "name">, words: Words): string {
  if (row.id === noPlaceId) return words.t(`placeRow.none.${kind}`);
  if (row.id === placesRowId) return words.t("placeRow.places");
  const key = `tenure.${row.id as Tenure}` as const;
  return kind === "tenure" && words.has(key) ? words.t(key) : row.name;
}
