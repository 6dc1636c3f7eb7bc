export type { Effects } from "./effects.ts";
export { exitCodes } from "./errors.ts";
export { runCli } from "./run-cli.ts";
