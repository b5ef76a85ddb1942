import { describe, expect, it, test } from "vitest";
import type { UsageError } from "../../../src/model/app-client.ts";
import { clientIn, create, textAt } from "./commands.ts";

/** What the AWS CLI refuses or misreads in a command, with the text where it is reported. */
function errorsIn(options: string): readonly object[] {
  const script = create(options);
  const errors = clientIn(script).usageErrors?.() ?? [];
  return errors.map(({ range, ...error }) => ({ ...error, at: textAt(script, range) }));
}

describe("a switch with a value", () => {
  const error = { kind: "valued-switch", property: "GenerateSecret" } satisfies Partial<UsageError>;

  test.each(["true", "TRUE", "yes", "on", "1", "enable", "enabled"])("is on: %s", text => {
    const meant = { text: "--generate-secret", value: true };
    expect(errorsIn(`--generate-secret ${text} --client-name web`)).toEqual([{ ...error, at: text, text, meant }]);
  });

  test.each(["false", "no", "off", "0", "disable", "disabled"])("is off: %s", text => {
    const meant = { text: "--no-generate-secret", value: false };
    expect(errorsIn(`--generate-secret ${text} --client-name web`)).toEqual([{ ...error, at: text, text, meant }]);
  });

  it("has it in the same word", () => {
    expect(errorsIn("--generate-secret=false")).toEqual([
      { ...error, at: "false", text: "false", meant: { text: "--no-generate-secret", value: false } },
    ]);
  });

  it.each(["please", "trueish", "untrue", "falsely", "unoff"])("has none where a word means neither: %s", text => {
    expect(errorsIn(`--generate-secret ${text}`)).toEqual([
      { kind: "stray-word", property: undefined, at: text, text, meant: undefined },
    ]);
  });

  it.each([
    ["an unknown one", '"$VALUE"', "…"],
    ["one that means neither", "maybe", "maybe"],
  ])("has %s in the same word", (_, at, text) => {
    expect(errorsIn(`--generate-secret=${at}`)).toEqual([{ ...error, at, text, meant: undefined }]);
  });

  it("takes only the first word", () => {
    expect(errorsIn("--generate-secret true false")).toMatchObject([error, { kind: "stray-word", at: "false" }]);
  });

  it("is turned off already", () => {
    expect(errorsIn("--no-generate-secret true")).toEqual([{ ...error, at: "true", text: "true", meant: undefined }]);
  });
});

describe("words behind the value of an option", () => {
  const name = { kind: "stray-word", property: "ClientName" };
  const units = { kind: "stray-word", property: "TokenValidityUnits" };
  const hours = "--token-validity-units AccessToken=hours";

  test.each<[name: string, options: string, error: object]>([
    ["a name", "--client-name my app", { ...name, at: "app", text: "app", meant: { text: "my app", value: "my app" } }],
    [
      "a name of three words",
      "--client-name my good app",
      { ...name, at: "good", text: "good", meant: { text: "my good app", value: "my good app" } },
    ],
    [
      "words up to what stands for others",
      "--client-name my app ...",
      { ...name, at: "app", text: "app", meant: { text: "my app", value: "my app" } },
    ],
    [
      "what begins a name that is not known",
      '--client-name my "app-$STAGE"',
      { ...name, at: '"app-$STAGE"', text: "app-…", meant: undefined },
    ],
    [
      "what ends a name that is not known",
      '--client-name "my-$STAGE" app',
      { ...name, at: "app", text: "app", meant: undefined },
    ],
    [
      "what is no name",
      "--access-token-validity 5 minutes",
      { kind: "stray-word", property: "AccessTokenValidity", at: "minutes", text: "minutes", meant: undefined },
    ],
    [
      "members of a structure",
      `${hours} IdToken=days RefreshToken=days`,
      {
        ...units,
        at: "IdToken=days",
        text: "IdToken=days",
        meant: {
          text: "AccessToken=hours,IdToken=days,RefreshToken=days",
          value: { AccessToken: "hours", IdToken: "days", RefreshToken: "days" },
        },
      },
    ],
    [
      "members behind a comma",
      `${hours}, IdToken=days`,
      {
        ...units,
        at: "IdToken=days",
        text: "IdToken=days",
        meant: { text: "AccessToken=hours,IdToken=days", value: { AccessToken: "hours", IdToken: "days" } },
      },
    ],
    [
      "members with all that a value may have",
      "--analytics-configuration ' ApplicationArn=arn:aws/a-b.c , RoleArn=x ' ExternalId=y",
      {
        kind: "stray-word",
        property: "AnalyticsConfiguration",
        at: "ExternalId=y",
        text: "ExternalId=y",
        meant: {
          text: "ApplicationArn=arn:aws/a-b.c,RoleArn=x,ExternalId=y",
          value: { ApplicationArn: "arn:aws/a-b.c", RoleArn: "x", ExternalId: "y" },
        },
      },
    ],
  ])("belong to it: %s", (_name, options, error) => {
    expect(errorsIn(`${options} --id-token-validity 5`)).toEqual([error]);
  });

  test.each([
    ["one is not known", `${hours} "IdToken=$UNIT"`],
    ["the first is not known", '--token-validity-units "AccessToken=$UNIT" IdToken=days'],
    ["one has no value", `${hours} IdToken=`],
    ["one is a list", `${hours} IdToken=a,b`],
    ["one has spaces in it", `${hours} 'IdToken=a b'`],
    ["one has spaces around the sign", "--token-validity-units 'AccessToken = hours' IdToken=days"],
    ["one has a number in its key", "--token-validity-units Access2=hours IdToken=days"],
    ["the first begins with a number", "--token-validity-units 2Access=hours IdToken=days"],
    ["the first is no member", "--token-validity-units hours IdToken=days"],
  ])("do not tell what was meant where %s", (_name, options) => {
    expect(errorsIn(options)).toMatchObject([{ ...units, meant: undefined }]);
  });

  test.each([
    ["values of a list", "--read-attributes a b"],
    ["an option that is not known", "--new-option a b"],
    ["an unknown word", '--client-name my "$NAME" app'],
    ["a word that may be several", "--client-name $PREFIX app"],
    ["a word that may be several in part", "--client-name my pre$NAME app"],
    ["an ellipsis", "--client-name my ... app"],
    ["brackets", "--client-name my [options] app"],
    ["braces", "--client-name my '{options}' app"],
    ["parentheses", "--client-name my '(options)' app"],
    ["capitals", "--client-name my OPTIONS_2 app"],
  ])("may not belong to it: %s", (_name, options) => {
    expect(errorsIn(options)).toEqual([]);
  });
});

describe("words that belong to no option", () => {
  test.each([
    ["in front of all", "stray --client-name web"],
    ["behind a switch", "--client-name web --generate-secret stray"],
    ["behind a global switch", "--client-name web --debug stray"],
    ["behind a global option", "--client-name web --region eu-west-1 stray"],
    ["behind a structure", "--token-validity-units AccessToken=hours stray"],
    ["behind a request", `--cli-input-json '{"ClientName": "a"}' stray`],
  ])("are reported %s", (_name, options) => {
    expect(errorsIn(options)).toEqual([
      { kind: "stray-word", property: undefined, at: "stray", text: "stray", meant: undefined },
    ]);
  });

  test.each([
    ["behind an option that may have no value", "--client-name $NAME stray"],
    ["behind what stands for others", "--client-name web --generate-secret ... stray"],
    ["behind what may be options", "--client-name web --generate-secret $OPTIONS stray"],
    ["in text where a quote is not closed", '--client-name web --generate-secret stray "\\\n'],
  ])("may be none %s", (_name, options) => {
    expect(errorsIn(options)).toEqual([]);
  });
});

describe("a URL", () => {
  test.each([
    ["http", "--callback-urls", "http://a.test", "CallbackURLs"],
    ["https", "--callback-urls", "https://a.test", "CallbackURLs"],
    ["a string", "--default-redirect-uri", "https://a.test", "DefaultRedirectURI"],
  ])("is fetched: %s", (_name, option, url, property) => {
    expect(errorsIn(`${option} "${url}"`)).toEqual([
      { kind: "fetched-url", property, at: `"${url}"`, text: url, meant: undefined },
    ]);
  });

  test.each([
    ["one of several", "--callback-urls https://a.test https://b.test"],
    ["in JSON", `--callback-urls '["https://a.test"]'`],
    ["of another scheme", "--callback-urls xhttps://a.test"],
    ["without a host", "--callback-urls https:/a.test"],
    ["that is not known", '--callback-urls "https://$HOST"'],
    ["of a structure", "--token-validity-units https://a.test"],
    ["of an option that is not known", "--new-option https://a.test"],
    ["of a global option", "--client-name web --endpoint-url https://a.test"],
  ])("is not fetched: %s", (_name, options) => {
    expect(errorsIn(options)).toEqual([]);
  });
});
