import dedent from "dedent";
import { exploreAppClient } from "../../../../src/model/app-client.ts";
import type { RelatedResources } from "../../../../src/model/related-resources.ts";
import { aligned } from "../../../harness/aligned.ts";
import { clientsIn, type Found } from "../../found-clients.ts";

const imports = dedent`
  import { App, Aspects, CfnCustomResource, CfnOutput, CfnResource, CfnStack, CustomResource, Stack, Tags } from "aws-cdk-lib";
  import * as cognito from "aws-cdk-lib/aws-cognito";
  import { AwsCustomResource } from "aws-cdk-lib/custom-resources";
  import { Construct } from "constructs";
  import { configure, makeProvider, OktaProvider, urls } from "./elsewhere";
`;

export const googleOptions = 'clientId: "id", clientSecretValue: secret';
/** Parts of stacks. A client that names a provider and a scope literally does not depend on the resources behind them. */
export const pool = 'const pool = new cognito.UserPool(stack, "Pool");';
export const google = `const google = new cognito.UserPoolIdentityProviderGoogle(stack, "Google", { userPool: pool, ${googleOptions} });`;
export const server =
  'const server = pool.addResourceServer("Server", { identifier: "api", scopes: [{ scopeName: "read", scopeDescription: "r" }] });';
export const literalNames =
  'supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE], oAuth: { scopes: [cognito.OAuthScope.custom("api/read")] }';
export const client = `const client = pool.addClient("Client", { ${literalNames} });`;

export function inStack(...statements: readonly string[]): string {
  return aligned`
    ${imports}
    const app = new App(); const stack = new Stack(app, "Stack");
    ${statements.join("\n")}
  `;
}

export function inStackClass(...statements: readonly string[]): string {
  return aligned`
    ${imports}
    export class AuthStack extends Stack {
      constructor(scope, id, props) {
        super(scope, id, props);
        ${statements.join("\n")}
      }
    }
  `;
}

/** The client with this name or id, or the only one. */
function clientIn(source: string, id?: string): Found["client"] {
  const clients = clientsIn(source).map(({ client: found }) => found);
  const found = clients.filter(({ range: [, end] }) => id === undefined || source.slice(end, end + 40).includes(id));
  const [first, ...others] = found;
  if (!first || others.length > 0) {
    throw new Error(`There is not one client, but ${found.length}.`);
  }
  return first;
}

/** The resources around a client in each scenario. */
export function relatedIn(source: string, id?: string): readonly RelatedResources[] {
  return [...exploreAppClient(clientIn(source, id), ({ relatedResources }) => relatedResources)];
}

/** The resources around a client with a single scenario. */
export function onlyRelatedIn(source: string, id?: string): RelatedResources {
  const [relatedResources, ...others] = relatedIn(source, id);
  if (!relatedResources || others.length > 0) {
    throw new Error("There is not one scenario.");
  }
  return relatedResources;
}
