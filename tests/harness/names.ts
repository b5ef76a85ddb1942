const redirects = { CallbackURLs: "callbackUrls", LogoutURLs: "logoutUrls", DefaultRedirectURI: "defaultRedirectUri" };

/** The CDK's L1 name of an API member: in camel case, except for capitals such as those at the end of `CallbackURLs`. */
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
