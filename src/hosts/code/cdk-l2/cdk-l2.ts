import type { Unknown } from "../../../model/value.ts";
import { requiredMembers } from "../../../spec/members.ts";
import type { FoundAppClient } from "../../host.ts";
import type { Candidate, CodeFile } from "../code-file.ts";
import type { CodeHost } from "../code-host.ts";
import { findUserPoolClient, type UserPoolClient } from "./construct.ts";
import { renderOptionEdit } from "./edits.ts";
import { effectiveValue } from "./effective.ts";
import { optionPath } from "./option-names.ts";
import { Options } from "./options.ts";
import { Overrides } from "./overrides.ts";
import { writtenValue } from "./written.ts";

const host = "cdk-l2";

/** The `UserPoolClient` construct of the CDK, whose options are not quite the API's members. */
export const cdkL2: CodeHost = {
  name: host,
  find(node: Candidate, file: CodeFile): FoundAppClient | undefined {
    const client = findUserPoolClient(node, file);
    return client && appClient(client, file);
  },
};

function appClient(client: UserPoolClient, file: CodeFile): FoundAppClient {
  const overrides = new Overrides(client, file);
  const { range } = client;
  const overridden: Unknown = { kind: "unknown", site: { range } };

  return {
    host,
    operation: "create",
    range,
    required: requiredMembers.resource,
    exists: file.existenceOf(client.node, client.options),
    nameOf: property => optionPath(property)?.join(".") ?? property,
    written: (property, scenario) =>
      overrides.touch(property) ? overridden : writtenValue(property, new Options(client, scenario)),
    effective: (property, scenario) =>
      overrides.touch(property) ? overridden : effectiveValue(property, new Options(client, scenario)),
    render: edit => renderOptionEdit(edit, client, overrides, file),
  };
}
