import type { Expression } from "../../model/value.ts";
import { requiredByTerraform, requiredMembers } from "../../spec/members.ts";
import { tokenUnits } from "../../spec/token-validity.ts";
import { awsNativeNames, terraformManagedNames, terraformNames } from "../shared/camel-names.ts";
import { terraformValue } from "../terraform/values.ts";
import { memberOf, ownMembers, stringOfExpression } from "../shared/static-members.ts";
import type { DocumentClient, DocumentHost } from "../shared/documents/document-host.ts";
import { mapsIn } from "../shared/documents/maps-in.ts";
import { isSpread } from "../../model/expressions.ts";

/** The differences between resource types. */
type ResourceType = Pick<
  DocumentClient,
  "host" | "operation" | "path" | "coerce" | "isPartial" | "usual" | "hasSets" | "required"
>;

const client: ResourceType = {
  host: "pulumi-yaml",
  operation: "create",
  path: terraformNames,
  hasSets: true,
  coerce: terraformValue,
  required: [...requiredMembers.resource, ...requiredByTerraform],
};
// It modifies a client that an AWS service has created for itself.
const managedClient: ResourceType = {
  host: "pulumi-yaml",
  operation: "update",
  path: terraformManagedNames,
  hasSets: true,
  coerce: terraformValue,
  isPartial: true,
  usual: tokenUnits,
};

const resourceTypes: ReadonlyMap<string, ResourceType> = new Map([
  ["aws:cognito:UserPoolClient", client],
  ["aws:cognito/userPoolClient:UserPoolClient", client],
  ["aws:cognito:ManagedUserPoolClient", managedClient],
  ["aws:cognito/managedUserPoolClient:ManagedUserPoolClient", managedClient],
  [
    "aws-native:cognito:UserPoolClient",
    { ...client, host: "pulumi-yaml-native", path: awsNativeNames, required: requiredMembers.resource, hasSets: false },
  ],
]);

const otherKeys: ReadonlySet<string> = new Set(["namePattern", "namePrefix", "region"]);

/**
 * A Pulumi program in YAML.
 *
 * @see https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/
 */
export const pulumiYaml: DocumentHost = {
  word: "UserPoolClient",
  matches: keys => keys.has("resources"),

  clientsIn(document) {
    return ownMembers(memberOf(document, "resources")).flatMap(({ keyRange, value }) => {
      const type = resourceTypes.get(stringOfExpression(memberOf(value, "type")) ?? "");
      // A resource without properties is looked up rather than created.
      return mapsIn(memberOf(value, "properties")).flatMap(properties =>
        type
          ? [{ ...type, range: keyRange, root: withoutFunctions(properties), otherKeys, convertsStrings: true }]
          : [],
      );
    });
  },
};

/** The results of functions such as `fn::secret` are unknown. */
function withoutFunctions(expression: Expression): Expression {
  switch (expression.kind) {
    case "list":
      return {
        ...expression,
        items: expression.items.map(item => (item.kind === "spread" ? item : withoutFunctions(item))),
      };
    case "map":
      return expression.members.some(member => !isSpread(member) && member.key.startsWith("fn::"))
        ? { kind: "unknown", site: expression.site }
        : {
            ...expression,
            members: expression.members.map(member =>
              isSpread(member) ? member : { ...member, value: withoutFunctions(member.value) },
            ),
          };
    default:
      return expression;
  }
}
