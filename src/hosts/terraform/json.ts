import type { Expression, Member } from "../../model/value.ts";
import { requiredByTerraform } from "../../spec/members.ts";
import { propertyNames } from "../../spec/properties.ts";
import { tokenUnits } from "../../spec/token-validity.ts";
import { terraformManagedNames, terraformNames, type Path } from "../shared/camel-names.ts";
import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import { terraformValue } from "./values.ts";
import { memberOf, ownMembers } from "../cloudformation/static-members.ts";
import type { DocumentClient, DocumentHost } from "../shared/document-host.ts";
import { mapsIn } from "../shared/maps-in.ts";

/** What tells one type of resource from another. */
interface ResourceType extends Pick<
  DocumentClient,
  "host" | "operation" | "path" | "isPartial" | "usual" | "required" | "listsOfOne"
> {
  /** The keys without which there is more to a client than is written: a file that overrides others has only changes. */
  readonly identity: readonly string[];
}

/**
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool_client
 * @see https://registry.terraform.io/providers/hashicorp/awscc/latest/docs/resources/cognito_user_pool_client
 */
const resourceTypes: ReadonlyMap<string, ResourceType> = new Map<string, ResourceType>([
  [
    "aws_cognito_user_pool_client",
    {
      host: "terraform",
      operation: "create",
      path: inSnakeCase(terraformNames),
      listsOfOne: true,
      required: requiredByTerraform,
      identity: ["user_pool_id", "name"],
    },
  ],
  [
    "aws_cognito_managed_user_pool_client",
    {
      host: "terraform",
      operation: "update",
      path: inSnakeCase(terraformManagedNames),
      listsOfOne: true,
      // Some service of AWS has made the client for itself, and this changes it.
      isPartial: true,
      usual: tokenUnits,
      identity: [],
    },
  ],
  // This provider makes its names of CloudFormation's as the CDK does.
  [
    "awscc_cognito_user_pool_client",
    { host: "terraform-awscc", operation: "create", path: inSnakeCase(cfnPropertyPath), identity: ["user_pool_id"] },
  ],
]);

/** `callbackUrLs` as `callback_ur_ls`. */
function inSnakeCase(camel: Path): Path {
  const snake = (name: string) => name.replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`);
  const paths = new Map(propertyNames.map(property => [property, camel(property)?.map(snake)]));
  return property => paths.get(property);
}

/** What every resource takes, and what a client has in newer providers beside the members. */
const otherKeys: ReadonlySet<string> = new Set([
  "//",
  "connection",
  "count",
  "depends_on",
  "dynamic",
  "for_each",
  "lifecycle",
  "name_pattern",
  "name_prefix",
  "provider",
  "provisioner",
  "region",
]);

/**
 * Terraform's language as JSON. Every level between `resource` and a client may be a list of maps as well.
 *
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export const terraform: DocumentHost = {
  word: "_user_pool_client",
  matches: keys => keys.has("resource"),

  clientsIn(document) {
    return mapsIn(memberOf(document, "resource"))
      .flatMap(ownMembers)
      .flatMap(({ key, value }) => {
        const type = resourceTypes.get(key);
        return type
          ? mapsIn(value)
              .flatMap(ownMembers)
              .flatMap(resource => clientsOf(resource, type))
          : [];
      });
  },
};

function clientsOf({ keyRange, value }: Member<Expression>, type: ResourceType): readonly DocumentClient[] {
  const { identity, isPartial = false, usual, ...table } = type;
  return mapsIn(value).map(root => {
    const keys = new Set(ownMembers(root).map(({ key }) => key));
    return {
      ...table,
      range: keyRange,
      root,
      otherKeys,
      convertsStrings: true,
      coerce: terraformValue,
      // A dynamic block may be any.
      usual: keys.has("dynamic") ? undefined : usual,
      isPartial: isPartial || keys.has("dynamic") || !identity.every(key => keys.has(key)),
    };
  });
}
