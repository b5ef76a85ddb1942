import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import dedent from "dedent";
import { describe, expect, it } from "vitest";
import { appClientsIn } from "../../src/hosts/app-clients-in.ts";
import {
  authFlowFlags,
  grantFlags,
  optionPath,
  optionsUnder,
  providerConstants,
  scopeConstants,
  standardAttributes as attributeOptions,
} from "../../src/hosts/cdk/library/option-names.ts";
import { standardAttributes } from "../../src/spec/attributes.ts";
import {
  adminPasswordAuthFlows,
  clientTokenAuthFlow,
  passwordAuthFlows,
  refreshAuthFlow,
  srpAuthFlow,
} from "../../src/spec/auth-flows.ts";
import { enumMembers } from "../../src/spec/enum-values.ts";
import { reservedProviderMeantBy } from "../../src/spec/identity-providers.ts";
import { membersOfOtherRequests, requiredMembers, responseMembers } from "../../src/spec/members.ts";
import {
  properties,
  propertyNames,
  typeOf,
  type Property,
  type PropertyType,
} from "../../src/spec/properties/app-client.ts";
import { reservedScopes } from "../../src/spec/scopes.ts";
import { createDefaults } from "../../src/spec/service-defaults.ts";
import { timeUnits } from "../../src/spec/time-units.ts";
import type { Declarations, Members } from "../../tools/declarations/declarations-file.ts";
import { exploreAppClient } from "../../src/model/app-client.ts";
import { readClients, sourceCodeOf } from "../harness/read-clients.ts";

const file = join(import.meta.dirname, "../../tools/declarations/declarations.json");
const { sdk, cdk, providers } = JSON.parse(readFileSync(file, "utf8")) as Declarations;

const typescript = { filename: "stack.ts", languageOptions: { parser: typescriptParser } };

/** Members of requests that CloudFormation and the CDK's L1 construct do not have. */
const onlyInRequests = ["ClientId", "ClientSecret"];

function sorted(names: Iterable<string>): readonly string[] {
  return [...names].toSorted();
}

function typeInOneWord(type: string): PropertyType {
  if (type === "boolean" || type === "string" || type === "structure") {
    return type;
  }
  if (type === "number") {
    return "integer";
  }
  if (type.endsWith("[]")) {
    return "strings";
  }
  if (type in sdk.enums) {
    return "string";
  }
  throw new Error(`src/spec/properties/app-client.ts has no word for the type '${type}'.`);
}

describe("the members of requests", () => {
  it.each(["create", "update"] as const)("are those that the SDK declares for %s", operation => {
    const ours = propertyNames.filter(name => {
      const facts = properties[name];
      return !("only" in facts) || facts.only === operation;
    });
    expect(sorted(ours)).toEqual(sorted(Object.keys(sdk[operation])));
  });

  it("have the types that the SDK declares", () => {
    const declared: Members = { ...sdk.create, ...sdk.update };
    const ours = Object.fromEntries(propertyNames.map(name => [name, typeOf(name)]));
    expect(ours).toEqual(
      Object.fromEntries(Object.entries(declared).map(([name, type]) => [name, typeInOneWord(type)])),
    );
  });
});

describe("the enums of members", () => {
  const declared: Members = { ...sdk.create, ...sdk.update };
  const enumOf = (name: Property) => sdk.enums[declared[name]?.replace("[]", "") ?? ""];

  it("are those of the members that have one", () => {
    expect(sorted(enumMembers.keys())).toEqual(sorted(propertyNames.filter(name => enumOf(name))));
  });

  it.each([...enumMembers])("%s has the values that the SDK declares", (name, { values }) => {
    // The developer guide documents it, the SDK does not yet.
    const exceptions = name === "ExplicitAuthFlows" ? [clientTokenAuthFlow] : [];
    expect(sorted(values)).toEqual(sorted([...Object.values(enumOf(name) ?? {}), ...exceptions]));
  });

  it.each([...enumMembers])("%s has meanings that are values", (_, { values, meanings }) => {
    expect(values).toEqual(expect.arrayContaining(Object.values(meanings).flat()));
  });

  it.each(propertyNames.filter(name => enumOf(name) && createDefaults[name] !== undefined))(
    "%s has a default that is a value",
    name => {
      expect(Object.values(enumOf(name) ?? {})).toEqual(expect.arrayContaining([createDefaults[name]].flat()));
    },
  );

  it("have the auth flows that rules name", () => {
    const named = [...passwordAuthFlows, ...adminPasswordAuthFlows, srpAuthFlow, refreshAuthFlow];
    expect(Object.values(enumOf("ExplicitAuthFlows") ?? {})).toEqual(expect.arrayContaining(named));
  });
});

describe("the members that must be there", () => {
  it.each(["create", "update"] as const)("are those that the SDK declares for %s", operation => {
    expect(sorted(requiredMembers[operation])).toEqual(sorted(sdk.required[operation]));
  });

  it("are those that CDK declares for resources", () => {
    expect(requiredMembers.resource.map(name => name.charAt(0).toLowerCase() + name.slice(1))).toEqual(cdk.required.l1);
  });
});

describe("members of other requests and of responses", () => {
  it("are those that only the service tells", () => {
    const requested = { ...sdk.create, ...sdk.update };
    expect(sorted(responseMembers)).toEqual(sorted(sdk.response.filter(name => !(name in requested))));
  });

  it.each(Object.entries(membersOfOtherRequests))("are members of %s", (operation, members) => {
    expect(sdk.otherRequests[operation]).toEqual(expect.arrayContaining([...members]));
  });
});

describe("the attributes of every pool", () => {
  it("are those that CDK names, and the subject", () => {
    expect(sorted(standardAttributes)).toEqual(sorted([...Object.values(cdk.attributes), "sub"]));
  });
});

describe("the options of CDK's UserPoolClient", () => {
  const options = Object.keys(cdk.l2);

  it.each(["", "oAuth", "analytics"])("are complete and in order under '%s'", structure => {
    const path = structure === "" ? [] : [structure];
    const declared = options
      .map(option => option.split("."))
      .filter(keys => keys.length === path.length + 1 && keys.slice(0, -1).join(".") === structure);
    expect(optionsUnder(path)).toEqual(declared.map(keys => keys.at(-1)));
  });

  it("are where the properties come from", () => {
    const paths = propertyNames.map(property => optionPath(property).join(".")).filter(path => path !== "");
    expect(options).toEqual(expect.arrayContaining(paths));
  });

  it.each([
    ["authFlows", authFlowFlags],
    ["oAuth.flows", grantFlags],
  ])("have every switch of %s", (structure, flags) => {
    const declared = options.filter(option => option.startsWith(`${structure}.`));
    expect(sorted(flags.map(([flag]) => `${structure}.${flag}`))).toEqual(sorted(declared));
  });

  it.each([
    ["OAuthScope", scopeConstants],
    ["UserPoolClientIdentityProvider", providerConstants],
  ])("know every constant of %s and its value", (name, constants) => {
    expect(Object.fromEntries(constants)).toEqual(cdk.statics[name]);
  });

  it("have the scopes that are reserved", () => {
    expect(sorted(reservedScopes)).toEqual(sorted(Object.values(cdk.statics["OAuthScope"] ?? {})));
  });

  it.each(Object.values(cdk.statics["UserPoolClientIdentityProvider"] ?? {}))("have the reserved provider %s", name => {
    expect(reservedProviderMeantBy(name.toUpperCase())).toBe(name);
  });

  it("know every standard attribute and its name", () => {
    expect(Object.fromEntries(attributeOptions)).toEqual(cdk.attributes);
  });

  it("know every function that makes a Duration", () => {
    expect(sorted(cdk.durations)).toEqual(sorted([...timeUnits, "millis", "parse"]));
  });
});

describe("the enums of the SDK", () => {
  it.each(Object.entries(sdk.enums))("are read where code names a member of %s", (name, members) => {
    const listed = Object.keys(members).map(member => `${name}.${member}`);
    const code = dedent`
      import { CreateUserPoolClientCommand, ${name} } from "@aws-sdk/client-cognito-identity-provider";
      new CreateUserPoolClientCommand({ ReadAttributes: [${listed.join(", ")}] });
    `;
    expect(readClients(typescript, code)).toEqual([[{ ReadAttributes: Object.values(members) }]]);
  });
});

describe("the names of CDK's CfnUserPoolClient", () => {
  it("are those that it declares", () => {
    const code = dedent`
      import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
      new CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref });
    `;
    const [client] = appClientsIn(sourceCodeOf(typescript, code));
    const names = propertyNames
      .filter(property => !onlyInRequests.includes(property))
      .map(property => client?.nameOf(property) ?? "");
    expect(sorted(names)).toEqual(sorted(Object.keys(cdk.l1)));
  });
});

interface SettingsCase {
  readonly name: string;
  readonly settings: string;
  readonly module: string;
  /** A client with these settings, where `library` is the module. */
  readonly code: string;
  /** Settings that are not properties of the client. */
  readonly others: readonly string[];
}

describe("the settings of other libraries", () => {
  const cdktf = (name: string): readonly SettingsCase[] => [
    {
      name,
      settings: "CognitoUserPoolClientConfig",
      module: name,
      code: 'new library.cognitoUserPoolClient.CognitoUserPoolClient(stack, "c", settings);',
      others: ["region"],
    },
    {
      name,
      settings: "CognitoManagedUserPoolClientConfig",
      module: name,
      code: 'new library.cognitoManagedUserPoolClient.CognitoManagedUserPoolClient(stack, "c", settings);',
      others: ["namePattern", "namePrefix", "region"],
    },
  ];
  const cases: readonly SettingsCase[] = [
    {
      name: "@aws-cdk/cfn-property-mixins",
      settings: "CfnUserPoolClientMixinProps",
      module: "@aws-cdk/cfn-property-mixins/aws-cognito",
      code: "new library.CfnUserPoolClientPropsMixin(settings);",
      others: [],
    },
    ...cdktf("@cdktf/provider-aws"),
    ...cdktf("@cdktn/provider-aws"),
    {
      name: "@pulumi/aws",
      settings: "UserPoolClientArgs",
      module: "@pulumi/aws",
      code: 'new library.cognito.UserPoolClient("c", settings);',
      others: ["region"],
    },
    {
      name: "@pulumi/aws",
      settings: "ManagedUserPoolClientArgs",
      module: "@pulumi/aws",
      code: 'new library.cognito.ManagedUserPoolClient("c", settings);',
      others: ["namePattern", "namePrefix", "region"],
    },
    {
      name: "@pulumi/aws-native",
      settings: "UserPoolClientArgs",
      module: "@pulumi/aws-native",
      code: 'new library.cognito.UserPoolClient("c", settings);',
      others: [],
    },
    {
      name: "alchemy",
      settings: "UserPoolClientProps",
      module: "alchemy/aws/control",
      code: 'library.Cognito.UserPoolClient("c", settings);',
      others: ["adopt"],
    },
  ];

  it.each(cases)("have the names that $name declares as $settings", ({ name, settings, module, code, others }) => {
    const written = `{ ${others.map(other => `${other}: value`).join(", ")} }`;
    const [client] = appClientsIn(
      sourceCodeOf(typescript, `import * as library from "${module}";\n${code.replace("settings", written)}`),
    );
    const declared = providers[name]?.settings[settings];
    const nameOf = (property: Property) => client?.nameOf(property) ?? "";
    const names = propertyNames.filter(property => client?.takes?.(property)).map(nameOf);
    expect(sorted([...names, ...others])).toEqual(sorted(Object.keys(declared?.members ?? {})));
    expect(client && [...exploreAppClient(client, ({ members }) => members)]).toEqual([[]]);
  });

  it.each(cases.filter(({ settings }) => !/Managed|Mixin/u.test(settings)))(
    "have to be there where $name declares it in $settings",
    ({ name, settings, module, code }) => {
      const [client] = appClientsIn(
        sourceCodeOf(typescript, `import * as library from "${module}";\n${code.replace("settings", "{}")}`),
      );
      const required = client?.required?.map(property => client.nameOf(property)) ?? [];
      const declared = providers[name]?.settings[settings]?.required ?? [];
      // Required members of a structure are declared with the structure.
      const ownMembers = (names: readonly string[]) => sorted(names.filter(member => !member.includes(".")));
      expect(ownMembers(required)).toEqual(ownMembers(declared));
    },
  );

  it("have the enums of @pulumi/aws-native", () => {
    const features = providers["@pulumi/aws-native"]?.enums["UserPoolClientRefreshTokenRotationFeature"] ?? {};
    const read = Object.keys(features).map(feature =>
      readClients(
        typescript,
        dedent`
          import * as native from "@pulumi/aws-native";
          const feature = native.types.enums.cognito.UserPoolClientRefreshTokenRotationFeature.${feature};
          new native.cognito.UserPoolClient("c", { clientName: feature });
        `,
      ),
    );
    expect(read).toEqual(Object.values(features).map(value => [[{ ClientName: value }]]));
    expect(read).not.toEqual([]);
  });

  it("have the names of Amplify's external providers", () => {
    const { members = {}, required = [] } =
      providers["@aws-amplify/auth-construct"]?.settings["ExternalProviderOptions"] ?? {};
    const code = dedent`
      import { defineAuth } from "@aws-amplify/backend";
      defineAuth({ loginWith: { externalProviders: { callbackUrls: [] } } });
    `;
    const [client] = appClientsIn(sourceCodeOf(typescript, code));
    const names = propertyNames
      .filter(property => client?.takes?.(property))
      .map(property => client?.nameOf(property) ?? "");
    expect(Object.keys(members)).toEqual(expect.arrayContaining(names));
    expect(names).toEqual(expect.arrayContaining([...required]));
  });
});
