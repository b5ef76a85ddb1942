#!/usr/bin/env node
import module from "node:module";

// Available since Node 22.1. Caches compiled code for the next run, as ESLint's own command does. Only what is imported
// later is cached.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();

const { run } = await import("./run.ts");
process.exitCode = await run(process.argv.slice(2));
