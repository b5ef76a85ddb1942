import { requiredByTerraform } from "../../spec/members.ts";
import type { Property } from "../../spec/properties/app-client.ts";
import { tokenUnits } from "../../spec/token-validity.ts";
import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import { snakeNames, terraformManagedNames, terraformNames } from "../shared/camel-names.ts";
import type { ClientTable } from "../shared/table-client.ts";

/** The differences between the resource types for app clients. */
export interface ClientType extends Pick<
  ClientTable,
  "host" | "operation" | "path" | "isPartial" | "usual" | "hasSets"
> {
  /** Whether structures are nested blocks rather than attributes. */
  readonly hasBlocks: boolean;
  /** The properties without which the provider refuses the client. */
  readonly required: readonly Property[];
}

/**
 * The resource types for app clients.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool_client
 * @see https://registry.terraform.io/providers/hashicorp/awscc/latest/docs/resources/cognito_user_pool_client
 */
export const clientTypes: ReadonlyMap<string, ClientType> = new Map<string, ClientType>([
  [
    "aws_cognito_user_pool_client",
    {
      host: "terraform",
      operation: "create",
      path: snakeNames(terraformNames),
      hasBlocks: true,
      hasSets: true,
      required: ["UserPoolId", "ClientName", ...requiredByTerraform],
    },
  ],
  [
    "aws_cognito_managed_user_pool_client",
    {
      host: "terraform",
      operation: "update",
      path: snakeNames(terraformManagedNames),
      hasBlocks: true,
      hasSets: true,
      required: ["UserPoolId", ...requiredByTerraform],
      // An AWS service has created the client for itself, and this modifies it.
      isPartial: true,
      usual: tokenUnits,
    },
  ],
  // This provider derives its names from CloudFormation's as the CDK does.
  [
    "awscc_cognito_user_pool_client",
    {
      host: "terraform-awscc",
      operation: "create",
      path: snakeNames(cfnPropertyPath),
      hasBlocks: false,
      required: ["UserPoolId"],
    },
  ],
]);

/** Arguments of every resource, and those that newer providers give a client besides its members. */
export const otherArguments: ReadonlySet<string> = new Set([
  "connection",
  "count",
  "depends_on",
  "for_each",
  "lifecycle",
  "name_pattern",
  "name_prefix",
  "provider",
  "provisioner",
  "region",
]);
