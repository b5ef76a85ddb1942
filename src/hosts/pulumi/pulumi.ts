import type { Call, Program } from "../../languages/language.ts";
import type { QualifiedName, Signature } from "../../model/qualified-name.ts";
import { requiredByTerraform, requiredMembers } from "../../spec/members.ts";
import { tokenUnits } from "../../spec/token-validity.ts";
import { awsNativeNames, terraformManagedNames, terraformNames } from "../shared/camel-names.ts";
import { constructHost, type Construct } from "../shared/construct-host.ts";
import { isSstApp, transformsClients } from "../sst/globals.ts";
import { pulumiLibrary } from "./library.ts";

const signature: Signature = { parameters: ["name"], options: true };

const resource = {
  signature,
  dropsUnknownMembers: true,
  changed: changedByOptions,
} satisfies Partial<Construct>;

const named = (module: string, name: string): QualifiedName => ({ module, path: ["cognito", name] });

/** `aws.cognito.UserPoolClient` of `@pulumi/aws`. */
const client: Construct = {
  ...resource,
  host: "pulumi-aws",
  name: named("@pulumi/aws", "UserPoolClient"),
  types: [named("@pulumi/aws", "UserPoolClientArgs")],
  path: terraformNames,
  hasSets: true,
  otherKeys: new Set(["region"]),
  required: [...requiredMembers.resource, ...requiredByTerraform],
};

/** `aws.cognito.ManagedUserPoolClient`, which modifies a client that an AWS service has created for itself. */
const managedClient: Construct = {
  ...resource,
  host: "pulumi-aws",
  operation: "update",
  name: named("@pulumi/aws", "ManagedUserPoolClient"),
  types: [named("@pulumi/aws", "ManagedUserPoolClientArgs")],
  path: terraformManagedNames,
  hasSets: true,
  isPartial: true,
  usual: tokenUnits,
  otherKeys: new Set(["namePattern", "namePrefix", "region"]),
};

/** `cognito.UserPoolClient` of `@pulumi/aws-native`, which follows CloudFormation. */
const nativeClient: Construct = {
  ...resource,
  host: "pulumi-aws-native",
  name: named("@pulumi/aws-native", "UserPoolClient"),
  types: [named("@pulumi/aws-native", "UserPoolClientArgs")],
  path: awsNativeNames,
  required: requiredMembers.resource,
};

/** The same construct of the provider that SST apps have as a global, without an import. */
function globalOf(construct: Construct): Construct {
  return { ...construct, name: { module: "", path: ["aws", ...construct.name.path] }, isUsedIn: isSstApp };
}

export const pulumi = constructHost(pulumiLibrary, [
  ...[client, managedClient, nativeClient],
  ...[globalOf(client), globalOf(managedClient)],
]);

const everything: readonly string[] = [];

/**
 * Options with which something else than the arguments is deployed: the lookup of an existing resource, and
 * transformations.
 */
const decisiveOptions: ReadonlySet<string> = new Set(["id", "urn", "transformations", "transforms"]);

function changedByOptions(call: Call, program: Program): readonly (readonly string[])[] {
  if (transformsClients(program)) {
    return [everything];
  }
  const [options] = call.arguments.rest(signature);
  const isDecisive =
    options?.kind === "map" && options.members.some(member => "key" in member && decisiveOptions.has(member.key));
  return isDecisive ? [everything] : [];
}
