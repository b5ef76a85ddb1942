import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import type { Operation } from "../../src/model/app-client.ts";
import type { CognitoRule } from "../../src/rule/cognito-rule.ts";
import type { FactId } from "../../src/spec/facts.ts";
import type { TestClient } from "./client.ts";
import { hosts, type TestHost } from "./hosts.ts";
import { expectPlainWords } from "./plain-words.ts";
import { readClients } from "./read-clients.ts";
import { expectNoWidening } from "./widening.ts";

interface Case {
  /** What distinguishes the case. Unique within the rule. */
  readonly name: string;
  /** The facts that the case covers, if the rule declares several. */
  readonly shows?: readonly FactId[];
  readonly operation?: Operation;
  readonly options?: Readonly<Record<string, unknown>>;
}

interface ClientCase extends Case {
  readonly client: TestClient;
  /** Hosts in which this client has another meaning. A comment gives the reason. */
  readonly except?: readonly string[];
}

interface InvalidClient extends ClientCase {
  readonly messageIds: readonly string[];
  /** The client after `--fix`. By default, nothing is fixed. */
  readonly fixed?: TestClient;
  /** The client after each suggestion, problem by problem. By default, nothing is suggested. */
  readonly suggested?: readonly TestClient[];
}

interface CodeCase extends Case {
  readonly code: string;
}

interface InvalidCode extends CodeCase {
  readonly errors: readonly {
    readonly messageId: string;
    /** The reported text. */
    readonly at: string;
    readonly message?: string;
  }[];
  /** The whole file after `--fix`. By default, nothing is fixed. */
  readonly output?: string;
  /** The whole file after each suggestion, problem by problem. */
  readonly suggestions?: readonly string[];
  /** The title of each suggestion. By default, titles are not checked. */
  readonly suggestionMessages?: readonly string[];
}

interface RuleCases {
  /** Clients that are written, linted, fixed and read back in every host that can express them. */
  readonly everyHost: { readonly valid: readonly ClientCase[]; readonly invalid: readonly InvalidClient[] };
  /** Cases of a single host. The key is the host's name or the beginning of it. */
  readonly perHost?: Readonly<
    Record<string, { readonly valid?: readonly CodeCase[]; readonly invalid?: readonly InvalidCode[] }>
  >;
}

/** Runs a rule's cases. */
export function testRule(rule: CognitoRule, { everyHost, perHost = {} }: RuleCases): void {
  describe(rule.name, () => {
    const ofHosts = Object.values(perHost);
    checkFacts(rule, {
      allowed: [...everyHost.valid, ...ofHosts.flatMap(({ valid = [] }) => valid)],
      reported: [...everyHost.invalid, ...ofHosts.flatMap(({ invalid = [] }) => invalid)],
    });

    it("names no two cases alike", () => {
      for (const { valid = [], invalid = [] } of [everyHost, ...ofHosts]) {
        for (const names of [valid, invalid].map(cases => cases.map(({ name }) => name))) {
          expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
        }
      }
    });

    for (const { name, client, operation = "create", except = [], ...testCase } of everyHost.valid) {
      describe(`allows ${name}`, () => {
        for (const host of hostsOf(client, operation, except)) {
          it(`in ${host.name}`, () => {
            expect(lint(rule, host, write(host, client, operation), testCase.options)).toEqual([]);
          });
        }
      });
    }

    for (const testCase of everyHost.invalid) {
      describe(`reports ${testCase.name}`, () => {
        const tested = hostsOf(testCase.client, testCase.operation ?? "create", testCase.except ?? []);
        it("in at least one host", () => {
          expect(tested).not.toEqual([]);
        });
        for (const host of tested) {
          it(`in ${host.name}`, () => {
            checkInvalidClient(rule, host, testCase);
          });
        }
      });
    }

    for (const [hostName, { valid = [], invalid = [] }] of Object.entries(perHost)) {
      const host = hosts.find(({ name }) => name.startsWith(hostName));
      if (!host) {
        throw new Error(`There is no host '${hostName}'.`);
      }
      describe(hostName, () => {
        for (const { name, code, options } of valid) {
          it(`allows ${name}`, () => {
            expect(lint(rule, host, code, options)).toEqual([]);
          });
        }
        for (const testCase of invalid) {
          it(`reports ${testCase.name}`, () => {
            checkInvalidCode(rule, host, testCase);
          });
        }
      });
    }
  });
}

/** Each fact that the rule declares has a valid and an invalid case. */
function checkFacts({ meta: { docs } }: CognitoRule, sides: Readonly<Record<"allowed" | "reported", readonly Case[]>>) {
  const { facts } = docs;
  for (const [side, cases] of Object.entries(sides)) {
    it(`shows every fact by what is ${side}`, () => {
      const shown = facts.length === 1 && cases.length > 0 ? facts : cases.flatMap(({ shows = [] }) => shows);
      expect([...new Set(shown)].sort()).toEqual([...facts].sort());
    });
  }
}

function hostsOf(client: TestClient, operation: Operation, except: readonly string[]): readonly TestHost[] {
  return hosts.filter(
    host => !except.some(name => host.name.startsWith(name)) && host.write(client, operation) !== undefined,
  );
}

function write(host: TestHost, client: TestClient, operation: Operation): string {
  const text = host.write(client, operation);
  if (text === undefined) {
    throw new Error(`${host.name} cannot express ${JSON.stringify(client)}.`);
  }
  return text;
}

function lint(
  rule: CognitoRule,
  host: TestHost,
  text: string,
  options: Case["options"],
): readonly Linter.LintMessage[] {
  const messages = new Linter({ configType: "flat" }).verify(text, configOf(rule, host, options), {
    filename: host.filename,
  });
  for (const { message, suggestions = [] } of messages) {
    [message, ...suggestions.map(({ desc }) => desc)].forEach(expectPlainWords);
  }
  return messages;
}

function configOf(rule: CognitoRule, { filename, languageOptions }: TestHost, options: Case["options"]): Linter.Config {
  return {
    files: [`**/${filename}`],
    languageOptions,
    plugins: { cognito: { rules: { [rule.name]: rule } } },
    rules: { [`cognito/${rule.name}`]: options ? ["error", options] : "error" },
  };
}

function fix(rule: CognitoRule, host: TestHost, text: string, options: Case["options"]): string {
  return new Linter({ configType: "flat" }).verifyAndFix(text, configOf(rule, host, options), {
    filename: host.filename,
  }).output;
}

function checkInvalidClient(rule: CognitoRule, host: TestHost, testCase: InvalidClient): void {
  const { client, operation = "create", options, messageIds } = testCase;
  const { fixed, suggested = [] }: Pick<InvalidClient, "fixed" | "suggested"> = host.isReadOnly ? {} : testCase;
  const text = write(host, client, operation);
  const messages = lint(rule, host, text, options);
  expect(messages.map(message => message.messageId)).toEqual(messageIds);

  expectNarrowFixes(rule, host, text, messages);
  const output = fix(rule, host, text, options);
  if (fixed) {
    expectMeaning(host, output, fixed, operation);
    expect(lint(rule, host, output, options).filter(message => message.fix)).toEqual([]);
    expect(fix(rule, host, output, options)).toBe(output);
  } else {
    expect(output).toBe(text);
  }

  const suggestions = messages.flatMap(message =>
    (message.suggestions ?? []).map(suggestion => ({ message, suggestion })),
  );
  expect(suggestions.map(({ suggestion }) => suggestion.desc)).toHaveLength(suggested.length);
  for (const [index, { message, suggestion }] of suggestions.entries()) {
    const result = applyFix(text, suggestion.fix);
    expectMeaning(host, result, suggested[index] ?? {}, operation);
    expect(lint(rule, host, result, options).map(withoutPlace)).not.toContainEqual(withoutPlace(message));
    expectReadable(rule, host, result, options);
  }
}

/** The result of an edit can still be parsed. */
function expectReadable(rule: CognitoRule, host: TestHost, text: string, options: Case["options"]): void {
  expect(
    lint(rule, host, text, options).filter(({ fatal }) => fatal === true),
    text,
  ).toEqual([]);
}

/** No fix widens what a client allows. */
function expectNarrowFixes(
  { name }: CognitoRule,
  host: TestHost,
  text: string,
  messages: readonly Linter.LintMessage[],
): void {
  for (const { fix: edit } of messages) {
    if (edit) {
      expectNoWidening(name, host, text, edit);
    }
  }
}

/** A problem is solved if its message is no longer reported. */
function withoutPlace({ messageId, message }: Linter.LintMessage) {
  return { messageId, message };
}

function applyFix(text: string, { range, text: replacement }: { range: [number, number]; text: string }): string {
  return applyTextEdits(text, [{ range, text: replacement }]);
}

/** The file has exactly this client: reading it gives the same as writing and reading the client. */
function expectMeaning(host: TestHost, text: string, client: TestClient, operation: Operation): void {
  const expected = host.write(client, operation);
  if (expected === undefined) {
    throw new Error(`${host.name} cannot express ${JSON.stringify(client)}.`);
  }
  expect(readClients(host, text), text).toEqual(readClients(host, expected));
}

function checkInvalidCode(rule: CognitoRule, host: TestHost, testCase: InvalidCode): void {
  const { code, options, errors, output, suggestions = [], suggestionMessages } = testCase;
  const messages = lint(rule, host, code, options);
  expect(messages.map(message => ({ messageId: message.messageId, at: textAt(code, message) }))).toEqual(
    errors.map(({ messageId, at }) => ({ messageId, at })),
  );
  for (const [index, { message }] of errors.entries()) {
    if (message !== undefined) {
      expect(messages[index]?.message).toBe(message);
    }
  }
  expectNarrowFixes(rule, host, code, messages);
  expect(fix(rule, host, code, options)).toBe(output ?? code);
  if (output !== undefined) {
    expect(fix(rule, host, output, options)).toBe(output);
  }
  const suggested = messages.flatMap(message => message.suggestions ?? []);
  expect(suggested.map(suggestion => applyFix(code, suggestion.fix))).toEqual(suggestions);
  for (const result of [output ?? code, ...suggestions]) {
    expectReadable(rule, host, result, options);
  }
  if (suggestionMessages) {
    expect(suggested.map(({ desc }) => desc)).toEqual(suggestionMessages);
  }
}

function textAt(code: string, { line, column, endLine, endColumn }: Linter.LintMessage): string {
  const starts = [0, ...[...code.matchAll(/\r?\n/gu)].map(({ index, 0: end }) => index + end.length)];
  const offset = (atLine: number, atColumn: number) => (starts[atLine - 1] ?? 0) + atColumn - 1;
  return code.slice(offset(line, column), offset(endLine ?? line, endColumn ?? column));
}
