/**
 * What Cognito answers to `EnablePropagateAdditionalUserContextData` on a client without a secret.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-viewing-threat-protection-app.html
 */
export const contextDataSecretMessage =
  "Client Secret is required to set EnablePropagateAdditionalUserContextData as true";
