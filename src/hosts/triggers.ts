import { appClientType } from "./template/template.ts";

const codeWords = /UserPool|addClient|cognito/iu;

/** Whether a file of code can hold an app client at all. Everything else that is done with a file comes after this. */
export function mayHoldCodeClients(text: string): boolean {
  return codeWords.test(text);
}

/** Whether a template can hold an app client at all. */
export function mayHoldTemplateClients(text: string): boolean {
  return text.includes(appClientType);
}
