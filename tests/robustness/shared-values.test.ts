import * as typescriptParser from "@typescript-eslint/parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import { parsers } from "../../src/processors/parsers.ts";
import { isProperty, typeOf } from "../../src/spec/properties/app-client.ts";
import type { TestClient } from "../harness/client.ts";
import { readClients } from "../harness/read-clients.ts";
import { expectNoWidening } from "../harness/widening.ts";
import { fix, lint } from "./lint.ts";
import { checkRandomly } from "./random-checks.ts";
import { randomClientWithDuplicates } from "./random-client.ts";
import { knownMembers, twoClientWriters, type NamingClient } from "./two-clients.ts";

const parserOf: Readonly<Record<string, object>> = {
  ts: typescriptParser,
  py: parsers.python,
  tf: parsers.hcl,
  yaml: parsers.document,
  sh: parsers.shell,
};

function hostOf(filename: string) {
  const parser = parserOf[filename.split(".").at(-1) ?? ""];
  return { filename, languageOptions: { parser } };
}

function topLevel(names: Iterable<string>): readonly string[] {
  return [...new Set([...names].map(name => name.split(".")[0] ?? ""))];
}

/** A list that is wrong in this client only, even if others share it. */
const rotating: TestClient = {
  "RefreshTokenRotation.Feature": "ENABLED",
  ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
};

/** Two clients, and the members whose values the second shares with the first. */
const pairs = fc
  .tuple(randomClientWithDuplicates, fc.constantFrom({}, rotating), randomClientWithDuplicates, fc.gen())
  .map(([random, added, other, generate]) => {
    const first = knownMembers({ ...random, ...added });
    const shared = new Set(
      topLevel(Object.keys(first)).filter(
        name => isProperty(name) && typeOf(name) !== "structure" && generate(fc.boolean),
      ),
    );
    const own = Object.entries(knownMembers(other)).filter(([name]) => !shared.has(name));
    const common = Object.entries(first).filter(([name]) => shared.has(name));
    const second = Object.fromEntries([...own, ...common]);
    return { first, second, shared };
  });

const none: ReadonlySet<string> = new Set();

/** A rule's messages regardless of position. Those about a shared value are reported once. */
function saidOf(filename: string, text: string): readonly string[] {
  return [...new Set(lint(filename, text).map(({ ruleId, message }) => `${ruleId ?? ""}: ${message}`))].sort();
}

describe("of two clients that have values by the same names", () => {
  describe.each(Object.entries(twoClientWriters))("as %s", (_, { filename, write }) => {
    const host = hostOf(filename);

    it("the same is said as of two with values of their own", () => {
      checkRandomly(
        fc.property(pairs, ({ first, second, shared }) => {
          const named = (members: NamingClient["members"], names: ReadonlySet<string> = shared): NamingClient => ({
            members,
            named: names,
          });
          const together = write(named(first), named(second));
          const apart = write(named(first, none), named(second, none));
          fc.pre(together !== undefined && apart !== undefined);
          expect(saidOf(filename, together), together).toEqual(saidOf(filename, apart));
          expect(readClients(host, together)).toEqual(readClients(host, apart));
        }),
        15,
      );
    });

    it("no fix changes one of which the finding is not true", () => {
      checkRandomly(
        fc.property(pairs, ({ first, second, shared }) => {
          const text = write({ members: first, named: shared }, { members: second, named: shared });
          fc.pre(text !== undefined);
          const before = readClients(host, text);
          const alone = [first, second].map(members =>
            saidOf(filename, write({ members, named: none }, { members: {}, named: none }) ?? ""),
          );
          for (const { ruleId, message, fix: edit } of lint(filename, text)) {
            if (edit) {
              expectNoWidening((ruleId ?? "").replace("cognito/", ""), host, text, edit);
              const after = readClients(host, applyTextEdits(text, [edit]));
              for (const [index, said] of alone.entries()) {
                if (JSON.stringify(after[index]) !== JSON.stringify(before[index])) {
                  expect(said, text).toContain(`${ruleId ?? ""}: ${message}`);
                }
              }
            }
          }
          const { output, messages } = fix(filename, text);
          expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
          expect(fix(filename, output).output).toBe(output);
        }),
        25,
      );
    });
  });
});
