// Hooks of Node's module loader.

export function resolve(specifier, context, nextResolve) {
  return specifier.endsWith("/harness/test-rule.ts")
    ? { url: new URL("recorded-rules.mjs", import.meta.url).href, shortCircuit: true }
    : nextResolve(specifier, context);
}
