import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // Every font and picture is a file of its own: the page's policy allows no data: fonts.
  build: { outDir: "dist", emptyOutDir: true, assetsInlineLimit: 0, target: "es2023", modulePreload: { polyfill: false } },
  // HiGHS asks for Node's module loader where it runs in Node; a browser never comes to that line.
  worker: { format: "es", rolldownOptions: { external: ["node:module"] } },
});
