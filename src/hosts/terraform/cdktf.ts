import type { Call, InstanceEvent, Program } from "../../languages/language.ts";
import type { QualifiedName } from "../../model/qualified-name.ts";
import { requiredByTerraform } from "../../spec/members.ts";
import type { Property } from "../../spec/properties/app-client.ts";
import { tokenUnits } from "../../spec/token-validity.ts";
import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import { terraformManagedNames, terraformNames } from "../shared/camel-names.ts";
import { constructHost, type Construct } from "../shared/construct-host.ts";
import { withPlaceholders } from "../shared/texts.ts";
import { withoutNull } from "../shared/table-client.ts";

/** Arguments of every resource in CDK for Terraform. */
const metaArguments = ["connection", "count", "dependsOn", "forEach", "id", "lifecycle", "provider", "provisioners"];

const required: readonly Property[] = ["UserPoolId", "ClientName"];

/** A client that is only modified was created by an AWS service, which sets no units. */
const managed = { operation: "update", isPartial: true, usual: tokenUnits } as const;

const resource = {
  signature: { parameters: ["scope", "id"], options: true },
  dropsUnknownMembers: true,
  otherKeys: new Set([...metaArguments, "namePattern", "namePrefix", "region"]),
  coerce: (_property, value) => withPlaceholders(withoutNull(value)),
  changed: changedLater,
} satisfies Partial<Construct>;

/** A provider under HashiCorp's name or its successor's, or a generated one, with the path of a file inside it. */
const providerModule =
  /^(?:@cdk(?:tf|tn)\/provider-(\w+)(?:\/lib)?|(?:.*\/)?\.gen\/providers\/(\w+))(?:\/[\w-]+)?(?:\/index)?(?:\.[jt]s)?$/u;

/** The same name for the module of its resource, the root of a provider and the root of an old provider. */
function canonical({ module, path }: QualifiedName): QualifiedName | undefined {
  const [, published, generated] = providerModule.exec(module) ?? [];
  const provider = published ?? generated;
  const start = path.findIndex(name => !/^[a-z]/u.test(name));
  return provider === undefined ? undefined : named(provider, ...path.slice(Math.max(start, 0)));
}

function named(provider: string, ...path: readonly string[]): QualifiedName {
  return { module: `@cdktf/provider-${provider}`, path };
}

/** `CognitoUserPoolClient` of CDK for Terraform. */
const client: Construct = {
  ...resource,
  host: "cdktf",
  name: named("aws", "CognitoUserPoolClient"),
  types: [named("aws", "CognitoUserPoolClientConfig")],
  path: terraformNames,
  listsOfOne: true,
  hasSets: true,
  required: [...required, ...requiredByTerraform],
};

/** `CognitoManagedUserPoolClient`, which modifies a client that an AWS service has created for itself. */
const managedClient: Construct = {
  ...resource,
  ...managed,
  host: "cdktf",
  name: named("aws", "CognitoManagedUserPoolClient"),
  path: terraformManagedNames,
  listsOfOne: true,
  hasSets: true,
};

/** `CognitoUserPoolClient` of the `awscc` provider, which follows CloudFormation and has the CDK's names. */
const awsccClient: Construct = {
  ...resource,
  host: "cdktf-awscc",
  name: named("awscc", "CognitoUserPoolClient"),
  types: [named("awscc", "CognitoUserPoolClientConfig")],
  path: cfnPropertyPath,
  required: ["UserPoolId"],
};

export const cdktf = constructHost({ canonical }, [client, managedClient, awsccClient]);

const everything: readonly string[] = [];

/** What is set after the resource is created: by setters, methods, overrides, or an aspect that looks for its class. */
function changedLater(call: Call, program: Program): readonly (readonly string[])[] {
  return program.testedClasses.has("CognitoUserPoolClient")
    ? [everything]
    : call.result.events().flatMap(event => changedBy(event));
}

function changedBy(event: InstanceEvent): readonly (readonly string[])[] {
  switch (event.kind) {
    case "write":
    case "add":
      return [event.path];
    case "argument": {
      const path = event.call.callee.kind === "name" ? event.call.callee.name.path : [];
      return event.path.length === 0 && path.slice(-2).join(".") === "Aspects.of" ? [everything] : [];
    }
    case "call":
      return event.path.length === 1 ? changedByMethod(event.path[0] ?? "", event.call) : [];
    default:
      return [];
  }
}

function changedByMethod(method: string, { arguments: given }: Call): readonly (readonly string[])[] {
  const [, setting] = /^(?:put|reset)([A-Z]\w*)$/u.exec(method) ?? [];
  if (setting !== undefined) {
    return [[setting.charAt(0).toLowerCase() + setting.slice(1)]];
  }
  if (method !== "addOverride") {
    return [];
  }
  const path = given.get({ parameters: ["path"] }, "path");
  return [overriddenPath(path.kind === "literal" && typeof path.value === "string" ? path.value : undefined)];
}

/**
 * The path of an override, by the names of Terraform's language. An override inside a structure counts for the whole
 * structure.
 */
function overriddenPath(target: string | undefined): readonly string[] {
  const [name] = target?.split(".") ?? [];
  return name === undefined ? everything : [name.replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase())];
}
