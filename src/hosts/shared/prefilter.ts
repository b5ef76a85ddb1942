import { requestSettings } from "../aws-sdk/requests.ts";

/*
 * The words of files that hold app clients. In each list, all patterns are found in such a file: the first one in every
 * part of it that makes or changes a client.
 */

const codeWords: Words = [/UserPool|addClient|cognito|externalProviders/iu];

export const documentWords: Words = [
  /UserPool(?:Client|Id)|_user_pool_client/u,
  new RegExp(["UserPoolClient", "_user_pool_client", ...requestSettings].join("|"), "u"),
];

/** What stands in every command that makes or changes an app client. */
export const commandsWithClients = /(?:create|update)-user-pool-client(?![\w-])/u;

export const shellWords: Words = [commandsWithClients];

export const terraformWords: Words = [/_user_pool_client/u];

export const pythonWords: Words = [/(?:create|update)_user_pool_client|UserPoolClient|add_client/u, /cognito/iu];

export const rWords: Words = [/(?:create|update)_user_pool_client/u, /cognitoidentityprovider/u];

export type Words = readonly [pattern: RegExp, ...others: readonly RegExp[]];

/** Whether a text has the words of app clients. Everything else that is done with a file comes after this. */
export function hasWords(words: Words, text: string): boolean {
  return words.every(pattern => pattern.test(text));
}

/** Whether a file of code can hold an app client at all. */
export function mayHoldCodeClients(text: string): boolean {
  return hasWords(codeWords, text);
}

/** Whether a shell script can hold an app client at all. */
export function mayHoldShellClients(text: string): boolean {
  return hasWords(shellWords, text);
}
