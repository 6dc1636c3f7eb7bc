/** The look of a paper on screen and on A4: always light, one typeface, hairlines and white space. */
export const paperCss = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #F6F4EF; color: #17212A; font: 400 15px/1.5 "IBM Plex Sans", "Segoe UI", system-ui, sans-serif; font-variant-numeric: tabular-nums lining-nums; }
main { max-width: 794px; margin: 24px auto; padding: 44px 64px; background: #fff; }
.meta { display: flex; justify-content: space-between; gap: 24px; color: #46525D; font-size: 12px; line-height: 16px; border-bottom: 2px solid #17212A; padding-bottom: 10px; margin-bottom: 20px; }
.meta p { margin: 0; } .meta div:last-child { text-align: right; } .meta div:first-child p:first-child { color: #17212A; font-weight: 600; }
h1 { font-size: 26px; line-height: 32px; font-weight: 500; letter-spacing: -.3px; margin: 0 0 16px; text-wrap: balance; }
h2 { font-size: 17px; line-height: 24px; font-weight: 600; margin: 28px 0 6px; } h3 { font-size: 14px; line-height: 20px; font-weight: 600; margin: 18px 0 4px; }
p { margin: 0 0 10px; max-width: 68ch; } .lead { font-size: 18px; line-height: 27px; } .note { color: #46525D; font-size: 13px; }
ul, ol { margin: 0 0 10px; padding-left: 22px; max-width: 68ch; } li { margin-bottom: 4px; }
figure { margin: 18px 0; } figure svg { display: block; width: 100%; height: auto; } figcaption, caption { color: #46525D; font-size: 12.5px; line-height: 17px; text-align: left; }
figcaption { margin-top: 6px; } caption { padding-bottom: 6px; }
.columns { display: grid; grid-template-columns: 1fr 1fr; column-gap: 28px; } .columns h2 { margin-top: 0; } .columns figure { margin: 10px 0 14px; }
.wide { overflow-x: auto; margin: 14px 0; } table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 17px; }
th, td { padding: 4px 8px; border-bottom: 1px solid #DED9CF; text-align: left; vertical-align: top; font-weight: 400; } thead th { font-weight: 600; border-bottom: 1.5px solid #17212A; vertical-align: bottom; }
th:first-child { padding-left: 0; min-width: 8em; } tr > :last-child { padding-right: 0; } .end { text-align: right; white-space: nowrap; } thead .end { white-space: normal; } .best { background: #EFF3F7; font-weight: 600; padding-right: 8px !important; }
.tablenote { color: #46525D; font-size: 12px; margin: 4px 0 0; }
footer { display: flex; justify-content: space-between; gap: 24px; margin-top: 32px; padding-top: 8px; border-top: 1px solid #837E73; color: #46525D; font-size: 12px; }
@media (max-width: 700px) { .columns { grid-template-columns: 1fr; } main { margin: 0; padding: 20px; } .meta { flex-direction: column; gap: 4px; } .meta div:last-child { text-align: left; } }
@page { size: A4; margin: 16mm 17mm 18mm; }
@media print {
  body { background: #fff; font-size: 10.2pt; } main { margin: 0; padding: 0; max-width: none; } h1 { font-size: 19pt; line-height: 24pt; } h2 { font-size: 12pt; line-height: 16pt; } h3 { font-size: 10.5pt; }
  h2, h3, caption { break-after: avoid; } figure, tr, li { break-inside: avoid; } thead { display: table-header-group; } .pagebreak { break-before: page; } .lead { font-size: 12pt; line-height: 17pt; }
  table { font-size: 9pt; line-height: 12pt; } .wide { overflow: visible; } * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`.trim();
