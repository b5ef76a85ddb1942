import type { Expression, Member } from "../../model/value.ts";
import { propertyNames } from "../../spec/properties.ts";
import { camelNames, terraformManagedNames, terraformNames, type Path } from "../camel-names.ts";
import { terraformValue } from "../terraform-values.ts";
import { memberOf, ownMembers } from "../template/static-members.ts";
import type { DocumentClient, DocumentHost } from "./document-host.ts";
import { mapsIn } from "./identity.ts";

/** What tells one type of resource from another. */
type ResourceType = Pick<DocumentClient, "host" | "operation" | "path" | "isPartial" | "hasUnsureNames">;

/** The names of the provider `awscc`, which cuts those of CloudFormation at every capital but the last of a word. */
const awsccNames = camelNames({
  ClientId: undefined,
  ClientSecret: undefined,
  CallbackURLs: "callbackUrLs",
  LogoutURLs: "logoutUrLs",
  DefaultRedirectURI: "defaultRedirectUri",
});

const resourceTypes: ReadonlyMap<string, ResourceType> = new Map([
  ["aws_cognito_user_pool_client", { host: "terraform", operation: "create", path: inSnakeCase(terraformNames) }],
  // It changes a client that a service of AWS has made for itself.
  [
    "aws_cognito_managed_user_pool_client",
    { host: "terraform", operation: "update", path: inSnakeCase(terraformManagedNames), isPartial: true },
  ],
  [
    "awscc_cognito_user_pool_client",
    {
      host: "terraform-awscc",
      operation: "create",
      path: inSnakeCase(awsccNames),
      // How it makes its names is not written down.
      hasUnsureNames: true,
    },
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
  return mapsIn(value).map(root => ({
    ...type,
    range: keyRange,
    root,
    otherKeys,
    listsOfOne: true,
    convertsStrings: true,
    coerce: terraformValue,
    isPartial: type.isPartial === true || !isWhole(root, type),
  }));
}

/** Whether all of the client is there. A file that overrides others has only what it changes. */
function isWhole(root: Expression, { path, hasUnsureNames = false }: ResourceType): boolean {
  const keys = new Set(ownMembers(root).map(({ key }) => key));
  const known = new Set(propertyNames.map(property => path(property)?.[0]));
  return (
    !keys.has("dynamic") &&
    keys.has("user_pool_id") &&
    (hasUnsureNames ? [...keys].every(key => known.has(key) || otherKeys.has(key)) : keys.has("name"))
  );
}
