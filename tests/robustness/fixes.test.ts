import type { Linter } from "eslint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import type { TestClient } from "../harness/client.ts";
import { hosts } from "../harness/hosts.ts";
import { readClients } from "../harness/read-clients.ts";
import { expectNoWider, expectNoWidening, respellingRules } from "../harness/widening.ts";
import { fix, lint } from "./lint.ts";
import { checkRandomly } from "./random-checks.ts";
import { randomClient, randomClientWithDuplicates } from "./random-client.ts";

/** A client, written in a host that can express it. */
function written(clients: fc.Arbitrary<TestClient>) {
  return fc
    .tuple(clients, fc.nat(hosts.length - 1), fc.constantFrom("create", "update" as const))
    .map(([client, host, operation]) => ({ host, text: hosts[host]?.write(client, operation) }))
    .filter((file): file is { host: number; text: string } => file.text !== undefined);
}

function hostAt(index: number) {
  const host = hosts[index];
  if (!host) {
    throw new Error(`There is no host ${index}.`);
  }
  return host;
}

const isFatal = ({ fatal }: Linter.LintMessage) => fatal === true;

function countErrors(messages: readonly Linter.LintMessage[]): number {
  return messages.filter(({ severity }) => severity === 2).length;
}

/** How often a rule reports the same message, anywhere. */
function countOf({ ruleId, message }: Linter.LintMessage, messages: readonly Linter.LintMessage[]): number {
  return messages.filter(other => other.ruleId === ruleId && other.message === message).length;
}

function isSamePlace(one: Linter.LintMessage, other: Linter.LintMessage): boolean {
  return one.ruleId === other.ruleId && one.line === other.line && one.column === other.column;
}

/** The known properties of a file's only client, without whole structures. */
function propertiesOf(host: number, text: string): ReadonlyMap<string, unknown> {
  const [client = {}] = readClients(hostAt(host), text).flat();
  return new Map(Object.entries(client).filter(([, value]) => typeof value !== "object" || Array.isArray(value)));
}

describe("random clients", () => {
  it("are fixed in one run, to nothing worse, and stay as they are in the next", () => {
    checkRandomly(
      fc.property(written(randomClientWithDuplicates), ({ host, text }) => {
        const { filename } = hostAt(host);
        const { output, messages } = fix(filename, text);
        expect(messages.filter(isFatal)).toEqual([]);
        expect(messages.filter(message => message.fix)).toEqual([]);
        // A fix may reveal another fault of the same member, but not increase their number.
        expect(countErrors(messages)).toBeLessThanOrEqual(countErrors(lint(filename, text)));
        expect(fix(filename, output).output).toBe(output);
      }),
      120,
    );
  });

  it("keep everything that a fix does not speak of", () => {
    let fixes = 0;
    checkRandomly(
      fc.property(written(randomClientWithDuplicates), ({ host, text }) => {
        const before = propertiesOf(host, text);
        for (const { message, fix: edit } of lint(hostAt(host).filename, text)) {
          if (!edit) {
            continue;
          }
          fixes += 1;
          const after = propertiesOf(host, applyTextEdits(text, [edit]));
          const changed = [...before].filter(
            ([property, value]) => JSON.stringify(after.get(property)) !== JSON.stringify(value),
          );
          expect(changed.length, message).toBeLessThanOrEqual(1);
          for (const [property, value] of changed) {
            const left = [after.get(property)].flat();
            const gone = [value].flat().filter(item => !left.includes(item));
            expect(gone.filter(item => !message.includes(String(item)))).toEqual([]);
          }
        }
      }),
      150,
    );
    expect(fixes).toBeGreaterThan(10);
  });

  it("allow no more by any fix, nor by all of them together", () => {
    let fixes = 0;
    checkRandomly(
      fc.property(written(randomClientWithDuplicates), ({ host, text }) => {
        const { filename } = hostAt(host);
        const before = readClients(hostAt(host), text);
        for (const { ruleId, fix: edit } of lint(filename, text)) {
          if (edit) {
            fixes += 1;
            expectNoWidening((ruleId ?? "").replace("cognito/", ""), hostAt(host), text, edit);
          }
        }
        const { output } = fix(filename, text);
        expectNoWider(respellingRules, before, readClients(hostAt(host), output), output);
      }),
      150,
    );
    expect(fixes).toBeGreaterThan(10);
  });

  it("lose a finding by each of its suggestions alone", () => {
    checkRandomly(
      fc.property(written(randomClient), ({ host, text }) => {
        const { filename } = hostAt(host);
        const messages = lint(filename, text);
        for (const message of messages) {
          for (const { desc, fix: edit } of message.suggestions ?? []) {
            const result = applyTextEdits(text, [edit]);
            const left = lint(filename, result);
            expect(left.filter(isFatal), desc).toEqual([]);
            // A fault with two places is reported at the second once the first is fixed.
            const isElsewhere = !left.some(other => isSamePlace(other, message));
            expect(countOf(message, left), `${message.message}\n${desc}\n${result}`).toBeLessThan(
              countOf(message, messages) + (isElsewhere ? 1 : 0),
            );
          }
        }
      }),
      60,
    );
  });
});
