import type { PaperBlock } from "@byfokus/model";
import { verifyCertificate } from "@byfokus/planning";
import { formatNumber } from "../numbers/format-number.ts";
import { notProvenItems, certificateRows, certificateSentences } from "../views/certificate-view.ts";
import { heading, list, paragraph } from "./blocks.ts";
import type { PaperMatter } from "./paper-input.ts";

/**
 * How far the recommended scope can be from the best, and how to check that; nothing where no solver gave it. The
 * certificate is verified against plan and data here and now: one that no longer holds is said not to.
 */
export function certificateSection({ words, context, plan, scenario, number }: PaperMatter): PaperBlock[] {
  const { certificate, scope } = scenario;
  if (certificate === undefined) return [];
  const title = heading(2, "certificate", words.t("certificate.title"));
  const report = verifyCertificate(context, certificate, { plan, scope });
  if (!report.ok) return [title, ...paragraph([words.t("certificate.stale")])];
  const { figures, proof } = certificate;
  return [
    title,
    ...paragraph([
      ...certificateSentences({ needReached: figures.needReached, bound: proof.bound, gap: proof.gap }, words.lang),
      words.t("certificate.price", { bound: formatNumber(words.lang, proof.priceBound, 1) }),
    ]),
    {
      kind: "table",
      caption: words.t("certificate.caption", { number: number("table") }),
      columns: [
        { title: words.t("column.name"), align: "start" },
        { title: words.t("column.value"), align: "end" },
      ],
      // Enough of a fingerprint to compare, and for `byfokus verify` to take.
      rows: certificateRows(certificate, words.lang).map(([name, value]) => [name, /^[0-9a-f]{64}$/.test(value) ? value.slice(0, shownDigits) : value]),
    },
    ...paragraph([words.t("certificate.check"), words.t("certificate.notTitle")]),
    ...list(notProvenItems(report.notProven, certificate, words.lang)),
  ];
}

const shownDigits = 16;
