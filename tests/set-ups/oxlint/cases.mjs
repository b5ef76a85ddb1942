// Every case of every rule's test that is code, as a file for a linter.
import { readdirSync } from "node:fs";
import { register } from "node:module";
import { join } from "node:path";
import { recorded } from "./recorded-rules.mjs";

register("./replace-harness.mjs", import.meta.url);

const tests = join(import.meta.dirname, "../../rules");
const { hosts } = await import("../../harness/hosts.ts");

/** Others are templates, which oxlint does not read. */
const codeHosts = hosts.filter(({ filename }) => filename.endsWith(".ts"));

/** The cases by rule and options: `{ rule, options, texts }`, where a text is a key that tells whether it has a mistake. */
export async function readCases() {
  for (const file of readdirSync(tests).filter(name => name.endsWith(".test.ts"))) {
    await import(join(tests, file));
  }
  return recorded.flatMap(({ rule, cases }) => {
    const groups = new Map();
    for (const { options, text, isMistake } of textsOf(cases)) {
      const key = JSON.stringify(options ?? {});
      const group = groups.get(key) ?? { rule: rule.name, options, texts: new Map() };
      groups.set(key, group);
      group.texts.set(text, isMistake);
    }
    return [...groups.values()];
  });
}

function* textsOf({ everyHost, perHost = {} }) {
  for (const [isMistake, cases] of [
    [false, everyHost.valid],
    [true, everyHost.invalid],
  ]) {
    for (const { client, operation = "create", options, except = [] } of cases) {
      for (const host of codeHosts.filter(({ name }) => !except.some(start => name.startsWith(start)))) {
        const text = host.write(client, operation);
        if (text !== undefined) {
          yield { options, text, isMistake };
        }
      }
    }
  }
  for (const [name, { valid = [], invalid = [] }] of Object.entries(perHost)) {
    if (codeHosts.includes(hosts.find(host => host.name.startsWith(name)))) {
      yield* valid.map(({ options, code }) => ({ options, text: code, isMistake: false }));
      yield* invalid.map(({ options, code }) => ({ options, text: code, isMistake: true }));
    }
  }
}
