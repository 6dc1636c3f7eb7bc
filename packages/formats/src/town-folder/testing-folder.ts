import type { FolderFile } from "../tables/raw-table.ts";
import { readTownFolder } from "./read-town-folder.ts";
import type { TownFolderResult } from "./read-result.ts";

/** Files from texts, for tests. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): FolderFile[] {
  return Object.entries(files).map(([path, content]) => ({ path, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content }));
}

export const today = "2026-11-22";

export function readFolder(files: Readonly<Record<string, string | Uint8Array>>, mapping?: unknown): Promise<TownFolderResult> {
  return readTownFolder(folder(files), { today, ...(mapping !== undefined && { mapping }) });
}

/** `severity rule` of every issue, once each, in order. */
export function rulesOf({ issues }: TownFolderResult): string[] {
  return [...new Set(issues.map(({ severity, rule }) => `${severity} ${rule}`))];
}

/** A small folder without any trouble but the notes it cannot avoid. */
export const soundFolder: Readonly<Record<string, string>> = {
  "kommune.csv": "navn;syntetisk;dato\r\nFjordby Kommune;JA;01-01-2026\r\n",
  "organisationer.csv": "organisation_id;navn\r\nBO1;Boligforeningen Fjord\r\n",
  "afdelinger.csv": "afdeling_id;navn;organisation_id\r\nA1;Afdeling 1;BO1\r\nA2;Afdeling 2;BO1\r\n",
  "omraader.csv": "omraade_id;navn;ejerform\r\n01;Egeparken;almen\r\n02;Birkevang;blandet\r\n",
  "omraader.geojson": '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"omraade_id":"01"},"geometry":{"type":"Polygon","coordinates":[[[574000,6223000],[574100,6223000],[574100,6223100],[574000,6223000]]]}},{"type":"Feature","properties":{"omraade_id":"02"},"geometry":{"type":"Polygon","coordinates":[[[575000,6223000],[575100,6223000],[575100,6223100],[575000,6223000]]]}}]}',
  "opgange.csv": "opgang_id;adresse;ejerform;afdeling_id;omraade_id;boliger;husstande;beboere;x_m;y_m\r\nOP1;Vangen 2;almen;A1;01;8;8;14;574010,5;6223010,25\r\nOP2;Vangen 4;almen;A1|A2;01;6;5;0;574020;6223020\r\nOP3;Birkevej 1;ejer;;02;1;1;2;575010;6223010\r\n",
  "observationer.csv": "indikator;niveau;sted_id;periode;antal;ud_af\r\noutsideWork;opgang;OP1;2026;3;9\r\noutsideWork;opgang;OP2;2026;*;5\r\noutsideWork;opgang;OP3;2026;;2\r\noutsideWork;område;02;2026;0;2\r\n",
};
