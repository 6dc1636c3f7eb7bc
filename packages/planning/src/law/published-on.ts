import type { ListMembership } from "@byfokus/model";

/**
 * Whether an area was published on a list as any of the classes; `null` where it is not known. Absence counts only on a
 * complete list.
 *
 * @param list as the published lists write it
 */
export function publishedOn(published: readonly ListMembership[], areaId: string, list: string, classIds: readonly string[]): boolean | null {
  const entries = published.filter((entry) => entry.list === list && classIds.includes(entry.classId));
  if (entries.some(({ areaIds }) => areaIds.includes(areaId))) return true;
  return entries.some(({ complete }) => complete) ? false : null;
}
