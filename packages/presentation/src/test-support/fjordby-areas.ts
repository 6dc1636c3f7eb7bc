import type { Tenure } from "@byfokus/model";

/** One housing area of the hand-made town; the ring is in map units of five metres, y pointing down. */
export interface TestArea {
  readonly id: string;
  readonly name: string;
  readonly tenure: Tenure;
  /** Empty for private areas. */
  readonly organisation: string;
  readonly dwellings: number;
  readonly need: number;
  readonly fteToday: number;
  readonly state: "known" | "missing" | "suppressed";
  readonly ring: readonly (readonly [number, number])[];
}

/** Eighteen invented areas; every figure is made up for the tests. */
export const fjordbyAreas: readonly TestArea[] = [
  { id: "egeparken", name: "Egeparken", tenure: "social", organisation: "fjordbo", dwellings: 1286, need: 412, fteToday: 5.5, state: "known", ring: [[242,148],[319,130],[366,116],[375,173],[378,204],[308,219],[266,234]] },
  { id: "skovvaenget", name: "Skovvænget", tenure: "social", organisation: "fjordbo", dwellings: 1024, need: 277, fteToday: 3.0, state: "known", ring: [[122,236],[190,246],[227,250],[222,297],[216,329],[156,321],[114,311]] },
  { id: "havneengen", name: "Havneengen", tenure: "social", organisation: "nordvang", dwellings: 884, need: 218, fteToday: 2.5, state: "known", ring: [[592,402],[651,411],[686,420],[680,457],[673,481],[615,471],[582,460]] },
  { id: "bakkelunden", name: "Bakkelunden", tenure: "social", organisation: "bakken", dwellings: 742, need: 156, fteToday: 0, state: "known", ring: [[280,454],[338,447],[371,440],[376,480],[376,501],[324,509],[288,516]] },
  { id: "noerrevang", name: "Nørrevang", tenure: "social", organisation: "nordvang", dwellings: 571, need: 112, fteToday: 1.5, state: "known", ring: [[508,131],[566,140],[601,146],[597,178],[589,206],[541,197],[510,193]] },
  { id: "fjordglimt", name: "Fjordglimt", tenure: "social", organisation: "nordvang", dwellings: 388, need: 68, fteToday: 0, state: "known", ring: [[664,200],[711,190],[741,184],[744,212],[743,227],[699,236],[669,239]] },
  { id: "moellehaven", name: "Møllehaven", tenure: "social", organisation: "bakken", dwellings: 402, need: 84, fteToday: 1.5, state: "known", ring: [[398,231],[438,247],[458,251],[453,281],[453,301],[411,292],[386,283]] },
  { id: "rosenhaven", name: "Rosenhaven", tenure: "social", organisation: "fjordbo", dwellings: 466, need: 71, fteToday: 0, state: "known", ring: [[383,94],[427,88],[447,84],[453,115],[451,135],[415,140],[388,143]] },
  { id: "soendermarken", name: "Søndermarken", tenure: "social", organisation: "bakken", dwellings: 420, need: 80, fteToday: 0, state: "known", ring: [[454,505],[502,508],[530,503],[530,539],[527,556],[483,559],[456,555]] },
  { id: "teglvaerket", name: "Teglværket", tenure: "social", organisation: "nordvang", dwellings: 352, need: 53, fteToday: 0, state: "known", ring: [[738,475],[775,465],[796,460],[804,485],[807,507],[771,512],[745,522]] },
  { id: "engdraget", name: "Engdraget", tenure: "social", organisation: "bakken", dwellings: 364, need: 66, fteToday: 0, state: "known", ring: [[661,76],[702,78],[727,85],[723,110],[719,126],[680,120],[653,116]] },
  { id: "laerkebo", name: "Lærkebo", tenure: "social", organisation: "fjordbo", dwellings: 310, need: 33, fteToday: 0, state: "known", ring: [[37,176],[74,170],[94,169],[98,197],[103,211],[68,221],[49,224]] },
  { id: "kystparken", name: "Kystparken", tenure: "social", organisation: "nordvang", dwellings: 336, need: 34, fteToday: 0, state: "known", ring: [[828,142],[868,135],[889,129],[898,153],[900,172],[865,178],[842,186]] },
  { id: "stationskvarteret", name: "Stationskvarteret", tenure: "privateRental", organisation: "", dwellings: 298, need: 61, fteToday: 0, state: "known", ring: [[383,361],[422,365],[447,368],[444,389],[447,402],[408,405],[386,402]] },
  { id: "aabrinken", name: "Åbrinken", tenure: "social", organisation: "bakken", dwellings: 247, need: 37, fteToday: 0, state: "suppressed", ring: [[213,379],[246,375],[264,376],[268,395],[272,412],[243,416],[222,421]] },
  { id: "gl-vestrup", name: "Gl. Vestrup", tenure: "ownerOccupied", organisation: "", dwellings: 182, need: 42, fteToday: 0, state: "known", ring: [[34,428],[78,433],[98,435],[96,462],[96,483],[56,470],[29,466]] },
  { id: "holmby", name: "Holmby", tenure: "ownerOccupied", organisation: "", dwellings: 176, need: 41, fteToday: 0, state: "known", ring: [[128,534],[161,522],[184,520],[186,545],[190,565],[156,567],[130,568]] },
  { id: "strandby-hede", name: "Strandby Hede", tenure: "ownerOccupied", organisation: "", dwellings: 141, need: 28, fteToday: 0, state: "missing", ring: [[869,518],[910,518],[929,521],[927,547],[924,560],[892,558],[871,560]] },
];
