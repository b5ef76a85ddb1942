// Changes one thing between two runs with a cache: what it is for must be linted again, and everything else must not.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import { readText } from "../project.mjs";
import { eslints, files, findings, linesOf, setUp } from "./project.mjs";

const all = ["client.js", "eslint.config.js", "template.json", "template.yaml"];
const plugin = "node_modules/eslint-plugin-cognito";

/** The files of a version of the plugin in which errors are warnings and warnings errors. */
function nextVersion(folder) {
  const scripts = readdirSync(join(folder, "dist/src"), { recursive: true }).filter(name => name.endsWith(".js"));
  const changed = ["package.json", ...scripts.map(name => `dist/src/${name}`)].flatMap(name => {
    const text = readText(folder, name);
    const next = text
      .replace(/"version": "[^"]+"/u, '"version": "99.0.0"')
      .replace(/"error" ?: ?"warn"/u, '"warn":"error"');
    return next === text ? [] : [[`${plugin}/${name}`, next]];
  });
  assert.equal(changed.length, 2);
  return Object.fromEntries(changed);
}

const config = end => ({ "eslint.config.js": files["eslint.config.js"].replace(/\];\n$/u, `, ${end}];\n`) });

const maximum = days => config(`{ rules: { "cognito/max-token-validity": ["error", { refreshTokenDays: ${days} }] } }`);

const inTheirPlace = (from, to) => findings.map(line => line.replace(from, to)).filter(line => line !== "");

const changes = [
  // What is found where it is not listed only has to be what is found without a cache, and not what was found before.
  { what: "nothing", change: () => ({}), again: [], found: findings },
  {
    what: "the text of a template",
    change: () => ({ "template.yaml": files["template.yaml"].replace(": 100", ": 1") }),
    again: ["template.yaml"],
    found: inTheirPlace("template.yaml:6 error cognito/valid-token-validity", ""),
  },
  {
    what: "what a template silences",
    change: () => ({ "template.json": files["template.json"].replace("valid-token-validity", "no-mixed-auth-flows") }),
    again: ["template.json"],
    found: inTheirPlace(
      "template.json:9 error cognito/no-mixed-auth-flows",
      "template.json:8 error cognito/valid-token-validity",
    ),
  },
  {
    what: "the text of code",
    change: () => ({ "client.js": files["client.js"].replace(": 100", ": 1") }),
    again: ["client.js"],
    found: inTheirPlace("client.js:5 error cognito/valid-token-validity", ""),
  },
  {
    what: "a rule's level",
    change: () => config('{ rules: { "cognito/no-disabled-token-revocation": "error" } }'),
    again: all,
    found: inTheirPlace("warning", "error"),
  },
  {
    what: "a rule's level for some files",
    change: () => config('{ files: ["**/*.yaml"], rules: { "cognito/no-disabled-token-revocation": "error" } }'),
    again: ["eslint.config.js", "template.yaml"],
    found: inTheirPlace("warning", "error"),
  },
  {
    what: "a rule's options",
    before: maximum(31),
    change: () => maximum(29),
    again: all,
    found: undefined,
  },
  {
    what: "the preset",
    change: () => ({ "eslint.config.js": files["eslint.config.js"].replace("recommended", "strict") }),
    again: all,
    found: undefined,
  },
  {
    what: "the plugin",
    change: ({ path }) => nextVersion(join(path, plugin)),
    again: all,
    found: findings.map(line =>
      line.includes("warning") ? line.replace("warning", "error") : line.replace("error", "warning"),
    ),
  },
];

for (const { version, command } of eslints) {
  describe(`the cache of ESLint ${version}`, () => {
    for (const { what, before = {}, change, again, found } of changes) {
      it(`is right when ${what} changes`, () => {
        const project = setUp(before);
        const cached = ["--cache", "--cache-strategy", "content", "--format", "json"];
        assert.deepEqual(linesOf(project, project.eslint(command, cached).stdout), findings);

        project.write(change(project));
        const { stdout, stderr } = project.eslint(command, cached, { env: { DEBUG: "eslint:eslint*" } });
        const { stdout: fresh } = project.eslint(command, ["--format", "json"]);
        assert.deepEqual(linesOf(project, stdout), linesOf(project, fresh));
        if (found) {
          assert.deepEqual(linesOf(project, stdout), found);
        } else {
          assert.notDeepEqual(linesOf(project, stdout), findings);
        }
        const skipped = [...stderr.matchAll(/Skipping file since it hasn't changed: (?<path>.+?)(?: \+\d+ms)?$/gmu)];
        const names = skipped.map(({ groups: { path } }) => basename(path));
        assert.deepEqual(
          names.toSorted(),
          all.filter(name => !again.includes(name)),
        );
      });
    }
  });
}
