#!/usr/bin/env node
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { findEslint } from "./find-eslint.ts";

const eslint = findEslint([`${process.cwd()}/`, import.meta.url]);

if (eslint) {
  const config = fileURLToPath(new URL("./eslint-config.js", import.meta.url));
  delete process.env["ESLINT_USE_FLAT_CONFIG"];
  process.argv.splice(1, 1, eslint, "--config", config);
  createRequire(import.meta.url)(eslint);
} else {
  process.stderr.write(
    "cognito-lint: ESLint 9.7 or later is not installed. Add it with: npm install --save-dev eslint\n",
  );
  process.exitCode = 2;
}
