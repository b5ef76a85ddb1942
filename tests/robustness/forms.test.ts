import * as typescriptParser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import { parsers } from "../../src/processors/parsers.ts";
import { isMemberOf, isProperty, propertyNames, structureOf } from "../../src/spec/properties/app-client.ts";
import { isList, unknown } from "../harness/client.ts";
import type { TestHost } from "../harness/hosts.ts";
import { membersOf } from "../harness/write-code.ts";
import { readClients } from "../harness/read-clients.ts";
import { fix, lint } from "./lint.ts";
import { commandForms, pythonForms, terraformForms, type Members } from "./other-forms.ts";
import { checkRandomly } from "./random-checks.ts";
import { randomClientWithDuplicates } from "./random-client.ts";
import { overrideForms, requestForms, type WrittenMember } from "./written-forms.ts";

type Host = Pick<TestHost, "filename" | "languageOptions">;

const typescript: Host = { filename: "stack.ts", languageOptions: { parser: typescriptParser } };

type Write = (members: readonly WrittenMember[]) => string;

/** Names in the wrong case, which a fix corrects. */
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

/** Members without unknown values, and without values that a shell word cannot have. */
const knownMembers = randomClientWithDuplicates.map(client =>
  Object.entries(client).flatMap(([key, value]): Members => {
    const isWritable = isProperty(key) && !key.includes(".") && isMemberOf("create", key) && key !== "ClientSecret";
    const known = isList(value) ? value.filter(item => item !== unknown && item !== "") : value;
    return isWritable && known !== unknown && known !== "" ? [[key, known]] : [];
  }),
);

/** The known properties of a file's clients. */
function modelOf(host: Host, text: string): string {
  return JSON.stringify(readClients(host, text));
}

function isFatal({ fatal }: Linter.LintMessage): boolean {
  return fatal === true;
}

/** Every fix and suggestion, by the message that offers it, with the resulting client. */
function edited(host: Host, text: string): ReadonlyMap<string, string> {
  const results = new Map<string, string>();
  for (const { ruleId, message, fix: fixed, suggestions = [] } of lint(host.filename, text)) {
    const offered = [...(fixed ? [{ desc: "fix", fix: fixed }] : []), ...suggestions];
    for (const { desc, fix: edit } of offered) {
      const result = applyTextEdits(text, [edit]);
      expect(lint(host.filename, result).filter(isFatal), result).toEqual([]);
      const key = `${ruleId ?? ""}: ${message} ${desc}`;
      // The same message is reported at two places, in either order.
      results.set(key, results.has(key) ? "several" : modelOf(host, result));
    }
  }
  return results;
}

function expectSameEdits(host: Host, plain: string, text: string): number {
  const { filename } = host;
  const expected = edited(host, plain);
  let compared = 0;
  for (const [key, model] of edited(host, text)) {
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
        compared += expectSameEdits(typescript, plain(written), form(written));
      }),
      8,
    );
    expect(compared).toBeGreaterThan(0);
  });

  const others = [
    { host: { filename: "setup.py", languageOptions: { parser: parsers.python } }, forms: pythonForms },
    { host: { filename: "main.tf", languageOptions: { parser: parsers.hcl } }, forms: terraformForms },
    { host: { filename: "setup.sh", languageOptions: { parser: parsers.shell } }, forms: commandForms },
  ].flatMap(({ host, forms }) => {
    const [[, plain] = [], ...rest] = Object.entries<(members: Members) => string>(forms);
    return plain ? rest.map(([name, form]) => ({ name: `${host.filename}: ${name}`, host, plain, form })) : [];
  });

  it.each(others)("$name", ({ name, host, plain, form }) => {
    let compared = 0;
    checkRandomly(
      fc.property(knownMembers, written => {
        compared += expectSameEdits(host, plain(written), form(written));
      }),
      5,
    );
    // Parts of a variable's value have no site of their own.
    expect(compared > 0).toBe(!name.endsWith("JSON in a variable"));
  });
});
