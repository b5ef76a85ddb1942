import type { Value } from "../../model/value.ts";
import type { Property } from "../../spec/properties.ts";

/**
 * What Terraform's provider makes of a value: an empty `default_redirect_uri` is one that may not be set at all, as
 * modules leave it.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/19924
 */
export function terraformValue(property: Property, value: Value): Value {
  return property === "DefaultRedirectURI" && value.kind === "literal" && value.value === ""
    ? { kind: "unknown", site: value.site }
    : value;
}
