import * as typescriptParser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import { isMemberOf, propertyNames, structureOf } from "../../src/spec/properties.ts";
import { membersOf } from "../harness/write-code.ts";
import { readClients } from "../harness/read-clients.ts";
import { fix, lint } from "./lint.ts";
import { checkRandomly } from "./random-checks.ts";
import { randomClientWithDuplicates } from "./random-client.ts";
import { overrideForms, requestForms, type WrittenMember } from "./written-forms.ts";

const filename = "stack.ts";
const host = { filename, languageOptions: { parser: typescriptParser } };

type Write = (members: readonly WrittenMember[]) => string;

/** Names in another case, which a fix renames. */
function misspelt(key: string): string {
  return key.replace(/URLs$/u, "Urls").replace(/URI$/u, "Uri").replace(/OAuth/u, "Oauth");
}

const members = fc
  .record({ client: randomClientWithDuplicates, isMisspelt: fc.boolean() })
  .map(({ client, isMisspelt }) =>
    membersOf(client)
      .map((member): WrittenMember => [member.slice(0, member.indexOf(":")), member.slice(member.indexOf(":") + 2)])
      .filter(([key]) => propertyNames.some(name => name === key && !structureOf(name) && isMemberOf("create", name)))
      .filter(([key]) => !["ClientName", "UserPoolId", "ClientSecret"].includes(key))
      .map(([key, value]): WrittenMember => [isMisspelt ? misspelt(key) : key, value]),
  );

/** What is known of the clients of a file. */
function modelOf(text: string): string {
  return JSON.stringify(readClients(host, text));
}

function isFatal({ fatal }: Linter.LintMessage): boolean {
  return fatal === true;
}

/** Every edit that is offered, by what it is offered for, with the client that comes out of it. */
function edited(text: string): ReadonlyMap<string, string> {
  const results = new Map<string, string>();
  for (const { ruleId, message, fix: fixed, suggestions = [] } of lint(filename, text)) {
    const offered = [...(fixed ? [{ desc: "fix", fix: fixed }] : []), ...suggestions];
    for (const { desc, fix: edit } of offered) {
      const result = applyTextEdits(text, [edit]);
      expect(lint(filename, result).filter(isFatal), result).toEqual([]);
      const key = `${ruleId ?? ""}: ${message} ${desc}`;
      // The same is said of two places: either of them may come first.
      results.set(key, results.has(key) ? "several" : modelOf(result));
    }
  }
  return results;
}

function expectSameEdits(plain: Write, form: Write, written: readonly WrittenMember[]): number {
  const expected = edited(plain(written));
  const text = form(written);
  let compared = 0;
  for (const [key, model] of edited(text)) {
    const same = expected.get(key);
    if (same !== undefined && same !== "several" && model !== "several") {
      expect(model, `${key}\n${text}`).toBe(same);
      compared += 1;
    }
  }
  const { output, messages } = fix(filename, text);
  expect(messages.filter(isFatal), output).toEqual([]);
  expect(messages.filter(message => message.fix)).toEqual([]);
  expect(fix(filename, output).output).toBe(output);
  return compared;
}

describe("an edit comes to the same, whatever form the members are written in", () => {
  const ofRequests = Object.entries<Write>(requestForms)
    .slice(1)
    .map(([name, form]) => ({
      name,
      form,
      plain: requestForms.literal,
    }));
  const ofConstructs = Object.entries<Write>(overrideForms)
    .slice(1)
    .map(([name, form]) => ({
      name,
      form,
      plain: overrideForms.addPropertyOverride,
    }));

  it.each([...ofRequests, ...ofConstructs])("$name", ({ form, plain }) => {
    let compared = 0;
    checkRandomly(
      fc.property(members, written => {
        compared += expectSameEdits(plain, form, written);
      }),
      8,
    );
    expect(compared).toBeGreaterThan(0);
  });
});
