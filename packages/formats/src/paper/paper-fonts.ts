import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** IBM Plex Sans (SIL Open Font License 1.1) as TTF, the weights papers use. */
const files = ["400Regular/IBMPlexSans_400Regular.ttf", "400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf", "500Medium/IBMPlexSans_500Medium.ttf", "600SemiBold/IBMPlexSans_600SemiBold.ttf"];

/** Absolute paths of the fonts that papers are set in. */
export function paperFontFiles(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/ibm-plex-sans/package.json"));
  return files.map((file) => join(folder, file));
}

/** The fonts' bytes, in the same order. */
export function paperFonts(): Buffer[] {
  return paperFontFiles().map((file) => readFileSync(file));
}
