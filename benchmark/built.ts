/** What users run is measured, and that is the build. */
const build = (await import(new URL("../dist/src/index.js", import.meta.url).href)) as typeof import("../src/index.ts");

export const plugin = build.default;
