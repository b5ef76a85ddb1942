#!/usr/bin/env node
import module from "node:module";
import { run } from "./run.ts";

// Available since Node 22.1. Caches compiled code for the next run, as ESLint's own command does.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();

process.exitCode = await run(process.argv.slice(2));
