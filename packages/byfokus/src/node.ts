export * from "./browser.ts";
export type { ContextOptions, ImportReport, Project, ProjectOptions } from "./project/project.ts";
