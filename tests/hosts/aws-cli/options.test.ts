import { describe, expect, it, test } from "vitest";
import { readOptions, type WrittenOption } from "../../../src/hosts/aws-cli/read-options.ts";
import { ShellScript } from "../../../src/languages/shell/script.ts";
import type { Word } from "../../../src/languages/script.ts";
import { shownText } from "../../../src/model/written-text.ts";
import type { Operation } from "../../../src/spec/properties/app-client.ts";
import { clientIn, textAt } from "./commands.ts";

/** What is read of options, as text. */
function read(text: string, operation: Operation = "create"): { readonly options: readonly string[] } {
  const script = `OPTIONS=(--client-name web)\ntool ${text}`;
  const [command] = new ShellScript(script).commandsWith(/tool/u);
  const { options, globals, ranges, strays, hasMore } = readOptions(command?.words.slice(1) ?? [], operation);
  const shown = ({ text: word }: Word) => shownText(word);
  const shownOption = ({ name, property, isNegated, values, surplus, ...option }: WrittenOption) => {
    expect(textAt(script, option.range)).toBe(textAt(script, ranges[option.index]));
    expect(textAt(script, option.nameRange)).toBe(name);
    const target = `${isNegated ? "not " : ""}${property ?? "?"}`;
    return [name, target, ...values.map(shown), ...(surplus.length > 0 ? ["surplus", ...surplus.map(shown)] : [])].join(
      " ",
    );
  };
  return {
    options: options.map(shownOption),
    ...(globals.size > 0 && {
      globals: Object.fromEntries([...globals].map(([name, word]) => [name, word && shown(word)])),
    }),
    ...(strays.length > 0 && { strays: strays.map(shown) }),
    ...(hasMore && { hasMore }),
  };
}

describe("an option", () => {
  test.each<[name: string, text: string, option: string]>([
    ["takes one word", "--client-name web --generate-secret", "--client-name ClientName web"],
    ["takes all words", "--read-attributes a b --generate-secret", "--read-attributes ReadAttributes a b"],
    ["takes words up to a global option", "--read-attributes a b --region x", "--read-attributes ReadAttributes a b"],
    ["takes no word", "--generate-secret --client-name web", "--generate-secret GenerateSecret"],
    ["is turned off", "--no-generate-secret --client-name web", "--no-generate-secret not GenerateSecret"],
    ["is not turned off unless it is a switch", "--no-client-name a b --debug", "--no-client-name ? a b"],
    ["has its value in its word", "--client-name=a=b --debug", "--client-name ClientName a=b"],
    ["has an empty value in its word", "--client-name= --debug", "--client-name ClientName "],
    ["has only the value that is in its word", "--read-attributes=a b --debug", "--read-attributes ReadAttributes a"],
    ["is the one that begins so", "--client-n web --debug", "--client-n ClientName web"],
    [
      "is the one with just this name",
      "--allowed-o-auth-flows code --debug",
      "--allowed-o-auth-flows AllowedOAuthFlows code",
    ],
    ["is none of several that begin so", "--client web --debug", "--client ? web"],
    ["is not known", "--new-option a b --debug", "--new-option ? a b"],
    ["is not known and has its value in its word", "--new-option=a b --debug", "--new-option ? a"],
    ["is none of this operation", "--client-id a --debug", "--client-id ? a"],
    ["is a negative number", "--access-token-validity -1 --debug", "--access-token-validity AccessTokenValidity -1"],
    ["has a value with dashes in it", "--client-name a--b --debug", "--client-name ClientName a--b"],
    ["lacks its value", "--client-name --generate-secret", "--client-name ClientName"],
    ["is followed by a word too many", "--client-name a b --debug", "--client-name ClientName a surplus b"],
    [
      "is a switch that is followed by a value",
      "--generate-secret true x --debug",
      "--generate-secret GenerateSecret surplus true",
    ],
    [
      "is a switch with a value in its word",
      "--generate-secret=true x --debug",
      "--generate-secret GenerateSecret surplus true",
    ],
    [
      "is followed by members",
      "--token-validity-units AccessToken=a IdToken=b c --debug",
      "--token-validity-units TokenValidityUnits AccessToken=a surplus IdToken=b",
    ],
    [
      "is followed by what is no member",
      "--token-validity-units AccessToken=a Id1=b --debug",
      "--token-validity-units TokenValidityUnits AccessToken=a",
    ],
    [
      "is followed by what begins with a number",
      "--token-validity-units AccessToken=a 2Id=b --debug",
      "--token-validity-units TokenValidityUnits AccessToken=a",
    ],
    [
      "is followed by words up to an ellipsis",
      "--client-name a b ... c --debug",
      "--client-name ClientName a surplus b",
    ],
  ])("%s", (_name, text, option) => {
    expect(read(text).options).toContain(option);
  });

  it("may only be that of an update", () => {
    expect(read("--client-id a --generate-secret --debug", "update")).toMatchObject({
      options: ["--client-id ClientId a", "--generate-secret ?"],
    });
  });
});

describe("words that are no options", () => {
  test.each<[name: string, text: string, strays: readonly string[]]>([
    ["in front", "a --client-name web", ["a"]],
    ["behind a switch", "--generate-secret a b --client-name web", ["a", "b"]],
    ["behind a global option", "--region a b --client-name web", ["b"]],
    [
      "behind an option with a placeholder that precedes a whole one",
      "--client-name $A --id-token-validity 5 --debug b",
      ["b"],
    ],
    ["behind members", "--token-validity-units AccessToken=a b IdToken=c --debug", ["b", "IdToken=c"]],
    ["with dashes in them", "--debug a--b", ["a--b"]],
  ])("are strays %s", (_name, text, strays) => {
    expect(read(text)).toMatchObject({ strays });
  });

  test.each<[name: string, text: string]>([
    ["behind a value that may be several", "--client-name $A b --debug"],
    ["behind values some of which may be several", "--region $A b --debug"],
    ["behind an ellipsis", "--generate-secret ... b --debug"],
    ["behind the sign of an ellipsis", "--generate-secret … b --debug"],
    ["behind punctuation", "--generate-secret - b --debug"],
    ["that are capitals", "--generate-secret MORE_2 b --debug"],
    ["in brackets", "--generate-secret '[more' b --debug"],
    ["in braces", "--generate-secret '{more' b --debug"],
    ["in parentheses", "--generate-secret '(more' b --debug"],
    ["in angle brackets", "--generate-secret '<more' b --debug"],
    ["that may be several", "--generate-secret $A b --debug"],
  ])("are none %s", (_name, text) => {
    expect(read(text)).not.toHaveProperty("strays");
  });
});

describe("options that cannot be seen", () => {
  test.each<[name: string, text: string, hasMore: boolean]>([
    ["are in an array", '--client-name web "${MORE[@]}"', true],
    ["are in an array behind a switch", '--generate-secret "${MORE[@]}"', true],
    ["are in an array behind some values", '--read-attributes a "${MORE[@]}"', true],
    ["may be all in an array where there is one value", '--client-name "${MORE[@]}"', true],
    ["are not in an array that is a list", '--read-attributes "${MORE[@]}" --debug', false],
    ["are not in an array behind an option that is not known", '--new-option "${MORE[@]}" --debug', false],
    ["are not in a variable that is a value", "--client-name $NAME --debug", false],
    ["are not in a variable among the values", "--read-attributes a $MORE --debug", false],
    ["are in brackets", "--client-name web [more]", true],
    ["are in brackets in quotes", "--generate-secret '[more'", true],
    ["are capitals", "--generate-secret MORE_2 --debug", true],
    ["are not words with capitals in them", "--generate-secret aMORE --debug", false],
    ["are not words with brackets in them", "--generate-secret 'a[more' --debug", false],
    ["are not words with punctuation", "--generate-secret -a- --debug", false],
    ["are behind a quote that is not closed", '--client-name web "', true],
    ["follow one whose value is still missing", "--generate-secret --client-name", true],
    ["follow one whose name is still typed", "--generate-secret --client", true],
    ["follow two dashes", "--generate-secret --", true],
    ["do not follow a switch", "--client-name web --generate-secret", false],
    ["do not follow an option that is not known", "--client-name web --new-option", false],
    ["do not follow a name that is still typed in front of others", "--client --generate-secret", false],
    ["do not follow an empty value", "--generate-secret --client-name=", false],
    ["do not follow a value", "--generate-secret --client-name web", false],
    ["follow a global option whose value is missing", "--generate-secret --region", true],
    ["do not follow a global switch", "--generate-secret --debug", false],
  ])("%s", (_name, text, hasMore) => {
    expect("hasMore" in read(text)).toBe(hasMore);
  });

  it("are none where the name of the last one is still typed", () => {
    expect(read("--generate-secret --client")).toEqual({
      options: ["--generate-secret GenerateSecret"],
      hasMore: true,
    });
  });

  it("are known where an array contains them", () => {
    expect(read('"${OPTIONS[@]}"')).toEqual({ options: ["--client-name ClientName web"] });
  });
});

describe("global options", () => {
  const valued = [
    ...["--ca-bundle", "--cli-binary-format", "--cli-connect-timeout", "--cli-error-format", "--cli-input-json"],
    ...["--cli-input-yaml", "--cli-read-timeout", "--color", "--endpoint-url", "--generate-cli-skeleton", "--output"],
    ...["--profile", "--query", "--region"],
  ];
  const switches = [
    ...["--cli-auto-prompt", "--debug", "--no-cli-auto-prompt", "--no-cli-pager", "--no-paginate", "--no-sign-request"],
    ...["--no-verify-ssl", "--version"],
  ];

  test.each(valued)("have a value: %s", option => {
    expect(read(`${option} a stray --generate-secret`)).toEqual({
      options: ["--generate-secret GenerateSecret"],
      globals: { [option]: "a" },
      strays: ["stray"],
    });
    expect(clientIn(`aws ${option} a cognito-idp create-user-pool-client --client-name web`).operation).toBe("create");
  });

  test.each(switches)("have no value: %s", option => {
    expect(read(`${option} stray --generate-secret`)).toEqual({
      options: ["--generate-secret GenerateSecret"],
      globals: { [option]: undefined },
      strays: ["stray"],
    });
    expect(clientIn(`aws ${option} cognito-idp create-user-pool-client --client-name web`).operation).toBe("create");
  });
});
