import { requiredByTerraform, requiredMembers } from "../../spec/members.ts";
import { tokenUnits } from "../../spec/token-validity.ts";
import { awsNativeNames, terraformManagedNames, terraformNames } from "../shared/camel-names.ts";
import type { CodeFile } from "../../languages/javascript/semantic-model.ts";
import { constructHost, type Call, type Construct } from "../shared/construct-host.ts";
import { pulumiNativeVocabulary, pulumiVocabulary } from "./values.ts";
import { sstGlobal, transformsClients } from "../sst/globals.ts";
import { staticName } from "../../languages/javascript/syntax/syntax-tree.ts";

const resource = {
  argument: 1,
  dropsUnknownMembers: true,
  vocabulary: pulumiVocabulary,
  globals: sstGlobal,
  changed: changedByOptions,
} satisfies Partial<Construct>;

/** `aws.cognito.UserPoolClient` of `@pulumi/aws`. */
export const pulumiAws = constructHost({
  ...resource,
  host: "pulumi-aws",
  module: /^@pulumi\/aws(?:\/cognito(?:\/userPoolClient)?)?(?:\/index)?(?:\.js)?$/u,
  names: ["cognito.UserPoolClient", "UserPoolClient"],
  types: ["cognito.UserPoolClientArgs", "UserPoolClientArgs"],
  path: terraformNames,
  hasSets: true,
  otherKeys: new Set(["region"]),
  required: [...requiredMembers.resource, ...requiredByTerraform],
});

/** `aws.cognito.ManagedUserPoolClient`, which changes a client that a service of AWS has made for itself. */
export const pulumiAwsManaged = constructHost({
  ...resource,
  host: "pulumi-aws",
  operation: "update",
  module: /^@pulumi\/aws(?:\/cognito(?:\/managedUserPoolClient)?)?(?:\/index)?(?:\.js)?$/u,
  names: ["cognito.ManagedUserPoolClient", "ManagedUserPoolClient"],
  types: ["cognito.ManagedUserPoolClientArgs", "ManagedUserPoolClientArgs"],
  path: terraformManagedNames,
  hasSets: true,
  isPartial: true,
  usual: tokenUnits,
  otherKeys: new Set(["namePattern", "namePrefix", "region"]),
});

/** `cognito.UserPoolClient` of `@pulumi/aws-native`, which goes by CloudFormation. */
export const pulumiAwsNative = constructHost({
  ...resource,
  host: "pulumi-aws-native",
  module: /^@pulumi\/aws-native(?:\/cognito(?:\/userPoolClient)?)?(?:\/index)?(?:\.js)?$/u,
  names: ["cognito.UserPoolClient", "UserPoolClient"],
  types: ["cognito.UserPoolClientArgs", "UserPoolClientArgs"],
  path: awsNativeNames,
  vocabulary: pulumiNativeVocabulary,
  required: requiredMembers.resource,
});

const everything: readonly string[] = [];

/** Options with which the arguments are not what is deployed: a look-up of what is there, and transformations. */
const decisiveOptions: ReadonlySet<string> = new Set(["id", "urn", "transformations", "transforms"]);

function changedByOptions({ arguments: [, , options] }: Call, file: CodeFile): readonly (readonly string[])[] {
  if (transformsClients(file)) {
    return [everything];
  }
  const definition = options && file.definitionOf(options);
  const isDecisive =
    definition?.type === "ObjectExpression" &&
    definition.properties.some(
      member => member.type === "Property" && decisiveOptions.has(staticName(member.key, member.computed) ?? ""),
    );
  return isDecisive ? [everything] : [];
}
