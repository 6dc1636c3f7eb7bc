import { buildProgram } from "./build-program.ts";
import { commandList } from "./command-list.ts";

/** docs/cli.md: what `--help` says, command by command. */
export function docsText(): string {
  return `# The command line

Written by \`apps/cli/src/write-docs.ts\` from the commands' own help; change it there.

Run it as \`bin/byfokus\` from the checkout, or as \`byfokus\` where it is installed. Data go to stdout, talk to stderr.
The JSON answers are described by the schemas in [json](json/), and so is [byfokus.config.json](json/config.schema.json).

\`\`\`text
${helpOf([])}
\`\`\`
${commandList.map((entry) => `\n## byfokus ${entry.name}\n\n\`\`\`text\n${helpOf([entry.name])}\n\`\`\`\n`).join("")}`;
}

/** The help text of a command, as a terminal of 100 columns shows it. */
export function helpOf(command: readonly string[]): string {
  let text = "";
  const write = (part: string) => (text += part);
  const program = buildProgram(async () => {}, { stdout: write, stderr: write });
  try {
    program.parse([...command, "--help"], { from: "user" });
  } catch {
    // The parser leaves by an error after help; the text is written by then.
  }
  return text.trimEnd();
}
