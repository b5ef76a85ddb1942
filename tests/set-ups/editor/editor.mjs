// Drives the language server that editors use for ESLint, as an editor does, with each major version of ESLint.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { faulty } from "./faulty.mjs";
import { startServer } from "./language-server.mjs";
import { typed } from "./typed.mjs";
import { beginningsOf, closingOf } from "./typing.mjs";
import { makeWorkspace } from "./workspace.mjs";

const require = createRequire(import.meta.url);
const severities = { 1: "error", 2: "warning" };

function summary({ range: { start }, severity, code, message }) {
  return `${start.line + 1}:${start.character + 1} ${severities[severity]} ${code ?? message}`;
}

function newLines(text, before) {
  const known = before.split("\n");
  return text.split("\n").filter(line => !known.includes(line));
}

const isOwnAction = ({ title }) => !/^(?:Disable |Fix all |Show documentation )/u.test(title);
const isFinding = ({ code }) => code?.startsWith("cognito/");

describe("the language server", { concurrency: 2 }, () => {
  for (const name of ["eslint", "eslint-9"]) {
    describe(`with ESLint ${require(name).ESLint.version}`, { concurrency: 1 }, () => testWith(name));
  }
});

function testWith(name) {
  let server;
  let results;

  before(async () => {
    const folder = makeWorkspace(name, faulty);
    server = await startServer(folder);
    results = await lintFiles(name, folder);
  });

  after(async () => {
    await server.stop();
    assert.deepEqual(server.complaints, []);
  });

  for (const file of faulty) {
    test(`${file.name}: what is found, and what is offered`, () => checkOffers(server, results, file));
    test(`${file.name}: findings follow the edits`, () => checkEdits(server, file));
  }

  for (const file of typed) {
    test(`${file.name}: typed in from the top`, () => checkTyping(server, file));
    test(`${file.name}: each line typed anew`, () => checkRetyping(server, file));
  }

  test("a comment silences a finding in YAML, Terraform and code", async () => {
    for (const file of faulty.filter(({ languageId }) => !["json", "shellscript"].includes(languageId))) {
      await checkComment(server, file);
    }
  });

  test("a comment in front of a command silences it", () => checkScriptComment(server));

  test("a comment breaks strict JSON, and Metadata silences a finding there", () => checkMetadata(server));
}

async function checkOffers(server, results, { name, languageId, text, findings, offers, fixed }) {
  const document = await server.open(name, languageId, text);
  const diagnostics = await document.diagnostics();
  assert.deepEqual(diagnostics.map(summary), findings);

  const offered = {};
  for (const diagnostic of diagnostics) {
    for (const action of (await document.actions(diagnostic)).filter(isOwnAction)) {
      offered[action.title] = newLines(await document.textAfter(action), text);
    }
  }
  assert.deepEqual(offered, offers);
  assert.deepEqual(offersOf(results, name, text), offers);
  assert.equal(await document.fixAll(), fixed ? text.replace(...fixed) : text);
  await document.close();
}

/** What ESLint itself says of the files in a folder. */
async function lintFiles(eslint, folder) {
  const program = require.resolve(`${eslint}/package.json`).replace("package.json", "bin/eslint.js");
  const args = [program, "--format", "json", "."];
  // The files have findings, for which ESLint exits with 1.
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(error => error);
  return JSON.parse(stdout);
}

/** The fixes and suggestions that ESLint has, as the server names them. */
function offersOf(results, name, text) {
  const { messages } = results.find(({ filePath }) => basename(filePath) === name);
  const edits = messages.flatMap(({ ruleId, fix, suggestions = [] }) => [
    ...(fix ? [[`Fix this ${ruleId} problem`, fix]] : []),
    ...suggestions.map(({ desc, fix }) => [`${desc} (${ruleId})`, fix]),
  ]);
  return Object.fromEntries(
    edits.map(([title, { range, text: inserted }]) => {
      const edited = text.slice(0, range[0]) + inserted + text.slice(range[1]);
      return [title, newLines(edited, text)];
    }),
  );
}

async function checkEdits(server, { name, languageId, text, findings, edit, ends }) {
  const document = await server.open(name, languageId, "");
  assert.deepEqual(await document.diagnostics(), []);
  await document.change(text);
  assert.deepEqual((await document.diagnostics()).map(summary), findings);
  await document.change(text.replace(...edit));
  const without = (await document.diagnostics()).map(({ code }) => code);
  assert.deepEqual(
    without,
    findings.filter(finding => finding !== ends).map(finding => finding.split(" ").at(-1)),
  );
  await document.close();
}

/** Whatever is found is about the value that is being typed, or is missing still. */
async function checkTyping(server, { name, languageId, text, until }) {
  const document = await server.open(name, languageId, "");
  for (const beginning of beginningsOf(text)) {
    const line = beginning.split("\n").length - 1;
    for (const end of ["", closingOf(beginning)]) {
      await document.change(beginning + end);
      const nonsense = (await document.diagnostics()).filter(
        diagnostic =>
          isFinding(diagnostic) &&
          diagnostic.range.start.line !== line &&
          beginning.includes(until[diagnostic.code.replace("cognito/", "")] ?? ""),
      );
      assert.deepEqual(nonsense.map(summary), [], beginning + end);
    }
  }
  await document.change(text);
  assert.deepEqual((await document.diagnostics()).map(summary), []);
  await document.close();
}

/** Whatever is found is about the line that is being typed, or is true without that line, too. */
async function checkRetyping(server, { name, languageId, text }) {
  const document = await server.open(name, languageId, text);
  const lines = text.trimEnd().split("\n");

  const findingsIn = async changed => {
    await document.change(`${changed.join("\n")}\n`);
    return (await document.diagnostics()).filter(isFinding);
  };

  for (const [index, line] of lines.entries()) {
    const withoutLine = [
      ...(await findingsIn(lines.with(index, ""))),
      ...(await findingsIn(lines.toSpliced(index, 1))),
    ];
    const known = new Set(withoutLine.map(({ message }) => message));
    // A command goes on behind it.
    const continuation = /\s*\\?$/u.exec(line)[0];
    for (const beginning of beginningsOf(line.slice(0, line.length - continuation.length))) {
      const nonsense = (await findingsIn(lines.with(index, beginning + continuation))).filter(
        ({ range, message }) => range.start.line !== index && !known.has(message),
      );
      assert.deepEqual(nonsense.map(summary), [], beginning);
    }
  }
  await document.close();
}

async function checkComment(server, { name, languageId, text }) {
  const document = await server.open(name, languageId, text);
  const [first, ...others] = await document.diagnostics();
  for (const scope of ["this line", "the entire file"]) {
    const action = (await document.actions(first)).find(({ title }) => title === `Disable ${first.code} for ${scope}`);
    await document.change(await document.textAfter(action));
    assert.deepEqual(
      (await document.diagnostics()).map(({ code }) => code),
      others.map(({ code }) => code),
    );
    await document.change(text);
    await document.diagnostics();
  }
  await document.close();
}

/** What the editor writes is no comment in a script, and what docs/editors.md says is. */
async function checkScriptComment(server) {
  const { name, languageId, text } = faulty.find(file => file.languageId === "shellscript");
  const document = await server.open(name, languageId, text);
  const [first, ...others] = await document.diagnostics();
  await document.change(text.replace("aws ", `# eslint-disable-next-line ${first.code} -- It is known.\naws `));
  assert.deepEqual(
    (await document.diagnostics()).map(({ code }) => code),
    others.map(({ code }) => code),
  );
  await document.close();
}

async function checkMetadata(server) {
  const { name, languageId, text, findings } = faulty.find(file => file.languageId === "json");
  const document = await server.open(name, languageId, text);
  const [first, ...others] = await document.diagnostics();
  const disable = (await document.actions(first)).find(({ title }) => title === `Disable ${first.code} for this line`);
  const commented = await document.textAfter(disable);
  assert.throws(() => JSON.parse(commented), SyntaxError);

  const metadata = { "eslint-plugin-cognito": { disable: [first.code.replace("cognito/", "")] } };
  const silenced = text.replace('"Properties"', `"Metadata": ${JSON.stringify(metadata)},\n      "Properties"`);
  JSON.parse(silenced);
  await document.change(silenced);
  assert.equal(others.length, findings.length - 1);
  assert.deepEqual(
    (await document.diagnostics()).map(({ code }) => code),
    others.map(({ code }) => code),
  );
  await document.close();
}
