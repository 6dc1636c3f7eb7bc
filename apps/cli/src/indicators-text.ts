import { indicatorCatalogue } from "byfokus/node";

/** docs/indicators.md: the catalogue's indicators, as a folder may name them. */
export function indicatorsText(): string {
  const rows = indicatorCatalogue.map(({ id, title, numerator, denominator, source }) => `| \`${id}\` | ${[title.da, numerator.da, denominator.da, source].map(cell).join(" | ")} |`);
  return `# The indicators Byfokus knows

Written by \`npm run generate\` from the catalogue; change it there. A folder names an indicator by its id or its Danish
title, and may define its own in \`indikatorer.csv\` ([the town folder](town-folder.md)).

| Id | Danish title | Who is counted | Out of whom | Source |
|---|---|---|---|---|
${rows.join("\n")}
`;
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
}
