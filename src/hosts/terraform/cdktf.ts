import { requiredByTerraform } from "../../spec/members.ts";
import type { Property } from "../../spec/properties.ts";
import { tokenUnits } from "../../spec/token-validity.ts";
import { terraformManagedNames, terraformNames } from "../shared/camel-names.ts";
import { withHoles } from "../shared/placeholders.ts";
import { withoutNull } from "../shared/table-client.ts";
import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import type { CodeFile } from "../../languages/javascript/semantic-model.ts";
import { constructHost, type Call, type Construct } from "../shared/construct-host.ts";
import { laterCalls, type LaterCall } from "../../languages/javascript/flow/later-calls.ts";
import { mutationsAt } from "../../languages/javascript/flow/mutations.ts";
import { usesOfInstances, type Subclass } from "../../languages/javascript/symbols/super-calls.ts";

/** What every resource of the CDK for Terraform takes. */
const metaArguments = ["connection", "count", "dependsOn", "forEach", "id", "lifecycle", "provider", "provisioners"];

const required: readonly Property[] = ["UserPoolId", "ClientName"];

/** What is only changed is made by a service of AWS, which sets no units. */
const managed = { operation: "update", isPartial: true, usual: tokenUnits } as const;

const resource = {
  argument: 2,
  dropsUnknownMembers: true,
  otherKeys: new Set([...metaArguments, "namePattern", "namePrefix", "region"]),
  coerce: (_property, value) => withHoles(withoutNull(value)),
  changed: changedLater,
} satisfies Partial<Construct>;

/** The modules of a resource: of the published provider, under HashiCorp's name and its successor's, or generated. */
function modulesOf(provider: string, resourceName: string): RegExp {
  const published = String.raw`@cdk(?:tf|tn)/provider-${provider}(?:/lib)?`;
  const generated = String.raw`(?:.*/)?\.gen/providers/${provider}`;
  return new RegExp(
    String.raw`^(?:${published}|${generated})(?:/${resourceName}|/cognito)?(?:/index)?(?:\.[jt]s)?$`,
    "u",
  );
}

/** A name in the module of its resource, in the root of a provider, and in the root of an old one. */
function exportsOf(namespace: string, name: string): readonly string[] {
  return [name, `${namespace}.${name}`, `cognito.${name}`];
}

/** `CognitoUserPoolClient` of the CDK for Terraform. */
export const cdktf = constructHost({
  ...resource,
  host: "cdktf",
  module: modulesOf("aws", "cognito-user-pool-client"),
  names: exportsOf("cognitoUserPoolClient", "CognitoUserPoolClient"),
  types: exportsOf("cognitoUserPoolClient", "CognitoUserPoolClientConfig"),
  path: terraformNames,
  listsOfOne: true,
  required: [...required, ...requiredByTerraform],
  hasSets: true,
});

/** `CognitoManagedUserPoolClient`, which changes a client that a service of AWS has made for itself. */
export const cdktfManaged = constructHost({
  ...resource,
  host: "cdktf",
  ...managed,
  module: modulesOf("aws", "cognito-managed-user-pool-client"),
  names: exportsOf("cognitoManagedUserPoolClient", "CognitoManagedUserPoolClient"),
  path: terraformManagedNames,
  listsOfOne: true,
  hasSets: true,
});

/** `CognitoUserPoolClient` of the `awscc` provider, which goes by CloudFormation and has the names of the CDK. */
export const cdktfAwscc = constructHost({
  ...resource,
  host: "cdktf-awscc",
  module: modulesOf("awscc", "cognito-user-pool-client"),
  names: exportsOf("cognitoUserPoolClient", "CognitoUserPoolClient"),
  types: exportsOf("cognitoUserPoolClient", "CognitoUserPoolClientConfig"),
  path: cfnPropertyPath,
  required: ["UserPoolId"],
});

const everything: readonly string[] = [];

/** What an aspect does to find the resource. */
const visitsResources = /\binstanceof\s+(?:[\w$]+\.)*CognitoUserPoolClient\b/u;

/** What is set once the resource is made, by setters, methods or overrides. */
function changedLater(node: Call, file: CodeFile, subclass?: Subclass): readonly (readonly string[])[] {
  if (visitsResources.test(file.text)) {
    return [everything];
  }
  const uses = subclass ? usesOfInstances(subclass, file) : file.usesOf(node);
  const assigned = mutationsAt(uses, file).map(({ path }) => path);
  return [...assigned, ...laterCalls(uses, file).flatMap(changedBy)];
}

function changedBy({ method, target }: LaterCall): readonly (readonly string[])[] {
  const [, setting] = /^(?:put|reset)([A-Z]\w*)$/u.exec(method ?? "") ?? [];
  if (setting !== undefined) {
    return [[setting.charAt(0).toLowerCase() + setting.slice(1)]];
  }
  const isOverride = method === undefined || method === "addOverride";
  return isOverride ? [overriddenPath(target)] : [];
}

/** The path of an override, in the names of Terraform's language. Of a structure all of it counts. */
function overriddenPath(target: string | undefined): readonly string[] {
  const [name] = target?.split(".") ?? [];
  return name === undefined ? everything : [name.replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase())];
}
