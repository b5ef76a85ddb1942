import type { Value } from "../../model/value.ts";
import type { Property } from "../../spec/properties/app-client.ts";

/**
 * How Terraform's provider treats a value: an empty `default_redirect_uri` may count as absent, which modules rely on.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/19924
 */
export function terraformValue(property: Property, value: Value): Value {
  return property === "DefaultRedirectURI" && value.kind === "literal" && value.value === ""
    ? { kind: "unknown", site: value.site }
    : value;
}
