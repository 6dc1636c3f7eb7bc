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
  /** Whether DIR may be one table instead of a town's folder. */
  readonly takesFile?: true;
  /** Names from `optionList`. */
  readonly options: readonly string[];
  /** Formats `--to` takes; the first is the default. */
  readonly formats?: readonly string[];
  readonly examples: readonly string[];
  readonly load: () => Promise<CommandModule>;
}

const shippedMethods = "aarhus-points, berlin-mss-2013, berlin-mss-2019, gisd-germany, imd-england-2019, simd-scotland-2016, sweden-regso, wimd-wales-2019";
const data = ["--mapping <FILE>", "--date <YYYY-MM-DD>"];
const town = [...data, "--store <DIR>"];
const file = "A table is a CSV, an Excel workbook or JSON; --columns says what its columns are called where the names differ.";
const long = "A table has one figure a row: the columns place, period, count and base, and indicator where there are more than one.";
const plan = ["--fte <N>", "--need <LIST>", "--level <LEVEL>", ...data, "--store <DIR>"];
const filled = ["--quick", ...plan];
const scenario = "SCENARIO is single, areas, areasPlus or balance (solved now), or today; or the id of a scenario in the saved plan (which comes first); or the path of a plan file, with #id where it holds more than one.";

export const commandList: readonly CommandEntry[] = [
  {
    name: "open", args: "[DIR]", summary: "Open a folder of data in the browser; without DIR, the demo town.",
    detail: "Serves this machine only and fetches nothing from the network. Stop with Ctrl+C.",
    options: ["--port <N>", ...data, "--store <DIR>"],
    examples: ["byfokus open ./egekoebing", "byfokus open"],
    load: () => import("./commands/open.ts"),
  },
  {
    name: "types", args: "<DIR>", summary: "Find the best scope of each of the four types for the same staff and show them side by side.",
    detail: "Says how far each can be from the best, by default at most 0.1 %. A type that cannot keep every rule is filled by the plain rule and says so. --quick fills all four by that rule.",
    options: ["--gap <GAP>", "--seconds <N>", ...filled],
    examples: ["byfokus types ./egekoebing --fte 14", "byfokus types ./egekoebing --quick", "byfokus types ./egekoebing --fte 14 --json | jq '.scenarios[] | {type, needReached}'"],
    load: () => import("./commands/types.ts"),
  },
  {
    name: "solve", args: "<DIR> <TYPE>", summary: "Find the best scope of one type, proven, with a certificate that anybody can check.",
    detail: "TYPE is single, areas, areasPlus or balance. Ends with 4 and the rules in conflict where no scope keeps them all, and with 5 where the time was over first; the best found is printed then, with how far it can be from the best. By default it is proven to be the best.",
    options: ["--gap <GAP>", "--seconds <N>", "--certificate <FILE>", "--save", ...plan],
    examples: ["byfokus solve ./egekoebing areasPlus --fte 14 --certificate ./beregningsbevis.json", "byfokus solve ./egekoebing areas --fte 14 --gap 0.001 --seconds 60 --save"],
    load: () => import("./commands/solve.ts"),
  },
  {
    name: "verify", args: "<DIR> <CERTIFICATE>", summary: "Check a certificate against the data without a solver, and say what it does not prove.",
    detail: "CERTIFICATE is a file, or the id of a scenario in the saved plan that carries one. The saved plan is compared too where its scenario of that name carries a certificate. Ends with 6 where a check fails.",
    options: ["--printed <FIGURES>", ...data, "--store <DIR>"],
    examples: ["byfokus verify ./egekoebing ./beregningsbevis.json", "byfokus verify ./egekoebing areasPlus --printed \"reached=348.2 bound=348.4 seal=aa7bc2f55983ba09\""],
    load: () => import("./commands/verify.ts"),
  },
  {
    name: "explain", args: "<DIR> <TYPE> [PLACE]", summary: "Say why an area or a block is in the best scope of a type or not, and what would change it.",
    detail: "TYPE is single, areas, areasPlus or balance; PLACE is an area or a block, by id or name. Each change that is stated was solved again. Without PLACE: what every rule costs, and why staff or money is left.",
    options: plan,
    examples: ["byfokus explain ./egekoebing areasPlus Egeparken --fte 14", "byfokus explain ./egekoebing areasPlus --fte 14"],
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "frontier", args: "<DIR> <TYPE>", summary: "Show how much need the best scope of a type reaches with less staff, and where the areas change.",
    detail: "TYPE is single, areas, areasPlus or balance. Every point is within 0.01 % of the best there is with that staff.",
    options: plan,
    examples: ["byfokus frontier ./egekoebing areas --fte 20"],
    load: () => import("./commands/frontier.ts"),
  },
  {
    name: "robust", args: "<DIR> <TYPE>", summary: "Draw the figures again from their known error and count how often each place is chosen.",
    detail: "TYPE is single, areas, areasPlus or balance. Always is 95 % of the draws or more, often 60, to be discussed 40, rarely 5.",
    options: ["--draws <N>", "--seed <N>", ...plan],
    examples: ["byfokus robust ./egekoebing areasPlus --fte 14 --draws 100 --seed 1"],
    load: () => import("./commands/robust.ts"),
  },
  {
    name: "alternatives", args: "<DIR> <TYPE>", summary: "Find scopes of a type that reach within 1 % of the best and work in other areas.",
    detail: "TYPE is single, areas, areasPlus or balance. At most six, the best first.",
    options: plan,
    examples: ["byfokus alternatives ./egekoebing areas --fte 14"],
    load: () => import("./commands/alternatives.ts"),
  },
  {
    name: "compare", args: "<DIR> <SCENARIO> <SCENARIO...>", summary: "Two to five scenarios in one consequence table.", detail: scenario,
    options: filled,
    examples: ["byfokus compare ./egekoebing today areas areasPlus --fte 14"],
    load: () => import("./commands/compare.ts"),
  },
  {
    name: "evaluate", args: "<DIR> <SCENARIO>", summary: "What one scenario reaches, costs and leaves out.", detail: scenario,
    options: filled,
    examples: ["byfokus evaluate ./egekoebing today", "byfokus evaluate ./egekoebing ./plan.json#areasPlus --json"],
    load: () => import("./commands/evaluate.ts"),
  },
  {
    name: "index", args: "<FILE|DIR>", takesFile: true, summary: "Rank and class places by a method, with how sure each rank is.",
    detail: `A method is one of ${shippedMethods}, or a method file. In a town the method's columns are indicators. ${file}`,
    options: ["--method <METHOD>", "--id <COLUMN>", "--columns <NAMES>", "--draws <N>", "--seed <N>", ...town],
    examples: ["byfokus index ./omraader.csv --method wimd-wales-2019", "byfokus index ./mss.csv --method berlin-mss-2013 --columns residents=inhabitants,unemployment=s1", "byfokus index ./egekoebing --method ./vores-stige.json"],
    load: () => import("./commands/ladder.ts"),
  },
  {
    name: "law", args: "<FILE|DIR>", takesFile: true, summary: "Judge areas by almenboligloven § 61 a and § 61 b, criterion by criterion, with distances in persons.",
    detail: `Reproduces lists; selects nothing. Without --regime the rules are a construction without origin, which is not law; "dated" takes each list's own rules. A table has one area and list a row: the columns list, id or name, residents, residents2010, and per measure _pct, or _count and _base (docs/law.md tells all of them). ${file}`,
    options: ["--regime <REGIME>", "--list <DATE>", "--columns <NAMES>", ...town],
    examples: ["byfokus law ./omraader.csv", "byfokus law ./omraader.csv --regime dated --list 2017-12-01", "byfokus law ./egekoebing --regime 2021 --json"],
    load: () => import("./commands/law.ts"),
  },
  {
    name: "balance", args: "<FILE|DIR>", takesFile: true, summary: "How evenly a group is spread over places, beside what chance alone gives.",
    detail: `In a town: need over districts, areas and blocks, and the need's indicators, or --indicator, through time. In a table: --group with --others (everybody else) or --base (everybody). ${file}`,
    options: ["--group <COLUMN>", "--others <COLUMN>", "--base <COLUMN>", "--within <COLUMNS>", "--id <COLUMN>", "--columns <NAMES>", "--indicator <ID>", "--need <LIST>", "--level <LEVEL>", ...town],
    examples: ["byfokus balance ./opgange.csv --group ledige --others andre --within bydel,omraade", "byfokus balance ./egekoebing --indicator outsideWork"],
    load: () => import("./commands/balance.ts"),
  },
  {
    name: "moran", args: "<FILE|DIR>", takesFile: true, summary: "Whether like lies beside like: Moran's I, and hot and cold spots that are more than chance.",
    detail: `In a town: need, or --indicator, over areas; the six nearest are neighbours unless --weights says otherwise. In a table: --value, or --count with --base. The columns x and y are metres, such as EPSG:25832. ${file}`,
    options: ["--value <COLUMN>", "--count <COLUMN>", "--base <COLUMN>", "--weights <WEIGHTS>", "--permutations <N>", "--seed <N>", "--id <COLUMN>", "--columns <NAMES>", "--indicator <ID>", "--need <LIST>", ...town],
    examples: ["byfokus moran ./omraader.csv --count ledige --base voksne --weights nearest:6", "byfokus moran ./omraader.csv --value andel --weights ./naboer.csv --permutations 9999", "byfokus moran ./egekoebing --weights touch"],
    load: () => import("./commands/moran.ts"),
  },
  {
    name: "monitor", args: "<FILE|DIR>", takesFile: true, summary: "Where places stand and where they are going, with alarms whose rate of false ones is stated.",
    detail: `${long} High means more need. ${file}`,
    options: ["--false-alarms <N>", "--indicator <ID>", "--columns <NAMES>", "--need <LIST>", ...town],
    examples: ["byfokus monitor ./egekoebing", "byfokus monitor ./tal.csv --false-alarms 0.5 --columns place=omraade,period=aar,count=antal,base=ud_af"],
    load: () => import("./commands/monitor.ts"),
  },
  {
    name: "effect", args: "<FILE|DIR>", takesFile: true, summary: "What happened where the work was, beside comparable places, and what that cannot show.",
    detail: `Difference in differences with matched places, period by period, tested on starts and places that never were. ${long} ${file}`,
    options: ["--areas <IDS>", "--from <PERIOD>", "--indicator <ID>", "--permutations <N>", "--seed <N>", "--columns <NAMES>", ...town],
    examples: ["byfokus effect ./egekoebing --areas O01,O02 --from 2024 --indicator outsideWork", "byfokus effect ./tal.csv --areas A,B --from 2024-07-01"],
    load: () => import("./commands/effect.ts"),
  },
  {
    name: "reach", args: "<FILE|DIR> [SCENARIO]", takesFile: true, summary: "Who a choice of places holds and leaves out, beside the best choice of the same size.",
    detail: `In a town: a scenario, as evaluate takes it. In a table: --need and --residents, and --chosen where something is chosen. ${file}`,
    options: ["--quick", "--need <NEED>", "--residents <COLUMN>", "--chosen <COLUMN>", "--id <COLUMN>", "--columns <NAMES>", "--fte <N>", "--level <LEVEL>", ...town],
    examples: ["byfokus reach ./omraader.csv --need ledige --residents beboere --chosen valgt", "byfokus reach ./egekoebing areasPlus --fte 14"],
    load: () => import("./commands/reach.ts"),
  },
  {
    name: "paper", args: "<DIR> <SCENARIO>", summary: "Write the decision paper that recommends a scenario.", detail: scenario,
    options: ["--to <FORMATS>", "--out <DIR>", "--body <NAME>", "--meeting <YYYY-MM-DD>", ...filled], formats: ["html", "docx", "pdf"],
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
  "--quick": "fill by the plain rule at once, without a proof",
  "--gap <GAP>": "how sure: quick (whatever can be shown at once), 0.001 (within 0.1 %) or 0 (proven best)",
  "--seconds <N>": "give the best found after so long (for each type); default: no limit",
  "--certificate <FILE>": "write the certificate here",
  "--save": "keep the scope with its certificate in the saved plan",
  "--printed <FIGURES>": "what a paper prints, as \"reached=348.2 bound=348.4 gap=0.05 seal=aa7bc2f55983ba09\"; the gap in per cent",
  "--to <FORMATS>": "what to write, with commas between",
  "--out <DIR>": "where to write; default: the current folder",
  "--body <NAME>": "who decides, as said in a sentence, as \"byrådet\"; default: the paper names no body",
  "--meeting <YYYY-MM-DD>": "the day of the meeting; default: the paper names no meeting",
  "--id <COLUMN>": "column that names the places; default: the first column",
  "--columns <NAMES>": "what columns are called in this table, as residents=inhabitants,unemployment=s1",
  "--method <METHOD>": "a shipped method's id, or the path of a method file (docs/index-methods.md)",
  "--regime <REGIME>": "version of the rules: 2010, 2014, 2018, 2021, dated (each list's own) or no-origin (default; a construction, not law)",
  "--list <DATE>": "only the list of this date; default: every list in a table, the newest of a town",
  "--group <COLUMN>": "column that counts the group",
  "--others <COLUMN>": "column that counts everybody else",
  "--within <COLUMNS>": "columns that name the larger places, the largest first",
  "--value <COLUMN>": "column of figures",
  "--count <COLUMN>": "column of counts, with --base: rates are then smoothed",
  "--base <COLUMN>": "column the counts are out of",
  "--weights <WEIGHTS>": "who is a neighbour: distance:METRES, nearest:K; in a town also touch and walking:METRES; else the path of a table with the columns id, neighbour and perhaps weight, or id and neighbours with spaces between",
  "--permutations <N>": "random arrangements to compare with; default 999 (moran) or 9999 (effect)",
  "--draws <N>": "draws behind the uncertainty of ranks (default 1000) or of what is chosen (default 100)",
  "--need <NEED>": "table: column that counts those in need; town: indicators with weights, as for evaluate",
  "--residents <COLUMN>": "column that counts the residents",
  "--chosen <COLUMN>": "column that says which places are chosen (1, ja, yes, x)",
  "--indicator <ID>": "indicator, as byfokus inspect names it",
  "--areas <IDS>": "areas the work was in, with commas between",
  "--from <PERIOD>": "first period after the work began",
  "--false-alarms <N>": "false alarms to put up with, a quarter in the whole town; default 1",
  "--port <N>": "port to listen on; default: a free one",
  "--seed <N>": "where chance begins; a whole number, the same gives the same",
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
