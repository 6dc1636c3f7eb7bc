import type { Effects } from "../effects.ts";
import { cliText } from "../words.ts";
import type { Settings } from "../settings/settings.ts";

/** What the program says to the person at the screen, on stderr. */
export interface Talk {
  /** One line, unless the person asked for quiet. */
  say(text: string): void;
  /** A line that is written over by the next, only where a person looks at it. */
  progress(step: string, share: number): void;
  /** Ends the progress line. */
  done(): void;
}

/** Talks on stderr in the settings' language. */
export function createTalk(effects: Pick<Effects, "stderr" | "isTTY">, { quiet, lang }: Pick<Settings, "quiet" | "lang">): Talk {
  const clearLine = "\r\u001B[K";
  let shown = "";
  const done = () => {
    if (shown !== "") effects.stderr(clearLine);
    shown = "";
  };
  return {
    say(text) {
      done();
      if (!quiet) effects.stderr(`${text}\n`);
    },
    progress(step, share) {
      if (quiet || !effects.isTTY) return;
      const line = `${cliText(lang).steps[step] ?? step} ${Math.floor(share * 100)} %`;
      if (line !== shown) effects.stderr(`${clearLine}${line}`);
      shown = line;
    },
    done,
  };
}
