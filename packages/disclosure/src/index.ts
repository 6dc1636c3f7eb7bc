export { groupIntoBlocks } from "./blocks/group-into-blocks.ts";
export type { StairwellColumns } from "./blocks/stairwell-columns.ts";
