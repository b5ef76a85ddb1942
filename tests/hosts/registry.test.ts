import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hosts, library } from "../../src/hosts/registry.ts";
import type { QualifiedName } from "../../src/model/qualified-name.ts";

const parts = hosts.flatMap(host => host.library ?? []);

const name = (module: string, ...path: readonly string[]): QualifiedName => ({ module, path });

/** Names of every library, as files import them. */
const names: readonly QualifiedName[] = [
  name("@aws-sdk/client-cognito-identity-provider", "CreateUserPoolClientCommand"),
  name("aws-sdk", "CognitoIdentityServiceProvider"),
  name("aws-sdk/clients/all", "CognitoIdentityServiceProvider", "Types", "CreateUserPoolClientRequest"),
  name("aws-sdk/clients/cognitoidentityserviceprovider", "CreateUserPoolClientRequest"),
  name("@aws-cdk/cfn-property-mixins/aws-cognito", "CfnUserPoolClientPropsMixin"),
  name("@aws-amplify/backend", "defineAuth"),
  name("@aws-amplify/auth-construct", "AmplifyAuth"),
  name("@aws-amplify/cli-extensibility-helper", "AmplifyAuthCognitoStackTemplate"),
  name("@pulumi/pulumi", "interpolate"),
  name("@pulumi/aws", "cognito", "UserPoolClient"),
  name("@pulumi/aws/cognito/userPoolClient", "UserPoolClient"),
  name("@pulumi/aws-native", "cognito", "UserPoolClient"),
  name("", "aws", "cognito", "UserPoolClient"),
  name("", "$interpolate"),
  name("", "sst", "aws", "CognitoUserPool"),
  name("@cdktf/provider-aws", "cognitoUserPoolClient", "CognitoUserPoolClient"),
  name("../.gen/providers/awscc/cognito-user-pool-client", "CognitoUserPoolClient"),
  name("alchemy/aws/control", "AWS", "Cognito", "UserPoolClient"),
  name("alchemy/AWS/Cognito", "UserPoolClient"),
];

describe("the libraries of all hosts", () => {
  it.each(names)("know $module $path once", known => {
    expect(parts.filter(part => part.canonical(known))).toHaveLength(1);
  });

  it("give a name that is canonical back as it is", () => {
    const modules = [...names.map(({ module }) => module), ""];
    const words = [...names.flatMap(({ path }) => path), "default", "x"];
    fc.assert(
      fc.property(
        fc.constantFrom(...modules),
        fc.array(fc.constantFrom(...words), { maxLength: 4 }),
        (module, path) => {
          const canonical = library.canonical({ module, path });
          expect(canonical && library.canonical(canonical)).toEqual(canonical);
          expect(parts.filter(part => part.canonical({ module, path })).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("know nothing of others", () => {
    expect(library.canonical(name("react", "Component"))).toBeUndefined();
  });
});
