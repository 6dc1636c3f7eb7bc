import { certificateRows, createWords } from "byfokus/node";
import type { Certificate, VerificationView } from "byfokus/node";
import { printable, textTable } from "../output/text-table.ts";

/** A certificate's facts, every check, the conclusion, and what it does not show. */
export function verificationText({ conclusion, rows, notTitle, notProven }: VerificationView, certificate: Certificate, lang: "da" | "en"): string {
  const { t } = createWords(lang);
  const [first = ["", ""], ...facts] = certificateRows(certificate, lang);
  const checks = rows.map(({ name, stateText, difference }) => [name, stateText, difference]);
  return [
    textTable(first, facts, { wordColumns: 2 }),
    "\n",
    textTable([t("certificate.column"), t("column.result"), ""], checks, { wordColumns: 3 }),
    `\n${conclusion}\n`,
    `\n${notTitle}\n`,
    ...notProven.map((item) => `- ${printable(item)}\n`),
  ].join("");
}
