/** The build is measured, because that is what users run. */
const build = (await import(new URL("../dist/src/index.js", import.meta.url).href)) as typeof import("../src/index.ts");

export const plugin = build.default;
