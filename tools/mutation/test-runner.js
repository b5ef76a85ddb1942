import { readdirSync } from "node:fs";
import { register } from "node:module";
import path from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { pathToFileURL, URLSearchParams } from "node:url";
import { Script } from "node:vm";
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

const now = performance.now.bind(performance);

/** Longer than any test takes with a mutant that ends, also on a busy machine. */
const ENDLESS_MS = 3000;

/** The same for a test whose usual duration is unknown, because this process replaced one that did not respond. */
const UNKNOWN_ENDLESS_MS = 15_000;

const interruptible = new Script("__test__()");

/**
 * Runs the tests of the mutated files in the process that it is in. ESLint and the parsers are loaded once, and a mutant
 * takes some milliseconds, where a new worker of Vitest for each takes most of a second.
 */
class TestRunner {
  #stryker = (globalThis.__stryker__ ??= {});
  #loaded = new Set();
  #reloads = 0;
  /** Whether loading failed, so that some tests are missing or cannot run. */
  #isBroken = false;
  /** The query in the URLs of what is loaded. See `resolve.js`. */
  #query = "0";
  /** How long each test took without a mutant, in milliseconds. */
  #durations = new Map();
  /** The tests that found a mutant, the latest last. What finds one often finds its neighbours. */
  #killers = new Set();

  /** Where a mutant is in what runs while loading, modules are imported once more. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    stopClocks();
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
      const result = await resultOf(test);
      this.#durations.set(test.id, result.timeSpentMs);
      results.push(result);
    }
    this.#stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, reloadEnvironment, sandboxFileName, testFilter }) {
    if (reloadEnvironment || this.#isBroken) {
      this.#reloads += 1;
      this.#query = new URLSearchParams({ [this.#reloads]: "", mutated: path.resolve(sandboxFileName) }).toString();
      this.#loaded.clear();
      forgetTests();
    }
    // What a previous mutant counted does not count for this one, which may already run while it is loaded.
    const loaded = mutantActivation === "static" ? activeMutant.id : undefined;
    Object.assign(this.#stryker, { activeMutant: loaded, hitCount: 0, hitLimit });
    this.#isBroken = true;
    try {
      await this.#load([sandboxFileName]);
      this.#isBroken = false;
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    }
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const results = [];
    for (const test of this.#testsFor(sandboxFileName, testFilter)) {
      const duration = this.#durations.get(test.id);
      const limit = duration === undefined ? UNKNOWN_ENDLESS_MS : ENDLESS_MS + Math.ceil(20 * duration);
      const result = await resultOf(test, limit);
      results.push(result);
      if (result.status === TestStatus.Failed) {
        this.#killers.delete(test.id);
        this.#killers.add(test.id);
        break;
      }
    }
    this.#stryker.activeMutant = undefined;
    const tooMuch = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
    return toMutantRunResult(tooMuch ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** Those that found a mutant last come first, then the fastest. */
  #testsFor(mutated, testFilter) {
    const files = new Set(testsOf(mutated));
    const covering = testFilter && new Set(testFilter);
    const order = [...this.#killers].reverse();
    const ranks = new Map(order.map((id, rank) => [id, rank - order.length]));
    const rankOf = ({ id }) => ranks.get(id) ?? this.#durations.get(id) ?? 0;
    return tests
      .filter(test => files.has(test.file) && (covering?.has(test.id) ?? true))
      .sort((one, other) => rankOf(one) - rankOf(other));
  }

  async #load(files) {
    for (const file of new Set(files.flatMap(testsOf))) {
      if (!this.#loaded.has(file)) {
        this.#loaded.add(file);
        startFile(file);
        await import(`${pathToFileURL(path.resolve(file)).href}?${this.#query}`);
      }
    }
  }
}

/** For tests that measure time, it stands still: a busy machine finds no mutant. */
function stopClocks() {
  performance.now = () => 0;
  process.cpuUsage = () => ({ user: 0, system: 0 });
}

/** `timeout` in milliseconds ends an endless loop without the cost of a new process. */
async function resultOf({ id, name, run }, timeout) {
  const start = now();
  const result = () => ({ id, name, timeSpentMs: now() - start });
  try {
    globalThis.__test__ = run;
    await (timeout === undefined ? run() : interruptible.runInThisContext({ timeout }));
    return { ...result(), status: TestStatus.Success };
  } catch (error) {
    return { ...result(), status: TestStatus.Failed, failureMessage: String(error) };
  }
}

/** The folders and files of tests of hosts that read a language: they test it, too. */
const testsOfHosts = {
  document: ["hosts/cloudformation/"],
  hcl: ["hosts/terraform/"],
  javascript: ["hosts/aws-sdk/", "hosts/cdk/"],
  json: ["hosts/cloudformation/"],
  python: ["hosts/aws-sdk/boto3", "hosts/cdk/python", "hosts/pulumi/python"],
  r: ["hosts/aws-sdk/paws"],
  shell: ["hosts/aws-cli/"],
  yaml: ["hosts/cloudformation/"],
};

const testFiles = readdirSync("tests", { recursive: true }).filter(
  test => test.endsWith(".test.ts") && !(process.env.MUTATE_FAST && test.includes("random")),
);

/**
 * The tests of a rule are those with its name, those of an edit all of edits, and those of a language or host all in the
 * folder of the same name. A language has those of some hosts, too. What several hosts share has the tests of all. For
 * everything else of the languages and hosts, there are test files of its own above their folders.
 */
function testsOf(file) {
  const [folder, ...rest] = path.relative(process.cwd(), file).split(path.sep);
  if (folder === "rules") {
    return testsIn(`rules/${rest.join("/").replace(/ts$/u, "test.ts")}`);
  }
  const [layer, name] = rest;
  if (layer === "edits" || (layer === "hosts" && name === "shared")) {
    return testsIn(`${layer}/`);
  }
  if (name === "shared" || name.endsWith(".ts")) {
    return testsIn(`${layer}/`).filter(test => path.dirname(test) === path.join("tests", layer));
  }
  const ofHosts = layer === "languages" ? (testsOfHosts[name] ?? []) : [];
  return [`${layer}/${name}/`, ...ofHosts].flatMap(testsIn);
}

/** The test files whose path in `tests` begins like that. */
function testsIn(start) {
  return testFiles.filter(test => test.startsWith(start)).map(test => path.join("tests", test));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", TestRunner)];
