import { describeMap, mapPicture } from "byfokus/browser";
import type { PlanningContext, Scenario } from "byfokus/browser";
import { useMemo } from "react";
import { TownMap } from "../map/town-map.tsx";
import { useWords } from "../state/preferences.ts";
import { blocksOf, hasBlock } from "./edit-scope.ts";

const size = { width: 280, height: 200 };

export interface AreaInsetProps {
  readonly context: PlanningContext;
  readonly scenario: Scenario;
  readonly areaId: string;
  readonly onBlock: (blockId: string) => void;
}

/** A close-up of the area that is opened into blocks, where single blocks can be hit. */
export function AreaInset({ context, scenario, areaId, onBlock }: AreaInsetProps) {
  const words = useWords();
  const picture = useMemo(() => {
    const closeUp = mapPicture(context, { lang: words.lang, ...size, scope: scenario.scope, opened: [areaId], around: areaId });
    return closeUp.notDrawn.includes(areaId) ? null : closeUp;
  }, [context, words.lang, scenario, areaId]);
  const description = useMemo(() => (picture === null ? "" : describeMap(context, picture, words.lang, scenario).text), [context, picture, words.lang, scenario]);
  const blocks = blocksOf(context, areaId);
  // An area that is one block has nothing to open: the block is the area.
  if (picture === null || blocks.length < 2) return null;
  const shapes = picture.shapes.filter(({ blockId }) => blockId === undefined || blocks.includes(blockId));
  return (
    <figure className="inset">
      <TownMap picture={{ ...picture, shapes, badges: [], labels: [] }} description={description} onBlock={onBlock} />
      <figcaption className="xs">{words.t("app.work.inset", { name: context.table.areas.find(({ id }) => id === areaId)?.name ?? areaId, blocks: blocks.length, offered: blocks.filter((id) => hasBlock(scenario, id)).length })}</figcaption>
    </figure>
  );
}
