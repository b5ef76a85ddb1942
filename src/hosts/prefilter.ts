import { requestSettings } from "./aws-sdk/requests.ts";

const codeWords = /UserPool|addClient|cognito|externalProviders/iu;

/** Whether a file of code can hold an app client at all. Everything else that is done with a file comes after this. */
export function mayHoldCodeClients(text: string): boolean {
  return codeWords.test(text);
}

const documentWords = /UserPool(?:Client|Id)|_user_pool_client/u;
const requestWords = new RegExp(requestSettings.join("|"), "u");

/** Whether a document, be it a template or one of another kind, can hold an app client at all. */
export function mayHoldDocumentClients(text: string): boolean {
  return documentWords.test(text) && (/UserPoolClient|_user_pool_client/u.test(text) || requestWords.test(text));
}

/** What stands in every command that makes or changes an app client. */
export const commandsWithClients = /(?:create|update)-user-pool-client(?![\w-])/u;

/** Whether a shell script can hold an app client at all. */
export function mayHoldShellClients(text: string): boolean {
  return commandsWithClients.test(text);
}

/** Whether a configuration of Terraform's can hold an app client at all. */
export function mayHoldTerraformClients(text: string): boolean {
  return text.includes("_user_pool_client");
}

/** Whether a Python file can hold an app client at all. */
export function mayHoldPythonClients(text: string): boolean {
  return /(?:create|update)_user_pool_client|UserPoolClient|add_client/u.test(text) && /cognito/iu.test(text);
}

/** Whether an R file can hold an app client at all. */
export function mayHoldRClients(text: string): boolean {
  return /(?:create|update)_user_pool_client/u.test(text) && text.includes("cognitoidentityprovider");
}
