import type { Scenario } from "../../../model/scenario.ts";
import type { Expression, Value } from "../../../model/value.ts";
import { requiredMembers } from "../../../spec/members.ts";
import type { Property } from "../../../spec/properties.ts";
import type { FoundAppClient } from "../../host.ts";
import type { Candidate, CodeFile } from "../../../languages/javascript/semantic-model.ts";
import type { CodeHost } from "../../shared/code-host.ts";
import { withNeighbours } from "../related/with-neighbours.ts";
import { findUserPoolClient, type UserPoolClient } from "./construct.ts";
import { renderOptionEdit } from "./edits.ts";
import { effectiveValue, emittedValue, withServiceDefault } from "./effective.ts";
import { flagFor, optionPath } from "./option-names.ts";
import { Options } from "./options.ts";
import { Overrides } from "./overrides.ts";
import { emittedTime } from "./time-properties.ts";
import { writtenValue } from "./written.ts";

const host = "cdk-l2";

/** The `UserPoolClient` construct of the CDK, whose options are not quite the API's members. */
export const cdkL2: CodeHost = {
  name: host,
  find(node: Candidate, file: CodeFile): FoundAppClient | undefined {
    const client = findUserPoolClient(node, file);
    return client && withNeighbours(appClient(client, file), client.node, file);
  },
};

function appClient(client: UserPoolClient, file: CodeFile): FoundAppClient {
  const overrides = new Overrides(client, file);
  const { node, range } = client;
  const everything: Expression = {
    kind: "list",
    items: [client.options, overrides.root],
    complete: true,
    site: { range },
  };

  function overridden(property: Property, scenario: Scenario, made: typeof writtenValue): Value {
    const options = new Options(client, scenario);
    return overrides.valueOf(property, name => emittedTime(name, options) ?? made(name, options), scenario);
  }

  return {
    host,
    operation: "create",
    range,
    required: requiredMembers.resource,
    exists: file.existenceOf(node, everything),
    nameOf: property => overrides.nameOf(property) ?? optionPath(property)?.join(".") ?? property,
    spell: (property, value) =>
      (overrides.nameOf(property) === undefined && flagFor(property, value, client.version)) || value,
    written: (property, scenario) =>
      overrides.touch(property)
        ? overridden(property, scenario, writtenValue)
        : writtenValue(property, new Options(client, scenario)),
    effective(property, scenario) {
      const options = new Options(client, scenario);
      return overrides.touch(property)
        ? withServiceDefault(property, overridden(property, scenario, emittedValue), options)
        : effectiveValue(property, options);
    },
    render: (edit, scenario) => renderOptionEdit(edit, client, overrides, file, scenario),
  };
}
