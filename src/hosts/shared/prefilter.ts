import { distinctiveMembers } from "../../spec/members.ts";

/*
 * The words of files that contain app clients. All patterns of a list match such a file; the first one matches in every
 * part of it that creates or updates a client.
 */

const codeWords: Words = [/UserPool|addClient|cognito|externalProviders/iu];

export const documentWords: Words = [
  /UserPool(?:Client|Id)|_user_pool_client/u,
  new RegExp(["UserPoolClient", "_user_pool_client", ...distinctiveMembers].join("|"), "u"),
];

/** Matches every command that creates or updates an app client. */
export const commandsWithClients = /(?:create|update)-user-pool-client(?![\w-])/u;

export const shellWords: Words = [commandsWithClients];

export const terraformWords: Words = [/_user_pool_client/u];

export const pythonWords: Words = [/(?:create|update)_user_pool_client|UserPoolClient|add_client/u, /cognito/iu];

export const rWords: Words = [/(?:create|update)_user_pool_client/u, /cognitoidentityprovider/u];

export type Words = readonly [pattern: RegExp, ...others: readonly RegExp[]];

/** Whether a text contains the words of app clients. Everything else happens only after this test. */
export function hasWords(words: Words, text: string): boolean {
  return words.every(pattern => pattern.test(text));
}

/** Whether a code file can contain an app client at all. */
export function mayHoldCodeClients(text: string): boolean {
  return hasWords(codeWords, text);
}

/** Whether a shell script can contain an app client at all. */
export function mayHoldShellClients(text: string): boolean {
  return hasWords(shellWords, text);
}
