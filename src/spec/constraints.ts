import type { Property } from "./properties/app-client.ts";

/** What the API's model requires of a string, or of each item of a list of strings. */
export interface StringConstraint {
  readonly minimumLength?: number;
  readonly maximumLength?: number;
  /** Matches a character that no valid value contains. */
  readonly forbidden?: RegExp;
  /** The form of a valid value, in words and as a pattern. */
  readonly form?: { readonly pattern: RegExp; readonly description: string };
}

const arn: StringConstraint = {
  minimumLength: 20,
  maximumLength: 2048,
  form: {
    pattern: /^arn:[\w+=/,.@-]+:[\w+=/,.@-]+:[\w+=/,.@-]*:\d+(?::[\w+=/,.@-]+){1,3}$/,
    description: "an ARN",
  },
};

const attribute: StringConstraint = { minimumLength: 1, maximumLength: 2048 };

// Empty URLs and white space in URLs are in redirect-urls.ts.
const redirectUrl: StringConstraint = { maximumLength: 1024 };

/**
 * The lengths and characters of strings. `\w` means ASCII here as it does in the service; `\s` also matches Unicode's
 * spaces, which the service may reject.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AnalyticsConfigurationType.html
 */
export const stringConstraints: ReadonlyMap<Property, StringConstraint> = new Map<Property, StringConstraint>([
  [
    "UserPoolId",
    {
      minimumLength: 1,
      maximumLength: 55,
      forbidden: /[^\w-]/,
      form: { pattern: /^[\w-]+_[0-9a-zA-Z]+$/, description: "a user pool ID such as us-east-1_Example1" },
    },
  ],
  ["ClientId", { minimumLength: 1, maximumLength: 128, forbidden: /[^\w+]/ }],
  ["ClientName", { minimumLength: 1, maximumLength: 128, forbidden: /[^\w\s+=,.@-]/ }],
  ["ClientSecret", { minimumLength: 24, maximumLength: 64, forbidden: /[^\w+]/ }],
  ["ReadAttributes", attribute],
  ["WriteAttributes", attribute],
  ["SupportedIdentityProviders", { minimumLength: 1, maximumLength: 32, forbidden: /\p{Cc}/u }],
  ["CallbackURLs", redirectUrl],
  ["LogoutURLs", redirectUrl],
  ["DefaultRedirectURI", redirectUrl],
  // Printable ASCII except for the quotation mark and the backslash.
  ["AllowedOAuthScopes", { minimumLength: 1, maximumLength: 256, forbidden: /[^\x21\x23-\x5B\x5D-\x7E]/ }],
  ["AnalyticsConfiguration.ApplicationId", { minimumLength: 1, forbidden: /[^0-9a-fA-F]/ }],
  ["AnalyticsConfiguration.ApplicationArn", arn],
  ["AnalyticsConfiguration.RoleArn", arn],
  ["AnalyticsConfiguration.ExternalId", { maximumLength: 131_072 }],
]);

/** The maximum number of items in a list. */
export const maximumItems: ReadonlyMap<Property, number> = new Map<Property, number>([
  ["CallbackURLs", 100],
  ["LogoutURLs", 100],
  ["AllowedOAuthFlows", 3],
  ["AllowedOAuthScopes", 50],
]);
