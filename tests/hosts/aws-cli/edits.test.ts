import { describe, expect, test } from "vitest";
import {
  appendItem,
  removeItem,
  removeProperty,
  renameMember,
  replaceValue,
  setProperty,
  together,
  type Edit,
  type PlainValue,
} from "../../../src/edits/edit.ts";
import type { AppClient } from "../../../src/model/app-client.ts";
import type { Value } from "../../../src/model/value.ts";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import { create, edited } from "./commands.ts";

type EditOf = (client: AppClient) => Edit;

const set =
  (property: Property, value: PlainValue): EditOf =>
  () =>
    setProperty(property, value);

const append =
  (property: Property, value: PlainValue): EditOf =>
  () =>
    appendItem(property, value);

const remove =
  (...properties: readonly Property[]): EditOf =>
  () =>
    together(...properties.map(property => removeProperty(property)));

const replace =
  (property: Property, value: PlainValue): EditOf =>
  client =>
    replaceValue(property, client.get(property), value);

const replaceItem =
  (property: Property, index: number, value: PlainValue): EditOf =>
  client =>
    replaceValue(property, itemOf(client.get(property), index), value);

const removeItemAt =
  (property: Property, index: number): EditOf =>
  client =>
    removeItem(property, itemOf(client.get(property), index));

function itemOf(value: Value, index: number): Value {
  const item = value.kind === "list" ? value.items[index] : undefined;
  if (!item) {
    throw new Error(`There is no item ${index}.`);
  }
  return item;
}

type Case = [name: string, options: string, edit: EditOf, result: string | null, before?: string];

function itEdits(cases: readonly Case[]): void {
  test.each<Case>(cases)("%s", (_name, options, edit, result, before = "") => {
    expect(edited(create(options, before), edit)).toBe(result === null ? null : create(result, before));
  });
}

describe("a command gets", () => {
  itEdits([
    ["a switch", "--client-name web", set("GenerateSecret", true), "--client-name web --generate-secret"],
    [
      "a switch that is off",
      "--client-name web",
      set("EnableTokenRevocation", false),
      "--client-name web --no-enable-token-revocation",
    ],
    [
      "an option between others",
      "--client-name web --id-token-validity 5",
      set("AccessTokenValidity", 6),
      "--client-name web --access-token-validity 6 --id-token-validity 5",
    ],
    [
      "a list",
      "--client-name web",
      set("ReadAttributes", ["email", "my name"]),
      '--client-name web --read-attributes email "my name"',
    ],
    ["no empty list", "--client-name web", set("ReadAttributes", []), null],
    [
      "a structure",
      "--client-name web",
      set("TokenValidityUnits.IdToken", "hours"),
      "--client-name web --token-validity-units IdToken=hours",
    ],
    [
      "a structure with several members",
      "--client-name web",
      set("RefreshTokenRotation", { Feature: "ENABLED", RetryGracePeriodSeconds: 5 }),
      "--client-name web --refresh-token-rotation Feature=ENABLED,RetryGracePeriodSeconds=5",
    ],
    [
      "nothing beside an option that an array contains",
      '--client-name web "${OPTIONS[@]}"',
      set("GenerateSecret", true),
      null,
      "OPTIONS=(--id-token-validity 5)",
    ],
    [
      "nothing beside a request",
      `--client-name web --cli-input-json '{"UserPoolId": "a"}'`,
      set("GenerateSecret", true),
      null,
    ],
  ]);

  test.each<[name: string, option: string, edit: EditOf]>([
    ["no option", "", set("GenerateSecret", true)],
    ["no other value", "--generate-secret", replace("GenerateSecret", false)],
  ])("%s where an array contains the operation", (_name, option, edit) => {
    const options = `--client-name create-user-pool-client ${option}`;
    expect(edited(`CREATE=(create-user-pool-client)\naws cognito-idp "\${CREATE[@]}" ${options}\n`, edit)).toBeNull();
  });
});

describe("an option", () => {
  itEdits([
    ["is removed", "--client-name web --generate-secret", remove("GenerateSecret"), "--client-name web"],
    [
      "is removed with all its values",
      "--read-attributes a b --client-name web",
      remove("ReadAttributes"),
      "--client-name web",
    ],
    ["gets another value", "--client-name web", replace("ClientName", "app"), "--client-name app"],
    ["gets another value in its word", "--client-name=web", replace("ClientName", "app"), "--client-name=app"],
    ["gets the value that is missing in its word", "--client-name=", replace("ClientName", "app"), "--client-name=app"],
    [
      "gets another value instead of a variable",
      '--client-name "$NAME"',
      replace("ClientName", "app"),
      '--client-name "app"',
    ],
    [
      "gets another value instead of escaped characters",
      String.raw`--client-name my\ app`,
      replace("ClientName", "app"),
      "--client-name app",
    ],
    [
      "gets nothing instead of a variable that may contain more",
      "--client-name $NAME",
      replace("ClientName", "app"),
      null,
      'NAME="web --debug"',
    ],
    [
      "gets nothing instead of words of which a variable may contain more",
      "--client-name my $NAME",
      replace("ClientName", "my app"),
      null,
      'NAME="app --debug"',
    ],
    [
      "is not turned off with a variable that may contain more",
      "--generate-secret $VALUE",
      replace("GenerateSecret", false),
      null,
      'VALUE="false --debug"',
    ],
    [
      "is not turned off in an array beside others",
      '--client-name web "${OPTIONS[@]}"',
      replace("GenerateSecret", false),
      null,
      "OPTIONS=(--generate-secret)",
    ],
    ["is turned off", "--generate-secret", replace("GenerateSecret", false), "--no-generate-secret"],
    ["is turned on", "--no-generate-secret", replace("GenerateSecret", true), "--generate-secret"],
    [
      "loses a value that it does not take",
      "--generate-secret false",
      replace("GenerateSecret", false),
      "--no-generate-secret",
    ],
    [
      "gets words that follow it as one",
      "--client-name my app",
      replace("ClientName", "my app"),
      '--client-name "my app"',
    ],
    [
      "gets its name",
      "--client-nam web --client-nme web",
      client => {
        const member = client.members.find(({ key }) => key === "--client-nme");
        return member ? renameMember(member, "ClientSecret") : removeProperty("ClientSecret");
      },
      "--client-nam web --client-secret web",
    ],
  ]);
});

describe("a list", () => {
  itEdits([
    ["gets a word", "--read-attributes a b", append("ReadAttributes", "c"), "--read-attributes a b c"],
    [
      "gets a word between options",
      "--read-attributes 'a b' --generate-secret",
      append("ReadAttributes", "c"),
      "--read-attributes 'a b' 'c' --generate-secret",
    ],
    [
      "gets an item in JSON",
      `--read-attributes '["a"]'`,
      append("ReadAttributes", "c"),
      `--read-attributes '["a", "c"]'`,
    ],
    [
      "gets its first item in JSON",
      "--read-attributes '[]'",
      append("ReadAttributes", "c"),
      `--read-attributes '["c"]'`,
    ],
    ["gets another word behind =", "--read-attributes=a", replaceItem("ReadAttributes", 0, "c"), "--read-attributes=c"],
    ["gets nothing behind =", "--read-attributes=a", append("ReadAttributes", "c"), null],
    ["gets nothing where it is not written yet", "--read-attributes", append("ReadAttributes", "c"), null],
    [
      "gets nothing where an array contains it",
      '--read-attributes "${LIST[@]}"',
      append("ReadAttributes", "c"),
      null,
      "LIST=(a b)",
    ],
    ["loses its first word", "--read-attributes a b", removeItemAt("ReadAttributes", 0), "--read-attributes b"],
    ["loses its last word", "--read-attributes a b", removeItemAt("ReadAttributes", 1), "--read-attributes a"],
    ["is empty in JSON", "--read-attributes a", removeItemAt("ReadAttributes", 0), "--read-attributes '[]'"],
    ["gets another word", "--read-attributes a b", replaceItem("ReadAttributes", 1, "c"), "--read-attributes a c"],
    [
      "gets another word instead of a variable",
      '--read-attributes "$A" b',
      replaceItem("ReadAttributes", 0, "c"),
      '--read-attributes "c" b',
      "A=a",
    ],
    ["gets other words", "--read-attributes a b", replace("ReadAttributes", ["c"]), "--read-attributes c"],
    [
      "gets other items in JSON",
      `--read-attributes '["a"]'`,
      replace("ReadAttributes", ["c"]),
      `--read-attributes '["c"]'`,
    ],
    ["gets no other words behind =", "--read-attributes=a", replace("ReadAttributes", ["c"]), null],
    ["gets no words instead of a variable", '--read-attributes "$LIST"', replace("ReadAttributes", ["c"]), null],
  ]);
});

describe("a structure", () => {
  itEdits([
    [
      "gets a member",
      "--token-validity-units AccessToken=hours",
      set("TokenValidityUnits.IdToken", "days"),
      "--token-validity-units AccessToken=hours,IdToken=days",
    ],
    [
      "gets a member in front of its only one",
      "--token-validity-units IdToken=days",
      set("TokenValidityUnits.AccessToken", "hours"),
      "--token-validity-units AccessToken=hours,IdToken=days",
    ],
    [
      "gets no member where one is missing",
      "--token-validity-units AccessToken=hours,",
      set("TokenValidityUnits.IdToken", "days"),
      null,
    ],
    [
      "gets no other members instead of a variable that may contain more",
      "--token-validity-units $UNITS",
      replace("TokenValidityUnits", { IdToken: "minutes" }),
      null,
      'UNITS="AccessToken=hours --debug"',
    ],
    [
      "gets a member in quotes",
      '--token-validity-units "AccessToken=$UNIT"',
      set("TokenValidityUnits.IdToken", "days"),
      '--token-validity-units "AccessToken=$UNIT,IdToken=days"',
    ],
    [
      "gets a member in JSON",
      `--token-validity-units '{"AccessToken": "hours"}'`,
      set("TokenValidityUnits.IdToken", "days"),
      `--token-validity-units '{"AccessToken": "hours", "IdToken": "days"}'`,
    ],
    [
      "gets no member in a variable",
      '--token-validity-units "$UNITS"',
      set("TokenValidityUnits.IdToken", "days"),
      null,
      "UNITS=AccessToken=hours",
    ],
    [
      "gets no member in an array",
      '"${OPTIONS[@]}"',
      set("TokenValidityUnits.IdToken", "days"),
      null,
      "OPTIONS=(--token-validity-units AccessToken=hours)",
    ],
    [
      "gets another value",
      "--token-validity-units 'AccessToken=hours, IdToken=days'",
      replace("TokenValidityUnits.IdToken", "minutes"),
      "--token-validity-units 'AccessToken=hours, IdToken=minutes'",
    ],
    [
      "gets the value that is missing",
      "--token-validity-units AccessToken=,IdToken=days",
      replace("TokenValidityUnits.AccessToken", "minutes"),
      "--token-validity-units AccessToken=minutes,IdToken=days",
    ],
    [
      "gets another value beside a member that is missing",
      "--token-validity-units AccessToken=hours,,IdToken=days",
      replace("TokenValidityUnits.IdToken", "minutes"),
      "--token-validity-units AccessToken=hours,,IdToken=minutes",
    ],
    [
      "gets no other value instead of a variable that may contain members",
      '--token-validity-units "AccessToken=$UNITS"',
      replace("TokenValidityUnits.AccessToken", "minutes"),
      null,
      "UNITS=hours,IdToken=days",
    ],
    [
      "gets other members",
      "--token-validity-units AccessToken=hours,IdToken=days",
      replace("TokenValidityUnits", { IdToken: "minutes" }),
      "--token-validity-units IdToken=minutes",
    ],
    [
      "gets other members in JSON",
      `--token-validity-units '{"AccessToken": "hours"}'`,
      replace("TokenValidityUnits", { IdToken: "minutes" }),
      `--token-validity-units '{"IdToken": "minutes"}'`,
    ],
    [
      "gets other members instead of a variable",
      '--token-validity-units "$UNITS"',
      replace("TokenValidityUnits", { IdToken: "minutes", AccessToken: "days" }),
      '--token-validity-units "IdToken=minutes,AccessToken=days"',
    ],
    [
      "gets its words as one",
      "--token-validity-units AccessToken=hours IdToken=days",
      replace("TokenValidityUnits", { AccessToken: "hours", IdToken: "days" }),
      "--token-validity-units AccessToken=hours,IdToken=days",
    ],
    [
      "loses a member",
      "--token-validity-units AccessToken=hours,IdToken=days",
      remove("TokenValidityUnits.AccessToken"),
      "--token-validity-units IdToken=days",
    ],
    [
      "keeps its last member, without which the option would have no value",
      "--token-validity-units AccessToken=hours,IdToken=days",
      remove("TokenValidityUnits.AccessToken", "TokenValidityUnits.IdToken"),
      null,
    ],
  ]);
});

describe("a request in JSON", () => {
  itEdits([
    [
      "gets a member",
      `--cli-input-json '{"ClientName": "web"}'`,
      set("GenerateSecret", true),
      `--cli-input-json '{"ClientName": "web", "GenerateSecret": true}'`,
    ],
    [
      "gets a structure",
      `--cli-input-json '{"ClientName": "web"}'`,
      set("TokenValidityUnits.IdToken", "days"),
      `--cli-input-json '{"ClientName": "web", "TokenValidityUnits": {"IdToken": "days"}}'`,
    ],
    [
      "gets another list",
      `--cli-input-json '{"ReadAttributes": "a"}'`,
      replace("ReadAttributes", ["a"]),
      `--cli-input-json '{"ReadAttributes": ["a"]}'`,
    ],
    [
      "gets no member beside options",
      `--cli-input-json '{"ClientName": "web"}' --id-token-validity 5`,
      set("GenerateSecret", true),
      null,
    ],
    [
      "gets another value of an option beside it",
      `--cli-input-json '{"ClientName": "web"}' --id-token-validity 5`,
      replace("IdTokenValidity", 6),
      `--cli-input-json '{"ClientName": "web"}' --id-token-validity 6`,
    ],
  ]);
});
