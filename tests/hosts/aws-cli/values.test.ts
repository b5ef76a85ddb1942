import { describe, expect, it, test } from "vitest";
import { findCommandClients } from "../../../src/hosts/aws-cli/aws-cli.ts";
import { ShellScript } from "../../../src/languages/shell/script.ts";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import { plain } from "../../harness/read-clients.ts";
import { clientIn, create, seenIn, textAt } from "./commands.ts";

describe("the value of an option", () => {
  test.each<[property: Property, options: string, value: unknown]>([
    ["GenerateSecret", "--generate-secret false", "unknown"],
    ["ClientName", "--generate-secret --client-name", "unknown"],
    ["ClientName", "--client-name my app", "unknown"],
    ["ClientName", '--client-name "${NAMES[@]}"', "unknown"],
    ["ClientName", '--client-name "x${NAMES[@]}"', "unknown"],
    ["ClientName", "--client-name file://name", "unknown"],
    ["ClientName", "--client-name fileb://name", "unknown"],
    ["ClientName", "--client-name xfile://name", "xfile://name"],
    ["ReadAttributes", "--debug --read-attributes", []],
    ["ReadAttributes", "--read-attributes 'a[b'", ["a[b"]],
    ["ReadAttributes", `--read-attributes '["a"'`, "unknown"],
    ["ReadAttributes", "--read-attributes file://a", "unknown"],
    ["ReadAttributes", "--read-attributes $A/x b", [{ text: "…/x" }, "b"]],
    ["ReadAttributes", "--read-attributes a $A --debug", ["a", "and more"]],
    ["ReadAttributes", '--read-attributes a "$A" --debug', ["a", "unknown"]],
    ["ReadAttributes", '--read-attributes a "x${A[@]}"', ["a", "and more"]],
    ["TokenValidityUnits", '--token-validity-units "$A"', "unknown"],
    ["TokenValidityUnits", '--token-validity-units "$A=hours"', "unknown"],
    ["TokenValidityUnits", `--token-validity-units ' {"AccessToken": "hours"}'`, { AccessToken: "hours" }],
    ["TokenValidityUnits", `--token-validity-units '[{"AccessToken": "hours"}]'`, "unknown"],
    ["TokenValidityUnits", '--token-validity-units "AccessToken=${A[@]}"', "unknown"],
    ["TokenValidityUnits", "--token-validity-units file://units", "unknown"],
    ["TokenValidityUnits", "--token-validity-units '{'", "unknown"],
    ["TokenValidityUnits", "--token-validity-units 'AccessToken={a}'", "unknown"],
    ["TokenValidityUnits", `--token-validity-units "AccessToken='hours'"`, "unknown"],
    ["TokenValidityUnits", "--token-validity-units ''", ""],
    ["TokenValidityUnits.AccessToken", "--token-validity-units AccessToken=hours,days", "hours"],
    ["TokenValidityUnits.IdToken", "--token-validity-units AccessToken=hours,days", "unknown"],
    ["TokenValidityUnits.IdToken", "--token-validity-units AccessToken=hours,=days", "unknown"],
    ["TokenValidityUnits.IdToken", "--token-validity-units AccessToken=hours,", "unknown"],
    ["TokenValidityUnits.IdToken", '--token-validity-units "AccessToken=hours,$KEY=days"', "unknown"],
    ["TokenValidityUnits.IdToken", "--token-validity-units AccessToken=hours", undefined],
    ["TokenValidityUnits.IdToken", "--token-validity-units AccessToken=hours, RefreshToken=days", undefined],
    ["AnalyticsConfiguration.UserDataShared", '--analytics-configuration "UserDataShared=$SHARED"', "unknown"],
    [
      "RefreshTokenRotation.RetryGracePeriodSeconds",
      '--refresh-token-rotation "RetryGracePeriodSeconds=$N"',
      "unknown",
    ],
  ])("%s of %s", (property, options, value) => {
    expect(seenIn(create(options), client => plain(client.get(property)))).toEqual(value);
  });

  it("knows the variable that it consists of", () => {
    const options = '--client-name "$NAME" --default-redirect-uri "https://$NAME" --client-secret "$NAME/x"';
    const script = create(options, "NAME=web");
    const definition = (property: Property) =>
      textAt(
        script,
        seenIn(script, client => client.get(property).site.definition?.range),
      );
    expect(definition("ClientName")).toBe("web");
    expect(definition("DefaultRedirectURI")).toBeUndefined();
    expect(definition("ClientSecret")).toBeUndefined();
  });
});

describe("a request in JSON", () => {
  const request = `<<'E'\n{"ClientName": "web"}\nE`;

  test.each([
    ["file:///dev/stdin", "web"],
    ["file:///dev/fd/0", "web"],
    ["xfile:///dev/stdin", "unknown"],
    ["file:///dev/stdin2", "unknown"],
    ['"$FILE"', "unknown"],
  ])("is in %s", (file, name) => {
    const script = create(`--cli-input-json ${file} ${request}`);
    expect(seenIn(script, client => plain(client.get("ClientName")))).toBe(name);
  });
});

describe("a client", () => {
  it("has the options as members, the last of those that are repeated", () => {
    const script = create("--client-name a --new-option b --client-name c --generate-secret");
    const members = seenIn(script, client =>
      client.members.map(({ key, property, value }) => [key, property, plain(value), textAt(script, value.site.range)]),
    );
    expect(members).toEqual([
      ["--new-option", undefined, "unknown", "--new-option b"],
      ["--client-name", "ClientName", "c", "c"],
      ["--generate-secret", "GenerateSecret", true, "--generate-secret"],
    ]);
    expect(clientIn(script).host).toBe("aws-cli");
  });

  it("has the members of a structure, also one that is not known", () => {
    const script = create('--token-validity-units "AccessToken=hours,NewToken=$UNIT"');
    const members = seenIn(script, client => client.members.slice(1).map(({ key, value }) => [key, plain(value)]));
    expect(members).toEqual([
      ["AccessToken", "hours"],
      ["NewToken", "unknown"],
    ]);
  });

  it("has the names of options, and of members in a request", () => {
    const names = (options: string) => {
      const client = clientIn(create(options));
      return (["ClientName", "CallbackURLs", "TokenValidityUnits.IdToken"] as const).map(name => client.nameOf(name));
    };
    expect(names("--client-name a")).toEqual(["--client-name", "--callback-urls", "--token-validity-units.IdToken"]);
    expect(names("--cli-input-json '{}'")).toEqual(["ClientName", "CallbackURLs", "TokenValidityUnits.IdToken"]);
  });

  it.each(["--generate-secret help", "help --client-name web", "--client-name web --help"])(
    "is none in: %s",
    options => {
      expect(findCommandClients(new ShellScript(create(options)))).toEqual([]);
    },
  );
});
