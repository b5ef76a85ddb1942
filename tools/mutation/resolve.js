import { fileURLToPath, URL, URLSearchParams } from "node:url";
import { dependentsOf } from "./dependents.js";

/** The dependents of the files that have been mutated, by their paths. */
const dependents = new Map();

/**
 * A hook for Node's loader: in this process the tests get what stands in for Vitest, and what a test imports is loaded
 * as often as the test is, with the same query in its URL. Packages are loaded once, and so is what does not depend on
 * the mutated file, which the query names after the first time.
 */
export async function resolve(specifier, context, nextResolve) {
  if (specifier === "vitest") {
    return { url: new URL("vitest.js", import.meta.url).href, shortCircuit: true };
  }
  const resolved = await nextResolve(specifier, context);
  const { search } = new URL(context.parentURL ?? import.meta.url);
  return search && resolved.url.startsWith("file:") && !resolved.url.includes("/node_modules/")
    ? { ...resolved, url: new URL(isAffected(resolved.url, search) ? search : "?0", resolved.url).href }
    : resolved;
}

function isAffected(url, search) {
  const mutated = new URLSearchParams(search).get("mutated");
  if (mutated === null) {
    return true;
  }
  const affected = dependents.get(mutated) ?? dependentsOf(mutated);
  dependents.set(mutated, affected);
  return affected.has(fileURLToPath(url));
}
