import type { CommandModule } from "./command.ts";

/** A command as `--help` and docs/cli.md tell it; its code is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  /** As the usage line shows them: `<DIR>` must be given, `[DIR]` may be, `...` takes several. */
  readonly args: string;
  readonly summary: string;
  readonly detail?: string;
  /** Whether DIR is a new folder that the command writes. */
  readonly writesFolder?: true;
  /** Names from `optionList`. */
  readonly options: readonly string[];
  /** Formats `--to` takes; the first is the default. */
  readonly formats?: readonly string[];
  readonly examples: readonly string[];
  readonly load: () => Promise<CommandModule>;
}

const data = ["--mapping <FILE>", "--date <YYYY-MM-DD>"];
const plan = ["--fte <N>", "--need <LIST>", "--level <LEVEL>", ...data, "--store <DIR>"];
const scenario = "SCENARIO is single, areas, areasPlus, balance or today; or the id of a scenario in the saved plan (which comes first); or the path of a plan file, with #id where it holds more than one.";

export const commandList: readonly CommandEntry[] = [
  {
    name: "open", args: "[DIR]", summary: "Open a folder of data in the browser; without DIR, the demo town.",
    detail: "Serves this machine only and fetches nothing from the network. Stop with Ctrl+C.",
    options: ["--port <N>", ...data, "--store <DIR>"],
    examples: ["byfokus open ./egekoebing", "byfokus open"],
    load: () => import("./commands/open.ts"),
  },
  {
    name: "types", args: "<DIR>", summary: "Fill the four scope types for the same staff and show them side by side.",
    options: plan,
    examples: ["byfokus types ./egekoebing --fte 14", "byfokus types ./egekoebing --fte 14 --json | jq '.scenarios[] | {type, needReached}'"],
    load: () => import("./commands/types.ts"),
  },
  {
    name: "compare", args: "<DIR> <SCENARIO> <SCENARIO...>", summary: "Two to five scenarios in one consequence table.", detail: scenario,
    options: plan,
    examples: ["byfokus compare ./egekoebing today areas areasPlus --fte 14"],
    load: () => import("./commands/compare.ts"),
  },
  {
    name: "evaluate", args: "<DIR> <SCENARIO>", summary: "What one scenario reaches, costs and leaves out.", detail: scenario,
    options: plan,
    examples: ["byfokus evaluate ./egekoebing today", "byfokus evaluate ./egekoebing ./plan.json#areasPlus --json"],
    load: () => import("./commands/evaluate.ts"),
  },
  {
    name: "paper", args: "<DIR> <SCENARIO>", summary: "Write the decision paper that recommends a scenario.", detail: scenario,
    options: ["--to <FORMATS>", "--out <DIR>", "--body <NAME>", "--meeting <YYYY-MM-DD>", ...plan], formats: ["html", "docx", "pdf"],
    examples: ["byfokus paper ./egekoebing areasPlus --to html,docx,pdf --out ./papir"],
    load: () => import("./commands/paper.ts"),
  },
  {
    name: "export", args: "<DIR>", summary: "Write the areas with their figures as tables or map data.",
    detail: "Honours the data's own limit on how far it may travel; never writes figures below the area.",
    options: ["--to <FORMATS>", "--out <DIR>", "--need <LIST>", ...data, "--store <DIR>"], formats: ["csv", "xlsx", "geojson"],
    examples: ["byfokus export ./egekoebing --to csv,geojson --out ./tal"],
    load: () => import("./commands/export.ts"),
  },
  {
    name: "check", args: "<DIR>", summary: "Look for what is wrong in a folder of data, and how to mend it.",
    detail: "Keeps nothing. Ends with 3 where an error would stop an import.",
    options: data,
    examples: ["byfokus check ./egekoebing", "byfokus check ./egekoebing --json --lang en"],
    load: () => import("./commands/check.ts"),
  },
  {
    name: "inspect", args: "<DIR>", summary: "Show which tables and columns were recognised, and as what.",
    options: data,
    examples: ["byfokus inspect ./egekoebing", "byfokus inspect ./egekoebing --mapping kolonner.json"],
    load: () => import("./commands/inspect.ts"),
  },
  {
    name: "init", args: "<DIR>", writesFolder: true, summary: "Write empty tables with the documented headers into a new folder.",
    options: [],
    examples: ["byfokus init ./egekoebing"],
    load: () => import("./commands/init.ts"),
  },
  {
    name: "demo", args: "<DIR>", writesFolder: true, summary: "Write the generated town Fjordby into a new folder.",
    detail: "All of it is made up. The same seed gives the same files, byte for byte.",
    options: ["--seed <N>", "--scale <X>"],
    examples: ["byfokus demo ./fjordby", "byfokus demo ./lille --seed 7 --scale 0.1"],
    load: () => import("./commands/demo.ts"),
  },
];

/** What each option means, once for all commands. */
export const optionList: Readonly<Record<string, string>> = {
  "--fte <N>": "staff to place, full-time equivalents; default: the saved plan's, else today's staff",
  "--need <LIST>": "indicators of need with weights, as outsideWork:2,lowIncome:1; default: the saved plan's, else the town's",
  "--level <LEVEL>": "block (default), or stairwell for readers who may see single stairwells",
  "--mapping <FILE>": "JSON file that says which column means what",
  "--date <YYYY-MM-DD>": "the day that counts as today; default: the clock's",
  "--store <DIR>": "where editions and the plan are kept; default: .byfokus in DIR, else a folder of your own",
  "--to <FORMATS>": "what to write, with commas between",
  "--out <DIR>": "where to write; default: the current folder",
  "--body <NAME>": "who decides, as said in a sentence, as \"byrådet\"; default: the paper names no body",
  "--meeting <YYYY-MM-DD>": "the day of the meeting; default: the paper names no meeting",
  "--port <N>": "port to listen on; default: a free one",
  "--seed <N>": "which town of all possible ones; a whole number",
  "--scale <X>": "size; 1 is 100,000 inhabitants",
};

/** Options every command takes. */
export const commonOptions: Readonly<Record<string, string>> = {
  "--json": "one JSON document on stdout (docs/json has the schemas)",
  "--lang <LANG>": "da (default) or en, for what is said and written",
  "--quiet": "say nothing on stderr but errors",
  "--no-input": "never ask, never open a browser",
  "--debug": "show where a failure came from",
};
