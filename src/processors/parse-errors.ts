import { readers } from "../hosts/registry.ts";
import { isStrictJson, looksLikeJson } from "../languages/json/text.ts";
import { parseHcl } from "../languages/hcl/parser.ts";
import { locator } from "../languages/document/locations.ts";
import { findSyntaxProblems, firstSyntaxProblem } from "../languages/document/syntax-error.ts";
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

/** Reports why a template that certainly has an app client cannot be read. */
export function reportBrokenTemplate(text: string): readonly Message[] {
  if (!readers.document.mayHoldClients(text) || !looksLikeTemplate(text)) {
    return [];
  }
  const problem = firstSyntaxProblem(text);
  if (!problem) {
    return [];
  }
  // The error comes from a YAML parser, whose message would be about flow maps.
  const message = looksLikeJson(text) ? "Invalid JSON." : problem.message;
  return [fatal(`Parsing error: ${message}`, text, problem.offset)];
}

/** Reports why a Terraform configuration that certainly has an app client cannot be read. */
export function reportBrokenConfiguration(text: string): readonly Message[] {
  const [problem] = clientBlock.test(text) ? parseHcl(text).errors : [];
  return problem ? [fatal(`Parsing error: ${problem.message}`, text, problem.range[0])] : [];
}

const clientBlock =
  /^[ \t]*resource[ \t]+"(?:aws_cognito_(?:managed_)?user_pool_client|awscc_cognito_user_pool_client)"/mu;

/** Whether a text is a template itself, rather than a Jinja or Helm template that is yet to be rendered. */
function looksLikeTemplate(text: string): boolean {
  return (
    /(?:^|[{,])[ \t]*"?Resources"?[ \t]*:/mu.test(text) &&
    /(?:^|[{,])[ \t]*["']?Type["']?[ \t]*:[ \t]*["']?AWS::Cognito::UserPoolClient\b/mu.test(text) &&
    !/\{\{(?!resolve:)|\{%/u.test(text)
  );
}

function fatal(message: string, text: string, offset: number): Message {
  const { line, column } = locator(text)(offset);
  return { ruleId: null, fatal: true, severity: 2, message, line, column: column + 1 };
}
