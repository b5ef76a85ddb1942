import { readers } from "../hosts/registry.ts";
import { isStrictJson, looksLikeJson } from "../languages/json/text.ts";
import { parseHcl } from "../languages/hcl/parser.ts";
import { locator } from "../languages/document/locations.ts";
import { findSyntaxProblems, firstSyntaxProblem } from "../languages/document/syntax-error.ts";
import type { Message } from "./messages.ts";

/**
 * What to say when another parser failed at a YAML or JSON file. Its own error, when it is one for these. When it is
 * one for code that was set for every file: nothing, as nobody would have linted the file without the preset, or how to
 * order the config, if there was something to check.
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

/** Whether a parser says of the text what one for YAML or JSON says. Those for YAML all read it with the same library. */
function isAboutTheFile({ line, message }: Message, text: string): boolean {
  // Parsers for YAML and JSON know the line, whatever ESLint's types say of others.
  if ((line as number | undefined) === undefined) {
    return false;
  }
  return looksLikeJson(text)
    ? !isStrictJson(text)
    : findSyntaxProblems(text).some(problem => message.includes(problem.message));
}

/** Says why nothing was found in a template that certainly has an app client, when it cannot be read. */
export function reportBrokenTemplate(text: string): readonly Message[] {
  if (!readers.document.mayHoldClients(text) || !looksLikeTemplate(text)) {
    return [];
  }
  const problem = firstSyntaxProblem(text);
  if (!problem) {
    return [];
  }
  // The problem is found by a YAML parser, whose message would be about flow maps.
  const message = looksLikeJson(text) ? "Invalid JSON." : problem.message;
  return [fatal(`Parsing error: ${message}`, text, problem.offset)];
}

/** Says why nothing was found in a configuration of Terraform that certainly has an app client. */
export function reportBrokenConfiguration(text: string): readonly Message[] {
  const [problem] = clientBlock.test(text) ? parseHcl(text).errors : [];
  return problem ? [fatal(`Parsing error: ${problem.message}`, text, problem.range[0])] : [];
}

const clientBlock =
  /^[ \t]*resource[ \t]+"(?:aws_cognito_(?:managed_)?user_pool_client|awscc_cognito_user_pool_client)"/mu;

/** Whether a text is meant to be a template as it is, not one of Jinja or Helm that still has to be rendered. */
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
