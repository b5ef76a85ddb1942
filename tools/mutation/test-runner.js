import { existsSync, readdirSync } from "node:fs";
import { register } from "node:module";
import path from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { register as registerTypeScript } from "tsx/esm/api";
import { forgetTests, startFile, tests } from "./vitest.js";

/**
 * Runs the tests of the mutated files in the process that it is in. ESLint and the parsers are loaded once, and a mutant
 * takes some milliseconds, where a new worker of Vitest for each takes most of a second.
 */
class TestRunner {
  #stryker = (globalThis.__stryker__ ??= {});
  #loaded = new Set();
  #reloads = 0;

  /** Where a mutant is in what runs while loading, modules are imported once more. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    registerTypeScript();
    register("./resolve.js", import.meta.url);
    const { default: fc } = await import(pathToFileURL(path.resolve("node_modules/fast-check/lib/fast-check.js")));
    fc.configureGlobal({ seed: 1 });
  }

  async dryRun({ files }) {
    await this.#load(files);
    const results = [];
    for (const test of tests) {
      this.#stryker.currentTestId = test.id;
      results.push(await resultOf(test));
    }
    this.#stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, reloadEnvironment, sandboxFileName, testFilter }) {
    if (reloadEnvironment) {
      this.#reloads += 1;
      this.#loaded.clear();
      forgetTests();
    }
    this.#stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    try {
      await this.#load([sandboxFileName]);
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    }
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const files = testsOf(sandboxFileName);
    const results = [];
    for (const test of tests) {
      if (files.includes(test.file) && (!testFilter || testFilter.includes(test.id))) {
        const result = await resultOf(test);
        results.push(result);
        if (result.status === TestStatus.Failed) {
          break;
        }
      }
    }
    this.#stryker.activeMutant = undefined;
    const tooMuch = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
    return toMutantRunResult(tooMuch ?? { status: DryRunStatus.Complete, tests: results });
  }

  async #load(files) {
    for (const file of new Set(files.flatMap(testsOf))) {
      if (!this.#loaded.has(file)) {
        this.#loaded.add(file);
        startFile(file);
        await import(`${pathToFileURL(path.resolve(file)).href}?${this.#reloads}`);
      }
    }
  }
}

async function resultOf({ id, name, run }) {
  const start = performance.now();
  const result = () => ({ id, name, timeSpentMs: performance.now() - start });
  try {
    await run();
    return { ...result(), status: TestStatus.Success };
  } catch (error) {
    return { ...result(), status: TestStatus.Failed, failureMessage: String(error) };
  }
}

/**
 * The tests of a rule are those with its name, those of an edit all of edits, and those of a language or host all in the
 * folder of the same name. What several languages or hosts share has the tests of all. Random ones come last, or not at
 * all: they take most of the time where nothing is found.
 */
function testsOf(file) {
  const [folder, ...rest] = path.relative(process.cwd(), file).split(path.sep);
  if (folder === "rules") {
    return [path.join("tests/rules", rest.join("/").replace(/\.ts$/u, ".test.ts"))];
  }
  const [layer, name] = rest;
  const own = path.join("tests", layer, layer === "edits" ? "" : name);
  const tests = existsSync(own) ? own : path.join("tests", layer);
  return readdirSync(tests, { recursive: true })
    .filter(test => test.endsWith(".test.ts") && !(process.env.MUTATE_FAST && isRandom(test)))
    .sort((one, other) => Number(isRandom(one)) - Number(isRandom(other)))
    .map(test => path.join(tests, test));
}

function isRandom(test) {
  return test.includes("random");
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", TestRunner)];
