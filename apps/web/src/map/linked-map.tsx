import { describeMap, mapPicture } from "byfokus/browser";
import type { Lock, PlanningContext, Scenario } from "byfokus/browser";
import { useMemo } from "react";
import { useWords } from "../state/preferences.ts";
import { MapKey } from "./map-key.tsx";
import { TownMap } from "./town-map.tsx";
import type { TownMapProps } from "./town-map.tsx";
import { useWidth } from "./use-width.ts";

export interface LinkedMapProps extends Pick<TownMapProps, "onArea" | "onBlock"> {
  readonly context: PlanningContext;
  readonly selected: ReadonlySet<string>;
  readonly opened?: ReadonlySet<string>;
  readonly scenario?: Scenario;
  readonly locks?: readonly Lock[];
}

/** The large map with its key, drawn for the width it has, joined to whatever else shows the same selection. */
export function LinkedMap({ context, selected, opened, scenario, locks, onArea, onBlock }: LinkedMapProps) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>(800);
  const height = Math.round(width * (width < 560 ? 0.9 : 0.58));
  const picture = useMemo(
    () => mapPicture(context, {
      lang: words.lang, width, height, selected: [...selected],
      ...(opened === undefined ? {} : { opened: [...opened] }), ...(scenario === undefined ? {} : { scope: scenario.scope }), ...(locks === undefined ? {} : { locks }),
    }),
    [context, words.lang, width, height, selected, opened, scenario, locks],
  );
  const description = useMemo(() => describeMap(context, picture, words.lang, scenario === undefined ? undefined : { ...scenario, ...(locks === undefined ? {} : { locks }) }).text, [context, picture, words.lang, scenario, locks]);
  return (
    <figure className="linked-map">
      <div className="map-frame" ref={frame}>
        <TownMap picture={picture} description={description} {...(onArea === undefined ? {} : { onArea })} {...(onBlock === undefined ? {} : { onBlock })} />
      </div>
      <figcaption className="map-caption">
        <MapKey picture={picture} />
        {picture.notDrawn.length === 0 ? null : <p className="xs quiet">{words.t("app.map.notDrawn", { count: picture.notDrawn.length })}</p>}
        <details className="map-words"><summary>{words.t("app.map.words")}</summary><p>{description}</p></details>
      </figcaption>
    </figure>
  );
}
