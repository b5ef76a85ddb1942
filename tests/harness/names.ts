const redirects = { CallbackURLs: "callbackUrls", LogoutURLs: "logoutUrls", DefaultRedirectURI: "defaultRedirectUri" };

/** CDK's L1 name of an API member: camel case, but for runs of capitals at the end of `CallbackURLs` and its like. */
export const cdkName = camelCase({
  CallbackURLs: "callbackUrLs",
  LogoutURLs: "logoutUrLs",
  DefaultRedirectURI: "defaultRedirectUri",
});

/** The name of a member in Pulumi's `aws-native`. */
export const awsNativeName = camelCase(redirects);

/** Terraform's name of a member in camel case. */
export const terraformName = camelCase({
  ...redirects,
  ClientName: "name",
  AllowedOAuthFlows: "allowedOauthFlows",
  AllowedOAuthScopes: "allowedOauthScopes",
  AllowedOAuthFlowsUserPoolClient: "allowedOauthFlowsUserPoolClient",
});

function camelCase(odd: Readonly<Record<string, string>>): (name: string) => string {
  return name => odd[name] ?? name.charAt(0).toLowerCase() + name.slice(1);
}
