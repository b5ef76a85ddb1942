import { URL } from "node:url";

/**
 * A hook for Node's loader: in this process the tests get what stands in for Vitest, and what a test imports is loaded
 * as often as the test is. Its URL has the same query then. Only packages are loaded once.
 */
export async function resolve(specifier, context, nextResolve) {
  if (specifier === "vitest") {
    return { url: new URL("vitest.js", import.meta.url).href, shortCircuit: true };
  }
  const resolved = await nextResolve(specifier, context);
  const { search } = new URL(context.parentURL ?? import.meta.url);
  return search && resolved.url.startsWith("file:") && !resolved.url.includes("/node_modules/")
    ? { ...resolved, url: new URL(search, resolved.url).href }
    : resolved;
}
