import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

// What the tests of rules, edits, languages and hosts use of Vitest. They only define themselves here, to be run again and again.

globalThis[ASYMMETRIC_MATCHERS_OBJECT] ??= {};
chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const { expect } = chai;

/** The tests of all files, each with the file that defines it. */
export const tests = [];

const suites = [];
let file;
let count = 0;

export function forgetTests() {
  tests.length = 0;
}

/** Says which file the tests are of that are defined from now on. */
export function startFile(name) {
  file = name;
  count = 0;
  suites.length = 0;
}

export function describe(name, define) {
  suites.push(name);
  define();
  suites.pop();
}

export function it(name, ...given) {
  // There may be options in front of it, and a time limit behind it.
  const run = given.find(argument => typeof argument === "function");
  count += 1;
  tests.push({ id: `${file} ${count}`, name: [file, ...suites, name].join(" > "), file, run });
}

it.each = cases => (name, run) => {
  for (const values of cases) {
    it(`${name} ${JSON.stringify(values)?.slice(0, 100)}`, () =>
      Array.isArray(values) ? run(...values) : run(values));
  }
};

export const test = it;

describe.each = cases => (name, define) => {
  for (const values of cases) {
    describe(name, () => (Array.isArray(values) ? define(...values) : define(values)));
  }
};
