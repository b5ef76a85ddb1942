import type { QualifiedName } from "../../../../model/qualified-name.ts";
import type { Expression } from "../../../../model/value.ts";
import type { Access, SemanticModel } from "../../../../languages/language.ts";
import { isCdkModule } from "../../library/names.ts";
import type { UserPoolClient } from "../user-pool-client.ts";

/**
 * Whether the file reaches into a construct that it does not identify: a parameter, a function's result, whatever an
 * aspect visits. It may be any client.
 */
export function hasStrayEscapeHatch(clients: readonly UserPoolClient[], model: SemanticModel): boolean {
  return visitsResources(model) || (model.mentions("defaultChild") && hasStrayDefaultChild(clients, model));
}

/** Whether an aspect may look for app clients. */
function visitsResources(model: SemanticModel): boolean {
  return model.mentions("cfnResourceType") || model.testedClasses.has("CfnUserPoolClient");
}

function hasStrayDefaultChild(clients: readonly UserPoolClient[], model: SemanticModel): boolean {
  const made = clients.flatMap(({ call }) => call?.result ?? []);
  return model
    .accessesTo(["node", "defaultChild"])
    .some(access => !made.some(client => access.mayBeOf(client)) && !isOfOther(access));
}

/** Whether the construct is certainly not an app client: `bucket.node.defaultChild as CfnBucket`. */
function isOfOther({ of, assertedType, holder }: Access): boolean {
  return isOfOtherLibrary(holder) || isOtherType(of) || isOtherType(assertedType);
}

/**
 * Whether a value is inside an object of a library that creates constructs itself, which are not this file's clients:
 * `backend.auth.resources.cfnResources.cfnIdentityPool` in Amplify.
 */
function isOfOtherLibrary(value: Expression): boolean {
  return (
    value.kind === "instance" &&
    !isCdkModule(value.name.module) &&
    value.path.length > 1 &&
    !value.path.includes("node")
  );
}

/** Types that an app client is an instance of too. */
const typesOfClients: ReadonlySet<string> = new Set([
  ...["CfnElement", "CfnRefElement", "CfnResource", "CfnUserPoolClient", "Construct", "IConstruct", "IResource"],
  ...["IUserPoolClient", "IUserPoolClientRef", "Resource", "UserPoolClient"],
]);

function isOtherType(type: QualifiedName | undefined): boolean {
  const name = type?.path.at(-1);
  return name !== undefined && type !== undefined && isCdkModule(type.module) && !typesOfClients.has(name);
}
