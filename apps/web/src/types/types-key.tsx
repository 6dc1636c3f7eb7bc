import { mapPicture } from "byfokus/browser";
import type { MapLegendKind, MapPicture, Plan, PlanningContext } from "byfokus/browser";
import { useMemo } from "react";
import { MapKey } from "../map/map-key.tsx";
import { useWords } from "../state/preferences.ts";

const order: readonly MapLegendKind[] = ["need", "work", "offer", "coupling", "locked", "faded", "private", "missing", "hidden"];

/** One key for all the small maps: everything at least one of them shows. */
export function TypesKey({ context, plan }: { readonly context: PlanningContext; readonly plan: Plan }) {
  const { lang, t } = useWords();
  const picture = useMemo<MapPicture>(() => {
    const pictures = plan.scenarios.map(({ scope }) => mapPicture(context, { lang, size: "small", scope, locks: plan.locks, fade: true }));
    const first = pictures[0] ?? mapPicture(context, { lang, size: "small" });
    return { ...first, legend: order.filter((kind) => pictures.some((each) => each.legend.includes(kind))) };
  }, [context, lang, plan]);
  return <><MapKey picture={picture} column /><p className="xs muted">{t("app.types.distance")}</p></>;
}
