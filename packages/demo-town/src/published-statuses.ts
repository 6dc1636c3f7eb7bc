import type { PublishedStatus } from "@byfokus/model";

/** First and last list (1 December of the year) each large area was on. Fewer areas are listed each year. */
const listings: Readonly<Record<string, readonly { readonly list: PublishedStatus["list"]; readonly from: number; readonly to: number }[]>> = {
  Egeparken: [{ list: "vulnerable", from: 2018, to: 2025 }, { list: "parallelSociety", from: 2022, to: 2025 }],
  Skovvænget: [{ list: "vulnerable", from: 2018, to: 2021 }, { list: "prevention", from: 2022, to: 2025 }],
  Havneengen: [{ list: "vulnerable", from: 2018, to: 2019 }, { list: "prevention", from: 2021, to: 2025 }],
  Bakkelunden: [{ list: "vulnerable", from: 2018, to: 2020 }],
  Søndermarken: [{ list: "vulnerable", from: 2018, to: 2018 }],
};

/** The newest published list; the next one comes after the decision. */
export const newestListDate = "2025-12-01";

/** The statuses of an area by name, oldest list first; empty for an area never listed. */
export function publishedStatuses(name: string): PublishedStatus[] {
  return (listings[name] ?? [])
    .flatMap(({ list, from, to }) => Array.from({ length: to - from + 1 }, (_, year) => ({ list, listDate: `${from + year}-12-01` })))
    .sort((a, b) => (a.listDate < b.listDate ? -1 : a.listDate > b.listDate ? 1 : 0));
}
