// What the evaluator knows of a value must be what Python computes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { exploreScenarios } from "../../../src/model/scenario.ts";
import { PythonFile } from "../../../src/languages/python/semantic/python-file.ts";
import { childrenOf } from "../../../src/languages/python/syntax/children.ts";
import { ask, isInstalled } from "./interpreter.mjs";
import { RandomProgram } from "./programs.mjs";

const count = Number(process.env.COGNITO_RANDOM_PROGRAMS ?? 4000);
const firstSeed = Number(process.env.COGNITO_SEED ?? 1);

const inputs = ["prod", "dev", "", null].flatMap(p => [true, false].map(q => ({ p, q })));

const noLibrary = { canonical: () => undefined, constant: () => undefined, call: () => undefined, typeOf: () => undefined };

function callsIn(node) {
  const inner = childrenOf(node).flatMap(callsIn);
  return node.kind === "Call" ? [node, ...inner] : inner;
}

/** The values that the argument of `target` can have, one for each scenario. */
function valuesIn(text) {
  const file = new PythonFile(text, noLibrary);
  assert.deepEqual(file.module.errors, [], text);
  const call = callsIn(file.module).find(({ callee }) => callee.kind === "Name" && callee.id === "target");
  const expression = file.read(call.arguments[0].value, call);
  return [...exploreScenarios(scenario => scenario.resolve(expression))];
}

/** Whether what is known of a value is true of what Python has. */
function agrees(value, actual) {
  switch (value.kind) {
    case "unknown":
      return true;
    case "literal":
      return value.value === actual;
    case "text":
      return typeof actual === "string" && patternOf(value.parts).test(actual);
    case "list":
      return Array.isArray(actual) && (value.complete ? agreesInOrder(value.items, actual) : agreesSomewhere(value.items, actual));
    case "map":
      return actual?.map !== undefined && agreesByKeys(value, actual.map);
    default:
      return false;
  }
}

function patternOf(parts) {
  return new RegExp(`^${parts.map(part => (part === undefined ? "[^]*" : escaped(part))).join("")}$`, "u");
}

function escaped(text) {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
}

function agreesInOrder(items, actual) {
  return items.length === actual.length && items.every((item, index) => agrees(item, actual[index]));
}

function agreesSomewhere(items, actual) {
  return items.every(item => actual.some(other => agrees(item, other)));
}

function agreesByKeys({ members, complete }, actual) {
  const known = new Map(members.map(({ key, value }) => [key, value]));
  return (
    [...known].every(([key, value]) => (value.kind === "absent" ? !Object.hasOwn(actual, key) : value.kind === "unknown" || (Object.hasOwn(actual, key) && agrees(value, actual[key])))) &&
    (!complete || Object.keys(actual).every(key => known.has(key)))
  );
}

test("values are those that Python computes", { skip: !isInstalled && "Python is not installed." }, () => {
  const texts = Array.from({ length: count }, (_, index) => new RandomProgram(firstSeed + index).text);
  const results = ask({ run: texts, inputs });
  let compared = 0;
  let known = 0;
  for (const [index, text] of texts.entries()) {
    const values = valuesIn(text);
    known += values.every(({ kind }) => kind !== "unknown") && results[index].length > 0 ? 1 : 0;
    for (const actual of results[index]) {
      compared += 1;
      assert.ok(
        values.some(value => agrees(value, actual)),
        `seed ${firstSeed + index}\n${text}\nPython: ${JSON.stringify(actual)}\nread: ${JSON.stringify(values.map(brief))}`,
      );
    }
  }
  assert.ok(compared > count && known > count / 10, `${compared} values were compared, and those of ${known} programs were known`);
});

function brief(value) {
  switch (value.kind) {
    case "literal":
      return value.value;
    case "list":
      return [...value.items.map(brief), ...(value.complete ? [] : ["…"])];
    case "map":
      return Object.fromEntries([...value.members.map(({ key, value: part }) => [key, brief(part)]), ...(value.complete ? [] : [["…", "…"]])]);
    default:
      return `?${value.kind}`;
  }
}
