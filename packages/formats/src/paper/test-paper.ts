import type { PaperDocument } from "@byfokus/model";

/** Test-only: text that means something to HTML, XML, Typst, Word and spreadsheets, and characters none of them may hold. */
export const hostile = `<b>&amp;</b> "x" 'y' #sys.inputs $a^2$ \\u{41} [c] @ref *_~\` // /* */ {{x}} ${"\u0000\u0007\ud800"} ]]> </text></svg><script>alert(1)</script>`;

/** Test-only: a short paper with every kind of block. */
export function testPaper(lang: "da" | "en" = "da", more: Partial<PaperDocument> = {}): PaperDocument {
  return {
    lang,
    title: "Fokus for Prøveby 2027–2030",
    header: { left: ["Prøveby · byråd", "Møde 1. december 2026"], right: ["Beslutningsoplæg", "Dataudgave 2026 · syntetiske data"] },
    footer: { left: "Nået behov er dækning, ikke virkning.", right: "Byfokus" },
    blocks: [
      {
        kind: "columns",
        columns: [
          [{ kind: "heading", level: 2, id: "left", text: "Til venstre" }, { kind: "paragraph", text: "Læses først." }, { kind: "figure", caption: "Figur 0. Lille kort", alt: "Det lille kort viser intet nyt.", width: 200, height: 100, svg: testSvg }],
          [{ kind: "heading", level: 2, id: "right", text: "Til højre" }, { kind: "list", ordered: true, items: ["læses bagefter,"] }],
        ],
      },
      { kind: "heading", level: 2, id: "summary", text: "Sagsresumé" },
      { kind: "paragraph", text: "Type 2 når flest: 833 af 2.450 husstande.", emphasis: "lead" },
      { kind: "paragraph", text: hostile },
      { kind: "paragraph", text: "Tallene er syntetiske.", emphasis: "note" },
      { kind: "list", ordered: true, items: ["vælger Type 2,", "afsætter 11,2 mio. kr."] },
      { kind: "list", ordered: false, items: ["ét punkt"] },
      { kind: "list", ordered: true, items: ["begynder forfra"] },
      { kind: "heading", level: 3, id: "rows", text: "Rækker" },
      {
        kind: "table", caption: "Tabel 1. Konsekvenser", highlightColumn: 2,
        columns: [{ title: "Kriterium", align: "start" }, { title: "Type 1", align: "end" }, { title: "Type 2", align: "end" }],
        rows: [["Nået behov", "686 (28 %)", "833 (34 %)"], [hostile, "=1+1", "–"]],
        notes: ["En note."],
      },
      { kind: "figure", caption: "Figur 1. Kort", alt: "Kortet viser to områder i Prøveby.", width: 200, height: 100, svg: testSvg },
      { kind: "pageBreak" },
      { kind: "heading", level: 2, id: "annex-a", text: "Bilag A" },
    ],
    ...more,
  };
}

/** Test-only: a small picture with a pattern of its own. */
export const testSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" role="img" aria-labelledby="t"><title id="t">Kort</title><defs><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1"/></pattern></defs><rect width="200" height="100" fill="#ECE8DE"/><rect x="20" y="20" width="60" height="40" fill="url(#p)" stroke="#17212A"/><text x="100" y="50" font-family="IBM Plex Sans" font-size="12">Prøveby</text></svg>`;
