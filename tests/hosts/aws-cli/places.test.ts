import { describe, expect, it, test } from "vitest";
import type { Value } from "../../../src/model/value.ts";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import { clientIn, create, seenIn, textAt } from "./commands.ts";

/** The text of a property's value, with those of its items or members. */
function placesOf(property: Property, script: string): unknown {
  const placesIn = ({ site, ...value }: Value): unknown => {
    const at = textAt(script, site.range);
    switch (value.kind) {
      case "list":
        return [at, ...value.items.map(placesIn)];
      case "map":
        return [
          at,
          ...value.members.map(member => [
            textAt(script, member.range),
            textAt(script, member.keyRange),
            placesIn(member.value),
          ]),
        ];
      default:
        return at;
    }
  };
  return seenIn(script, client => placesIn(client.get(property)));
}

describe("the place of a value", () => {
  test.each<[name: string, options: string, property: Property, places: unknown]>([
    ["is its word", "--client-name 'my app'", "ClientName", "'my app'"],
    ["is the part behind =", "--client-name='my app'", "ClientName", "'my app'"],
    ["is the end of the word behind =", "--client-name= --generate-secret", "ClientName", ""],
    ["is the option where it is missing", "--generate-secret --client-name", "ClientName", "--client-name"],
    ["is the switch", "--generate-secret --client-name web", "GenerateSecret", "--generate-secret"],
    [
      "is the switch with its value",
      "--generate-secret false --client-name web",
      "GenerateSecret",
      "--generate-secret false",
    ],
    [
      "is the switch with the value in its word",
      "--generate-secret=false --client-name web",
      "GenerateSecret",
      "--generate-secret=false",
    ],
    ["is all words that are meant for the option", "--client-name my app", "ClientName", "my app"],
    ["is each word of a list", "--read-attributes 'a' b", "ReadAttributes", ["'a' b", "'a'", "b"]],
    ["is the only word of a list", "--read-attributes 'a'", "ReadAttributes", ["'a'", "'a'"]],
    [
      "is the option where a list is missing",
      "--generate-secret --read-attributes",
      "ReadAttributes",
      ["--read-attributes"],
    ],
    [
      "is all options where it is missing",
      "--client-name web --id-token-validity 5 --debug",
      "GenerateSecret",
      " --client-name web --id-token-validity 5 --debug",
    ],
    [
      "is all options where it is missing in a request and beside it",
      `--cli-input-json '{"ClientName": "a"}' --id-token-validity 5`,
      "GenerateSecret",
      ` --cli-input-json '{"ClientName": "a"}' --id-token-validity 5`,
    ],
    ["is the word of an unknown list", '--read-attributes "$LIST"', "ReadAttributes", '"$LIST"'],
    ["is that of JSON", `--read-attributes ' ["a"]'`, "ReadAttributes", [`["a"]`, `"a"`]],
    ["is the word of broken JSON", `--read-attributes ' ["a"'`, "ReadAttributes", `' ["a"'`],
    [
      "is in the shorthand",
      "--token-validity-units 'AccessToken = hours, IdToken=days '",
      "TokenValidityUnits",
      [
        "'AccessToken = hours, IdToken=days '",
        ["AccessToken = hours", "AccessToken", "hours"],
        ["IdToken=days", "IdToken", "days"],
      ],
    ],
    [
      "is the end of a member without a value",
      "--token-validity-units AccessToken=,IdToken=days",
      "TokenValidityUnits.AccessToken",
      "",
    ],
    [
      "is all words of a structure",
      "--token-validity-units AccessToken=hours, IdToken=days",
      "TokenValidityUnits",
      [
        "AccessToken=hours, IdToken=days",
        ["AccessToken=hours", "AccessToken", "hours"],
        ["IdToken=days", "IdToken", "days"],
      ],
    ],
    ["is the word of an unknown structure", '--token-validity-units "$UNITS"', "TokenValidityUnits", '"$UNITS"'],
  ])("%s", (_name, options, property, places) => {
    expect(placesOf(property, create(options))).toEqual(places);
  });
});

describe("a client", () => {
  it("is at its operation", () => {
    const script = create("--client-name web");
    expect(textAt(script, clientIn(script).range)).toBe("create-user-pool-client");
  });
});
