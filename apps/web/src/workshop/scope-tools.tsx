import { formatNumber, setMoverPlaces, setReferralPlaces, setScope } from "byfokus/browser";
import type { Evaluation, Plan, PlanningContext, Scenario, ScopeType } from "byfokus/browser";
import { previewEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { AreaTools } from "./area-tools.tsx";
import { CouplingTools } from "./coupling-tools.tsx";
import { NumberStepper } from "./number-stepper.tsx";

export interface ScopeToolsProps {
  readonly context: PlanningContext;
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
}

/** What the scope can hold: staff in areas, offers to blocks, places, couplings. What a type does not have says so, with a way out. */
export function ScopeTools({ context, scenario, evaluation }: ScopeToolsProps) {
  const words = useWords();
  const { members, type } = scenario.scope;
  const hasOffers = type === "areasPlus" || type === "balance";
  const places = (kind: "referral" | "movers", id: string) => members.reduce((sum, member) => sum + (member.kind === kind && member.id === id && "places" in member ? member.places : 0), 0);
  const rehousedFrom = [...new Set(context.frame.flows.flatMap((flow) => (flow.reason === "renovation" && flow.from !== undefined ? [flow.from] : [])))];
  const changeType = (next: ScopeType) => previewEdit(setScope(scenario.id, { ...scenario.scope, type: next }));
  const areaFte = evaluation.members.filter(({ member }) => member.kind === "area").reduce((sum, { fte }) => sum + fte, 0);
  const blocks = members.filter((member) => member.kind === "block").length;
  return (
    <section className="tool-section">
      <h2>{words.t("app.work.offers")}</h2>
      <p className="offer"><span className="letter" aria-hidden="true">O</span><span>{words.t("app.work.areaWork")}</span><span className="sm muted">{words.t("app.fte", { fte: formatNumber(words.lang, areaFte, 1) })}</span></p>
      <AreaTools context={context} scenario={scenario} evaluation={evaluation} hasOffers={hasOffers} />
      <p className={hasOffers ? "offer" : "offer off"}><span className="letter inverted" aria-hidden="true">B</span><span>{words.t("app.work.blocks")}</span><span className="sm muted">{words.t("common.blocks", { count: blocks })}</span></p>
      {hasOffers ? null : <p className="xs muted tool-note">{words.t("app.work.needsType2")} <button type="button" className="link-button" onClick={() => changeType("areasPlus")}>{words.t("app.work.changeType")}</button></p>}
      {!hasOffers ? null : (
        <>
          <NumberStepper letter="H" label={words.t("app.work.referral")} value={places("referral", "referral")} step={5} onChange={(value) => previewEdit(setReferralPlaces(scenario.id, value))} />
          {rehousedFrom.map((id) => {
            const name = context.table.areas.find((area) => area.id === id)?.name ?? id;
            return <NumberStepper key={id} letter="F" label={words.t("app.work.movers", { name })} value={places("movers", id)} step={5} onChange={(value) => previewEdit(setMoverPlaces(scenario.id, id, value))} />;
          })}
        </>
      )}
      <p className={type === "balance" ? "offer" : "offer off"}><span className="letter outline" aria-hidden="true">K</span><span>{words.t("app.work.couplings")}</span><span className="sm muted">{formatNumber(words.lang, scenario.scope.couplings.length)}</span></p>
      {type === "balance" ? <CouplingTools context={context} scenario={scenario} /> : <p className="xs muted tool-note">{words.t("app.work.needsType3")} <button type="button" className="link-button" onClick={() => changeType("balance")}>{words.t("app.work.changeType")}</button></p>}
    </section>
  );
}
