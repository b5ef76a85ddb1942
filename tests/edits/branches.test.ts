import { describe, expect, it } from "vitest";
import { appendItem, removeItem, removeProperty, setProperty, type Edit } from "../../src/edits/edit.ts";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import { appClientsIn } from "../../src/hosts/app-clients-in.ts";
import { exploreAppClient, type AppClient } from "../../src/model/app-client.ts";
import { itemsOf } from "../../src/model/value.ts";
import type { Property } from "../../src/spec/properties/app-client.ts";
import { aligned } from "../harness/aligned.ts";
import { hosts, type TestHost } from "../harness/hosts.ts";
import { plain, sourceCodeOf } from "../harness/read-clients.ts";

interface BranchCase {
  /** The client's written properties. */
  readonly client: string;
  /** The index of the scenario in which the edit is requested, in the order of exploration. */
  readonly scenario: number;
  readonly edit: (client: AppClient) => Edit;
  readonly result: string | null;
  /** The property's value in each scenario after the edit. */
  readonly means?: readonly unknown[];
  readonly property?: Property;
}

function hostNamed(name: string): TestHost {
  const host = hosts.find(candidate => candidate.name === name);
  if (!host) {
    throw new Error(`There is no host '${name}'.`);
  }
  return host;
}

/** Runs a table of edits, checking each result as text and by its meaning in every scenario. */
function itEditsBranches(
  hostName: string,
  wrap: (client: string) => string,
  cases: Readonly<Record<string, BranchCase>>,
): void {
  const host = hostNamed(hostName);
  const clientIn = (text: string) => {
    const [client] = appClientsIn(sourceCodeOf(host, text));
    if (!client) {
      throw new Error(`No client in:\n${text}`);
    }
    return client;
  };
  it.each(Object.entries(cases))(
    "%s",
    (_name, { client, scenario, edit, result, means, property = "CallbackURLs" }) => {
      const text = wrap(client);
      const found = clientIn(text);
      const rendered = [
        ...exploreAppClient(found, (inScenario, decided) => {
          // As a rule does before it requests an edit.
          inScenario.get(property);
          return found.render(edit(inScenario), decided);
        }),
      ];
      const edits = rendered[scenario];
      const edited = edits ? applyTextEdits(text, edits) : null;
      expect(edited).toBe(result === null ? null : wrap(result));
      if (edited !== null) {
        const values = [...exploreAppClient(clientIn(edited), inScenario => plain(inScenario.get(property)))];
        expect(values).toEqual(means);
      }
    },
  );
}

const append = () => appendItem("CallbackURLs", "https://c.test");
const clear = () => setProperty("CallbackURLs", []);

function yaml(value: string): string {
  return aligned`
    Resources:
      Client:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          ${value}
  `;
}

function sdk(client: string): string {
  return aligned`
    import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
    export const command = new CreateUserPoolClientCommand(${client});
  `;
}

describe("a branch of Fn::If", () => {
  itEditsBranches("cloudformation, block YAML", yaml, {
    "gets an item": {
      client: "CallbackURLs: !If [Prod, [https://a.test], [https://b.test]]",
      scenario: 0,
      edit: append,
      result: 'CallbackURLs: !If [Prod, [https://a.test, "https://c.test"], [https://b.test]]',
      means: [["https://a.test", "https://c.test"], ["https://b.test"]],
    },
    "gets an item where it is the other one": {
      client: "CallbackURLs: !If [Prod, [https://a.test], [https://b.test]]",
      scenario: 1,
      edit: append,
      result: 'CallbackURLs: !If [Prod, [https://a.test], [https://b.test, "https://c.test"]]',
      means: [["https://a.test"], ["https://b.test", "https://c.test"]],
    },
    "gets an item in the long form": {
      client: "CallbackURLs:\n  Fn::If:\n    - Prod\n    - - https://a.test # the site\n    - - https://b.test",
      scenario: 0,
      edit: append,
      result:
        "CallbackURLs:\n  Fn::If:\n    - Prod\n    - - https://a.test # the site\n      - https://c.test\n    - - https://b.test",
      means: [["https://a.test", "https://c.test"], ["https://b.test"]],
    },
    "gets a list where it is nothing": {
      client: "CallbackURLs: !If [Prod, [https://a.test], !Ref AWS::NoValue]",
      scenario: 1,
      edit: append,
      result: 'CallbackURLs: !If [Prod, [https://a.test], ["https://c.test"]]',
      means: [["https://a.test"], ["https://c.test"]],
    },
    "gets another value": {
      client: "AllowedOAuthFlowsUserPoolClient: !If [Prod, true, !Ref AWS::NoValue]",
      scenario: 1,
      edit: () => setProperty("AllowedOAuthFlowsUserPoolClient", true),
      property: "AllowedOAuthFlowsUserPoolClient",
      result: "AllowedOAuthFlowsUserPoolClient: !If [Prod, true, true]",
      means: [true, true],
    },
    "gets the structure around": {
      client: "TokenValidityUnits: !If [Prod, { AccessToken: hours }, !Ref AWS::NoValue]",
      scenario: 1,
      edit: () => setProperty("TokenValidityUnits.AccessToken", "minutes"),
      property: "TokenValidityUnits.AccessToken",
      result: "TokenValidityUnits: !If [Prod, { AccessToken: hours }, { AccessToken: minutes }]",
      means: ["hours", "minutes"],
    },
    "gets a member": {
      client: "TokenValidityUnits: !If [Prod, { IdToken: hours }, { IdToken: days }]",
      scenario: 1,
      edit: () => setProperty("TokenValidityUnits.AccessToken", "minutes"),
      property: "TokenValidityUnits.AccessToken",
      result: "TokenValidityUnits: !If [Prod, { IdToken: hours }, { AccessToken: minutes, IdToken: days }]",
      means: [undefined, "minutes"],
    },
    goes: {
      client: "AnalyticsConfiguration: !If [Prod, { ApplicationId: abc }, !Ref AWS::NoValue]",
      scenario: 0,
      edit: () => removeProperty("AnalyticsConfiguration"),
      property: "AnalyticsConfiguration",
      result: "AnalyticsConfiguration: !If [Prod, !Ref AWS::NoValue, !Ref AWS::NoValue]",
      means: [undefined, undefined],
    },
    "goes in the long form": {
      client:
        "AnalyticsConfiguration:\n  Fn::If:\n    - Prod\n    - ApplicationId: abc\n      ExternalId: x\n    - Ref: AWS::NoValue",
      scenario: 0,
      edit: () => removeProperty("AnalyticsConfiguration"),
      property: "AnalyticsConfiguration",
      result: "AnalyticsConfiguration:\n  Fn::If:\n    - Prod\n    - Ref: AWS::NoValue\n    - Ref: AWS::NoValue",
      means: [undefined, undefined],
    },
    "gets an item inside of another branch": {
      client: "CallbackURLs: !If [Prod, !If [Blue, [https://a.test], []], [https://b.test]]",
      scenario: 1,
      edit: append,
      result: 'CallbackURLs: !If [Prod, !If [Blue, [https://a.test], ["https://c.test"]], [https://b.test]]',
      means: [["https://a.test"], ["https://c.test"], ["https://b.test"]],
    },
    "is left alone where a parameter gives the value": {
      client: "CallbackURLs: !If [Prod, !Ref Urls, [https://b.test]]",
      scenario: 0,
      edit: append,
      result: null,
    },
    "is left alone where it is not known": {
      client: "CallbackURLs: !If [Prod, !ImportValue Urls, [https://b.test]]",
      scenario: 0,
      edit: clear,
      result: null,
    },
  });

  itEditsBranches("cloudformation, JSON", jsonTemplate, {
    "gets an item in JSON": {
      client: '"CallbackURLs": { "Fn::If": ["Prod", ["https://a.test"], { "Ref": "AWS::NoValue" }] }',
      scenario: 1,
      edit: append,
      result: '"CallbackURLs": { "Fn::If": ["Prod", ["https://a.test"], ["https://c.test"]] }',
      means: [["https://a.test"], ["https://c.test"]],
    },
    "goes in JSON": {
      client: '"AnalyticsConfiguration": { "Fn::If": ["Prod", { "ApplicationId": "abc" }, { "Ref": "AWS::NoValue" }] }',
      scenario: 0,
      edit: () => removeProperty("AnalyticsConfiguration"),
      property: "AnalyticsConfiguration",
      result: '"AnalyticsConfiguration": { "Fn::If": ["Prod", { "Ref": "AWS::NoValue" }, { "Ref": "AWS::NoValue" }] }',
      means: [undefined, undefined],
    },
  });
});

describe("a branch of a conditional expression", () => {
  itEditsBranches("sdk-v3", sdk, {
    "gets an item": {
      client: '{ CallbackURLs: prod ? ["https://a.test"] : ["https://b.test"] }',
      scenario: 1,
      edit: append,
      result: '{ CallbackURLs: prod ? ["https://a.test"] : ["https://b.test", "https://c.test"] }',
      means: [["https://a.test"], ["https://b.test", "https://c.test"]],
    },
    "gets a list where it is nothing": {
      client: '{ CallbackURLs: prod ? ["https://a.test"] : undefined }',
      scenario: 1,
      edit: append,
      result: '{ CallbackURLs: prod ? ["https://a.test"] : ["https://c.test"] }',
      means: [["https://a.test"], ["https://c.test"]],
    },
    goes: {
      client: '{ AnalyticsConfiguration: prod ? { ApplicationId: "abc" } : undefined }',
      scenario: 0,
      edit: () => removeProperty("AnalyticsConfiguration"),
      property: "AnalyticsConfiguration",
      result: "{ AnalyticsConfiguration: prod ? undefined : undefined }",
      means: [undefined, undefined],
    },
    "that is the whole request gets a member": {
      client: '(prod ? { CallbackURLs: ["https://a.test"] } : { ClientName: "web" })',
      scenario: 1,
      edit: append,
      result: '(prod ? { CallbackURLs: ["https://a.test"] } : { ClientName: "web", CallbackURLs: ["https://c.test"] })',
      means: [["https://a.test"], ["https://c.test"]],
    },
    "loses an item": {
      client: '{ CallbackURLs: prod ? ["https://a.test", "https://b.test"] : [] }',
      scenario: 0,
      edit: client => {
        const [first] = itemsOf(client.get("CallbackURLs"));
        return first ? removeItem("CallbackURLs", first) : clear();
      },
      result: '{ CallbackURLs: prod ? ["https://b.test"] : [] }',
      means: [["https://b.test"], []],
    },
    "is left alone where the condition may be the value": {
      client: '{ CallbackURLs: urls || ["https://a.test"] }',
      scenario: 0,
      edit: clear,
      result: null,
    },
    "is left alone where the list is a name": {
      client: "{ CallbackURLs: prod ? urls : [] }",
      scenario: 0,
      edit: append,
      result: null,
    },
    "is left alone where it is spread": {
      client: '{ ...(prod ? { CallbackURLs: ["https://a.test"] } : {}) }',
      scenario: 0,
      edit: append,
      result: null,
    },
  });
});

it("is not edited for a condition that nobody asked about", () => {
  const host = hostNamed("cloudformation, block YAML");
  const [client] = appClientsIn(sourceCodeOf(host, yaml("CallbackURLs: !If [Prod, [], []]")));
  const rendered = client && [...exploreAppClient(client, (_, scenario) => client.render(append(), scenario))];
  expect(rendered).toEqual([null]);
});

function jsonTemplate(member: string): string {
  return `{ "Resources": { "Client": { "Type": "AWS::Cognito::UserPoolClient", "Properties": { ${member} } } } }\n`;
}
