import { membersOf, type Property } from "../../spec/properties/app-client.ts";

/** The AWS CLI option for each member of the request: `--allowed-o-auth-flows`. */
export const optionNames: ReadonlyMap<Property, string> = new Map(
  membersOf(undefined).map(property => [property, optionOf(property)]),
);

/**
 * Equivalent to botocore's `xform_name`: a word starts at a capital that follows another character or precedes a
 * lower-case one.
 */
function optionOf(property: string): string {
  const words = property.replace("URLs", "Urls").replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, "-");
  return `--${words.toLowerCase()}`;
}

/**
 * The global options of the AWS CLI, and whether they take a value.
 *
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-options.html
 */
export const globalOptions: ReadonlyMap<string, boolean> = new Map([
  ["--ca-bundle", true],
  ["--cli-auto-prompt", false],
  ["--cli-binary-format", true],
  ["--cli-connect-timeout", true],
  ["--cli-error-format", true],
  ["--cli-input-json", true],
  ["--cli-input-yaml", true],
  ["--cli-read-timeout", true],
  ["--color", true],
  ["--debug", false],
  ["--endpoint-url", true],
  ["--generate-cli-skeleton", true],
  ["--no-cli-auto-prompt", false],
  ["--no-cli-pager", false],
  ["--no-paginate", false],
  ["--no-sign-request", false],
  ["--no-verify-ssl", false],
  ["--output", true],
  ["--profile", true],
  ["--query", true],
  ["--region", true],
  ["--version", false],
]);
