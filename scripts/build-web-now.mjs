/** Builds the web app as a step of its own. */
import { buildWeb } from "./build-web.mjs";
import { prepare } from "./toolchain.mjs";

buildWeb(prepare({ quiet: true }));
