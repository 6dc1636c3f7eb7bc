import type { Coupling, CouplingReason } from "@byfokus/model";
import type { Words } from "../messages/words.ts";

/** Why two areas are coupled, in words: "9 min. til fods", "samme skoledistrikt: Bakkeskolen". */
export function couplingReasons(coupling: Coupling, words: Words): string[] {
  return coupling.reasons.map((reason) => reasonText(reason, words));
}

function reasonText(reason: CouplingReason, words: Words): string {
  const text = plainReason(reason, words);
  return reason.name === undefined ? text : words.t("reason.named", { reason: text, name: reason.name });
}

function plainReason(reason: CouplingReason, words: Words): string {
  const { kind, amount } = reason;
  if (kind !== "walk" && kind !== "moves" && kind !== "boards") return words.t(`reason.${kind}`);
  return amount === undefined ? words.t(`reason.${kind}Unknown`) : words.t(`reason.${kind}`, { amount: Math.round(amount) });
}
