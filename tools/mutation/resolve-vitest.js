import { URL } from "node:url";

/** A hook for Node's loader: in this process the tests get what stands in for Vitest. */
export function resolve(specifier, context, nextResolve) {
  return specifier === "vitest"
    ? { url: new URL("vitest.js", import.meta.url).href, shortCircuit: true }
    : nextResolve(specifier, context);
}
