import { describe, expect, it } from "vitest";
import { clientsIn, titlesIn, writtenIn } from "../found-clients.ts";
import type { Language } from "../../languages/javascript/parse-code.ts";

const props = '{ userPoolId: "p", clientName: "web" }';
const title = "cdk-l1 create CfnUserPoolClient";

type Form = readonly [name: string, source: string, title?: string, language?: Language];

describe("a construct is found, whatever its form", () => {
  const forms: readonly Form[] = [
    [
      "a namespace",
      `import * as cognito from "aws-cdk-lib/aws-cognito"; new cognito.CfnUserPoolClient(this, "C", ${props});`,
    ],
    [
      "a named import",
      `import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito"; new CfnUserPoolClient(this, "C", ${props});`,
    ],
    [
      "the root's namespace",
      `import { aws_cognito as cognito } from "aws-cdk-lib"; new cognito.CfnUserPoolClient(this, "C", ${props});`,
    ],
    ["the root", `import * as cdk from "aws-cdk-lib"; new cdk.aws_cognito.CfnUserPoolClient(this, "C", ${props});`],
    [
      "require",
      `const cognito = require("aws-cdk-lib/aws-cognito"); new cognito.CfnUserPoolClient(this, "C", ${props});`,
      title,
      "commonjs",
    ],
    [
      "version 1",
      `import * as cognito from "@aws-cdk/aws-cognito"; new cognito.CfnUserPoolClient(this, "C", ${props});`,
    ],
    ["monocdk", `import * as cognito from "monocdk/aws-cognito"; new cognito.CfnUserPoolClient(this, "C", ${props});`],
    [
      "a deep import",
      `import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito/lib/cognito.generated"; new CfnUserPoolClient(this, "C", ${props});`,
    ],
    [
      "a typed const",
      `import type { CfnUserPoolClientProps } from "aws-cdk-lib/aws-cognito"; export const props: CfnUserPoolClientProps = ${props};`,
      "cdk-l1 create CfnUserPoolClientProps",
    ],
    [
      "satisfies",
      `import * as cognito from "aws-cdk-lib/aws-cognito"; make(${props} satisfies cognito.CfnUserPoolClientProps);`,
      "cdk-l1 create CfnUserPoolClientProps",
    ],
    [
      "a const",
      `import * as cognito from "aws-cdk-lib/aws-cognito"; const props = ${props}; new cognito.CfnUserPoolClient(this, "C", props);`,
    ],
  ];

  for (const [name, source, expected = title, language] of forms) {
    it(name, () => {
      const [found, ...others] = clientsIn(source, language);
      expect(found?.title).toBe(expected);
      expect(found?.written).toEqual([{ UserPoolId: "p", ClientName: "web" }]);
      expect(others).toEqual([]);
    });
  }
});

describe("no construct is found in", () => {
  it.each([
    ["a class of one's own", `class CfnUserPoolClient {} new CfnUserPoolClient(this, "C", ${props});`],
    [
      "another package",
      `import { CfnUserPoolClient } from "./constructs"; new CfnUserPoolClient(this, "C", ${props});`,
    ],
    [
      "another construct",
      'import { CfnUserPool } from "aws-cdk-lib/aws-cognito"; new CfnUserPool(this, "P", { userPoolName: "p" });',
    ],
    [
      "a construct without properties",
      'import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito"; new CfnUserPoolClient(this, "C");',
    ],
    [
      "a construct with unknown properties",
      'import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito"; new CfnUserPoolClient(this, "C", props);',
    ],
    [
      "spread arguments",
      `import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito"; new CfnUserPoolClient(...args, ${props});`,
    ],
    [
      "a test of what fails",
      `import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito"; expect(() => new CfnUserPoolClient(stack, "C", ${props})).toThrow();`,
    ],
    ["a test of a template", 'template.hasResourceProperties("AWS::Cognito::UserPoolClient", { ClientName: "web" });'],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

describe("what a construct says", () => {
  it("in the CDK's names", () => {
    const source = `import { CfnUserPoolClient, CfnParameter, Fn, Aws } from "aws-cdk-lib/aws-cognito";
      new CfnUserPoolClient(this, "C", {
        userPoolId: pool.ref,
        callbackUrLs: ["https://a.example"],
        logoutUrLs: [Fn.sub("x"), Aws.NO_VALUE],
        defaultRedirectUri: Fn.conditionIf("Prod", "a", "b").toString(),
        allowedOAuthFlowsUserPoolClient: true,
        allowedOAuthFlows: ["code"],
        allowedOAuthScopes: parameter.valueAsList,
        tokenValidityUnits: { accessToken: "minutes" },
        refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 10 },
        analyticsConfiguration: { applicationId: "a" },
        enablePropagateAdditionalUserContextData: true,
      });`;
    expect(writtenIn(source)).toEqual([
      {
        UserPoolId: "unknown",
        CallbackURLs: ["https://a.example"],
        LogoutURLs: ["unknown", "unknown"],
        DefaultRedirectURI: "unknown",
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ["code"],
        AllowedOAuthScopes: "unknown",
        "TokenValidityUnits.AccessToken": "minutes",
        "RefreshTokenRotation.Feature": "ENABLED",
        "RefreshTokenRotation.RetryGracePeriodSeconds": 10,
        "AnalyticsConfiguration.ApplicationId": "a",
        EnablePropagateAdditionalUserContextData: true,
      },
    ]);
  });

  it("is named as its users name it", () => {
    const [found] = clientsIn(
      `import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito"; new CfnUserPoolClient(this, "C", ${props});`,
    );
    const names = (
      [
        "CallbackURLs",
        "LogoutURLs",
        "DefaultRedirectURI",
        "AllowedOAuthFlowsUserPoolClient",
        "TokenValidityUnits.AccessToken",
      ] as const
    ).map(property => found?.client.nameOf(property));
    expect(names).toEqual([
      "callbackUrLs",
      "logoutUrLs",
      "defaultRedirectUri",
      "allowedOAuthFlowsUserPoolClient",
      "tokenValidityUnits.accessToken",
    ]);
  });

  function touched(statements: string, make = "const cfn = "): object {
    const source = `import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito"; import { Aspects, Mixins } from "aws-cdk-lib";
      ${make}new CfnUserPoolClient(this, "C", { clientName: "web", callbackUrLs: ["https://a.example"], tokenValidityUnits: { accessToken: "days", idToken: "days" } });
      ${statements}`;
    const [written = {}] = writtenIn(source);
    return written;
  }
  const untouched = {
    ClientName: "web",
    CallbackURLs: ["https://a.example"],
    "TokenValidityUnits.AccessToken": "days",
    "TokenValidityUnits.IdToken": "days",
  };

  it.each([
    ["an override by an unknown path", "cfn.addPropertyOverride(path, value);"],
    ["an override of an unknown property", 'cfn.addPropertyOverride("callbackURLs", value);'],
    ["an override of all properties", 'cfn.addOverride("Properties", value);'],
    ["an override in a loop", "for (const [path, value] of overrides) cfn.addPropertyOverride(path, value);"],
    ["a property by an unknown name", "cfn[name] = value;"],
    ["Object.assign", "Object.assign(cfn, other);"],
    ["a function of another file", "harden(cfn);"],
    ["an aspect", "Aspects.of(cfn).add(aspect);"],
    ["a mixin", "Mixins.of(cfn).apply(mixin);"],
    ["a mixin by with()", "cfn.with(mixin);"],
  ])("and nothing after %s", (_name, statements) => {
    expect(() => touched(statements)).toThrow("There is not one client, but 0.");
  });

  it("but not what is changed where a function gives it back", () => {
    const statements = '} const made = make(); made.clientName = "a";';
    expect(touched(statements, "function make() { return ")).toEqual({ ...untouched, ClientName: "unknown" });
  });
});
