import type { Property } from "../spec/properties.ts";
import type { Range } from "./site.ts";

/** Why the library with which a client is written refuses it, so that Cognito never sees it. */
export type Refusal = { readonly range: Range } & (
  | { readonly kind: "oauth-settings-of-disabled-oauth"; readonly switchedOffBy: string; readonly settings: string }
  /** Analytics that name neither an application nor all that stands for one, or both. */
  | { readonly kind: "incomplete-analytics"; readonly property: Property }
  /** A length of time that the library hands on in seconds, and that is not whole in them. */
  | { readonly kind: "part-of-second"; readonly property: Property; readonly length: string }
  /** The secret is read of a client that has none. */
  | { readonly kind: "missing-secret"; readonly member: string }
);
