import { relative } from "node:path";
import cognito from "../../../dist/src/index.js";
import { withClients } from "./fixtures.mjs";

const { recommended, rulesOnly } = cognito.configs;

/** Where users can put a preset among what they have. */
export const places = {
  none: ({ every = [], own = [] }) => [every, own],
  first: ({ every = [], own = [] }) => [recommended, every, own],
  documented: ({ every = [], own = [] }) => [every, recommended, own],
  last: ({ every = [], own = [] }) => [every, own, recommended],
  "rules only": ({ every = [], own = [] }) => [every, own, rulesOnly],
};

const isOwn = line => line.includes(" cognito/");
const isMisplaced = line => line.includes("place the cognito preset after");

/** What is reported with a config, a line a message. */
export async function lint(ESLint, project, config, fix = false) {
  const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig: config.flat(Infinity), fix });
  const results = await eslint.lintFiles(["."]);
  const lines = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }) => `${relative(project, filePath)}:${line} ${ruleId ?? message}`),
  );
  const files = results.map(({ filePath }) => relative(project, filePath));
  const output = results.find(({ filePath }) => filePath.endsWith("template.yaml"))?.output;
  return { lines, files, output };
}

function difference(of, from) {
  return of.filter(line => !from.includes(line));
}

function filesOf(lines) {
  return [...new Set(lines.map(line => line.slice(0, line.indexOf(":"))))].toSorted();
}

/** What is wrong with what a user sees, who sees `without` without the plugin. */
export async function problemsOf(ESLint, project, user, place, without) {
  const config = places[place](user);
  const { lines, files } = await lint(ESLint, project, config);
  const { output = "" } = await lint(ESLint, project, config, true);

  // Without the plugin, directives that name its rules are errors.
  const lost = difference(without.lines, lines).filter(line => !isOwn(line));
  const gained = difference(lines, without.lines);
  const misplaced = place === "first" ? (user.misplaced ?? []) : [];
  const unread = place === "rules only" ? (user.unread ?? []) : [];
  const checked = withClients.filter(
    file => files.includes(file) && !misplaced.includes(file) && !unread.includes(file),
  );
  const newFiles = difference(files, without.files);
  const removedDirectives = ["cognito/no-implicit-grant", "yml/quotes"].filter(
    rule => output && !output.includes(rule),
  );

  return [
    ["lost", filesOf(lost), place === "last" ? (user.loses ?? []) : []],
    ["told to move the preset in", filesOf(gained.filter(isMisplaced)), misplaced],
    ["findings in", filesOf(lines.filter(isOwn)), checked],
    ["unexpected", gained.filter(line => !isOwn(line) && !isMisplaced(line)), []],
    ["now linted", place === "rules only" ? newFiles : newFiles.filter(file => /\.[jt]s$/u.test(file)), []],
    ["directives removed by --fix", removedDirectives, []],
  ]
    .filter(([, seen, expected]) => seen.join() !== expected.join())
    .map(
      ([what, seen, expected]) => `${what}: ${seen.join(", ") || "none"}; expected: ${expected.join(", ") || "none"}`,
    );
}
