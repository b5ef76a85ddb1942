import { readers } from "../hosts/readers.ts";
import { isStrictJson, looksLikeJson } from "../languages/json/text.ts";
import { locator } from "../languages/document/locations.ts";
import { findSyntaxProblems } from "../languages/yaml/on-demand.ts";
import { languages, type LanguageName } from "../languages/registry.ts";
import type { Message } from "./messages.ts";

/**
 * The messages for a YAML or JSON file that another parser could not read. If the parser is for such files: its own
 * error. If it is for code and was set for every file: how to order the config, provided that there was something to
 * check; otherwise nothing, because without the preset the file would not have been linted.
 */
export function explainParseError(error: Message, text: string): readonly Message[] {
  if (isAboutTheFile(error, text)) {
    return [error];
  }
  const [client] = readers.document.clientsIn(text);
  return client ? [fatal(misplacedPreset, text, client.range[0])] : [];
}

const misplacedPreset =
  "The app clients in this template are not checked, because another parser is set for it. " +
  "In the ESLint config, place the cognito preset after the object that sets this parser.";

/**
 * Whether a parser reports the same error in the text as a parser for YAML or JSON. Those for YAML all use the same
 * library.
 */
function isAboutTheFile({ line, message }: Message, text: string): boolean {
  // Parsers for YAML and JSON always report a line. Others may not, contrary to ESLint's types.
  if ((line as number | undefined) === undefined) {
    return false;
  }
  return looksLikeJson(text)
    ? !isStrictJson(text)
    : findSyntaxProblems(text).some(problem => message.includes(problem.message));
}

/** Reports why a file that certainly has an app client cannot be read. */
export function reportBroken(language: LanguageName, text: string): readonly Message[] {
  if (!readers[language].mayHoldClients(text) || !certainlyHasClient[language](text)) {
    return [];
  }
  const problem = languages[language].syntaxErrorIn(text);
  // Another document of the same file may be anything.
  const isOfTemplate = language !== "document" || !problem || looksLikeTemplate(documentAt(problem.offset, text));
  return problem && isOfTemplate ? [fatal(`Parsing error: ${problem.message}`, text, problem.offset)] : [];
}

const resource =
  /^[ \t]*resource[ \t]+"(?:aws_cognito_(?:managed_)?user_pool_client|awscc_cognito_user_pool_client)"/mu;
const command = /^[^#\n\r\u2028\u2029]*\bcognito-idp[ \t]+(?:create|update)-user-pool-client\b/mu;
const sdkCall = /^[^#\n\r\u2028\u2029]*(?:[\w)\]][.$]|cognitoidentityprovider_)(?:create|update)_user_pool_client\(/mu;
const construct = /^[^#\n\r\u2028\u2029]*(?:\b(?:Cfn)?UserPoolClient|\w\.add_client)\(/mu;

/** Whether a text certainly has an app client, regardless of its syntax errors. */
const certainlyHasClient: Readonly<Record<LanguageName, (text: string) => boolean>> = {
  document: looksLikeTemplate,
  hcl: text => resource.test(text),
  shell: text => command.test(text),
  // Templates of Jinja, such as Cookiecutter's, are no Python yet.
  python: text => (sdkCall.test(text) || construct.test(text)) && !/\{%|\{\{[ \t]*cookiecutter/u.test(text),
  r: text => sdkCall.test(text),
};

/**
 * Whether a text is a template itself, rather than a Jinja or Helm template that is yet to be rendered, or an object of
 * Kubernetes that contains a template.
 */
function looksLikeTemplate(text: string): boolean {
  const own = withoutBlockScalars(text);
  return (
    /(?:^|[{,])[ \t]*"?Resources"?[ \t]*:/mu.test(own) &&
    /(?:^|[{,])[ \t]*["']?Type["']?[ \t]*:[ \t]*["']?AWS::Cognito::UserPoolClient\b/mu.test(own) &&
    !/\{\{(?!resolve:)|\{%/u.test(own) &&
    !/^apiVersion:/mu.test(own)
  );
}

/** The document of a text of YAML that contains a position. */
function documentAt(offset: number, text: string): string {
  const starts = [...text.matchAll(/^---(?=\s|$)/gmu)].map(({ index }) => index);
  const next = starts.find(start => start > offset);
  return text.slice(starts.findLast(start => start <= offset) ?? 0, next);
}

/** The lines of a text of YAML without those of literal and folded block scalars, which are text of any kind. */
function withoutBlockScalars(text: string): string {
  let scalarIn: number | undefined;
  const lines = text.split("\n").filter(line => {
    const indent = line.search(/[^ \r]/u);
    if (scalarIn !== undefined && (indent === -1 || indent > scalarIn)) {
      return false;
    }
    scalarIn = /[ \t][|>][-+\d]{0,2}[ \t]*(?:#.*)?\r?$/u.test(line) ? indent : undefined;
    return true;
  });
  return lines.join("\n");
}

function fatal(message: string, text: string, offset: number): Message {
  const { line, column } = locator(text)(offset);
  return { ruleId: null, fatal: true, severity: 2, message, line, column: column + 1 };
}
