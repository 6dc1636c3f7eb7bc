import type { Certificate } from "@byfokus/model";
import type { CertificateCheck, CertificateCheckId, NotProven, VerificationReport } from "@byfokus/planning";
import { createWords } from "../messages/words.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";

/** What is proven of a scope; a certificate's figures and proof fit. */
export interface ProvenFigures {
  readonly needReached: number;
  readonly bound: number;
  /** A share, 0 and up; `null` where nothing is reached but something might be. */
  readonly gap: number | null;
}

/** A gap below this share is rounding and the tie rule. */
const noGap = 1e-6;

/** What is reached and how far from the best it can be, in sentences. */
export function certificateSentences({ needReached, bound, gap }: ProvenFigures, lang: Language): string[] {
  const { t } = createWords(lang);
  const reached = t("certificate.reached", { reached: formatNumber(lang, needReached, 1) });
  if (gap !== null && gap <= noGap) return [reached, t("certificate.best")];
  return [reached, t("certificate.bound", { bound: formatNumber(lang, bound, 1) }), gap === null ? t("certificate.gapOpen") : t("certificate.gap", { gap: gapText(gap, lang) })];
}

/** A gap in per cent with two decimals; what rounding and ties leave is 0. */
export function gapText(gap: number | null, lang: Language): string {
  const { t } = createWords(lang);
  if (gap === null) return t("common.unknown");
  if (gap > noGap && gap < 0.0001) return t("certificate.under", { share: formatShare(lang, 0.0001, 2) });
  return formatShare(lang, gap <= noGap ? 0 : gap, 2);
}

/** A certificate's facts in rows of name and figure; hashes whole. */
export function certificateRows({ figures, proof, made, hashes, seal }: Certificate, lang: Language): [string, string][] {
  const { t } = createWords(lang);
  return [
    [t("certificate.row.reached"), formatNumber(lang, figures.needReached, 1)],
    [t("certificate.row.bound"), formatNumber(lang, proof.bound, 1)],
    [t("certificate.row.gap"), gapText(proof.gap, lang)],
    [t("certificate.row.priceBound"), formatNumber(lang, proof.priceBound, 1)],
    [t("certificate.row.priceGap"), gapText(proof.priceGap, lang)],
    [t("certificate.row.solver"), made.solver ?? t("certificate.noSolver")],
    [t("certificate.row.version"), made.codeVersion],
    [t("certificate.row.tie"), t("certificate.tie")],
    [t("certificate.row.data"), hashes.data],
    [t("certificate.row.rules"), hashes.rules],
    [t("certificate.row.scope"), hashes.scope],
    [t("certificate.row.seal"), seal],
  ];
}

/** What a certificate leaves open, each the end of "the certificate does not show". */
export function notProvenItems(notProven: readonly NotProven[], { proof }: Pick<Certificate, "proof">, lang: Language): string[] {
  const { t } = createWords(lang);
  return notProven.map((what) => t(`certificate.not.${what}`, { bound: formatNumber(lang, proof.bound, 1) }));
}

export interface VerificationRow {
  readonly id: CertificateCheckId;
  readonly name: string;
  readonly passed: boolean;
  readonly stateText: string;
  /** What was expected and found; empty where it is right. */
  readonly difference: string;
}

export interface VerificationView {
  readonly conclusion: string;
  readonly rows: readonly VerificationRow[];
  readonly notTitle: string;
  readonly notProven: readonly string[];
}

/** A verification in words: what holds, what does not, and what holding does not show. */
export function verificationView({ ok, checks, notProven }: VerificationReport, certificate: Certificate, lang: Language): VerificationView {
  const { t } = createWords(lang);
  return {
    conclusion: ok ? t("certificate.ok") : t("certificate.notOk", { count: checks.filter(({ passed }) => !passed).length }),
    rows: checks.map((check) => ({
      id: check.id,
      name: t(`certificate.check.${check.id}`),
      passed: check.passed,
      stateText: t(check.passed ? "certificate.passed" : "certificate.failed"),
      difference: check.passed ? "" : t("certificate.difference", { expected: valueText(check.expected, lang), found: valueText(check.found, lang) }),
    })),
    notTitle: t("certificate.notTitle"),
    notProven: notProvenItems(notProven, certificate, lang),
  };
}

function valueText(value: CertificateCheck["expected"], lang: Language): string {
  if (value === null) return createWords(lang).t("certificate.nothing");
  return typeof value === "string" ? value : formatNumber(lang, value, Number.isInteger(value) ? 0 : 6);
}
