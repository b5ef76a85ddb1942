import type { Linter } from "eslint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TestClient } from "../harness/client.ts";
import { hosts } from "../harness/hosts.ts";
import { lint } from "./lint.ts";
import { checkRandomly } from "./random-checks.ts";
import { randomClient } from "./random-client.ts";

function hostNamed(name: string) {
  const host = hosts.find(other => other.name === name);
  if (!host) {
    throw new Error(`There is no host '${name}'.`);
  }
  return host;
}

type Findings = readonly Linter.LintMessage[];

/** The messages about a client in a host. `undefined`: the host cannot express it. */
function findingsIn(name: string, client: TestClient, change = (text: string) => text): Findings | undefined {
  const host = hostNamed(name);
  const text = host.write(client, "create");
  return text === undefined ? undefined : lint(host.filename, change(text));
}

/** The messages, regardless of their positions. */
function messagesOf(findings: Findings | undefined): readonly string[] | undefined {
  return findings?.map(({ ruleId, message }) => `${ruleId ?? ""}: ${message}`).sort();
}

/** Rules about the pool, which only templates contain, or about required properties, which differ between hosts. */
const ofSurroundings = new Set(
  [
    "no-undeclared-attributes",
    "no-undeclared-identity-providers",
    "no-undeclared-resource-servers",
    "valid-identity-providers",
    "no-lookalike-identity-providers",
    "no-missing-members",
    "require-rotation-feature",
  ].map(rule => `cognito/${rule}`),
);

/** The rules that report something, and how often. Messages differ by the host's names. */
function rulesOf(findings: Findings | undefined): readonly string[] | undefined {
  return findings
    ?.map(({ ruleId }) => ruleId ?? "")
    .filter(rule => !ofSurroundings.has(rule))
    .sort();
}

/** A client, and the same one with its members in another order. */
const clients = fc.tuple(randomClient, fc.gen()).map(([client, generate]) => {
  const ranked = Object.entries(client).map(member => [generate(fc.nat), member] as const);
  const reordered = ranked.toSorted(([one], [other]) => one - other).map(([, member]) => member);
  return { client, reordered: Object.fromEntries(reordered) };
});

const template = "cloudformation, JSON";

describe("the same client gets the same findings", () => {
  it.each(["block YAML", "flow YAML", "inline object"])("in a template of JSON and as %s", form => {
    checkRandomly(
      fc.property(randomClient, client => {
        const expected = messagesOf(findingsIn(template, client));
        expect(messagesOf(findingsIn(`cloudformation, ${form}`, client))).toEqual(expected);
      }),
      40,
    );
  });

  it.each(["cloudformation, CfnResource", "cdk-l1", "sdk-v3", "sdk-v2", "cdk-sdk-call"])(
    "in a template and as %s",
    name => {
      checkRandomly(
        fc.property(randomClient, client => {
          const findings = findingsIn(name, client);
          fc.pre(findings !== undefined);
          expect(rulesOf(findings)).toEqual(rulesOf(findingsIn(template, client)));
        }),
        40,
      );
    },
  );

  it.each(hosts.filter(({ name }) => !/flow|lists/u.test(name)).map(({ name }) => name))(
    "in any order of its members, as %s",
    name => {
      checkRandomly(
        fc.property(clients, ({ client, reordered }) => {
          expect(messagesOf(findingsIn(name, reordered))).toEqual(messagesOf(findingsIn(name, client)));
        }),
        10,
      );
    },
  );

  it.each(["sdk-v3", "cdk-l1", "cdk-l2", "cloudformation, CfnResource"])("in other quotes, as %s", name => {
    checkRandomly(
      fc.property(randomClient, client => {
        const singleQuoted = findingsIn(name, client, text => text.replaceAll('"', "'"));
        expect(messagesOf(singleQuoted)).toEqual(messagesOf(findingsIn(name, client)));
      }),
      20,
    );
  });

  it("with its values in constants", () => {
    checkRandomly(
      fc.property(randomClient, client => {
        const withConstants = findingsIn("sdk-v3", client, text => {
          const constants: string[] = [];
          const command = text.replaceAll(/^( {2}\w+): (.+),$/gmu, (_, name: string, value: string) => {
            constants.push(`const value${constants.length} = ${value};`);
            return `${name}: value${constants.length - 1},`;
          });
          expect(constants.length).toBeGreaterThan(1);
          return command.replace("export const", `${constants.join("\n")}\nexport const`);
        });
        expect(messagesOf(withConstants)).toEqual(messagesOf(findingsIn("sdk-v3", client)));
      }),
      40,
    );
  });
});
