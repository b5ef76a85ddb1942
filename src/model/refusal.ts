import type { Property } from "../spec/properties/app-client.ts";
import type { Range } from "./site.ts";

/** Why the host's library refuses a client, so that Cognito never sees it. */
export type Refusal = { readonly range: Range } & (
  | { readonly kind: "oauth-settings-of-disabled-oauth"; readonly switchedOffBy: string; readonly settings: string }
  /** Analytics that name neither an application nor everything that replaces one, or that name both. */
  | { readonly kind: "incomplete-analytics"; readonly property: Property }
  /** A number or text where the library takes an object that represents a length of time. */
  | { readonly kind: "not-a-duration"; readonly property: Property }
  /** A duration that the library converts to seconds, and that is not an integer number of them. */
  | { readonly kind: "part-of-second"; readonly property: Property; readonly length: string }
  /** The secret is read from a client that has none. */
  | { readonly kind: "missing-secret"; readonly member: string }
);
