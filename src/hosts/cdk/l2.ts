import type { Scenario } from "../../model/scenario.ts";
import type { Expression, Value } from "../../model/value.ts";
import { requiredMembers } from "../../spec/members.ts";
import type { Property } from "../../spec/properties/app-client.ts";
import type { SemanticModel } from "../../languages/language.ts";
import { semanticHost, type ProgramClient } from "../shared/program-host.ts";
import { unchanged } from "./library/spelling.ts";
import { cdkLibrary } from "./library/library.ts";
import { withRelatedResources } from "./related/with-related-resources.ts";
import { userPoolClientsIn } from "./l2/constructs/construct.ts";
import type { UserPoolClient } from "./l2/user-pool-client.ts";
import { renderOptionEdit } from "./l2/edits/render-option-edit.ts";
import { effectiveValue, emittedValue, withServiceDefault } from "./l2/values/effective.ts";
import { flagFor, optionPath } from "./library/option-names.ts";
import { Options } from "./l2/options.ts";
import { Overrides } from "./l2/edits/overrides.ts";
import { hasStrayEscapeHatch } from "./l2/constructs/stray-hatches.ts";
import { refusalsOf } from "./l2/values/refusals.ts";
import { emittedTime } from "./l2/values/time-properties.ts";
import { writtenOptions } from "./l2/values/written-options.ts";
import { writtenValue } from "./l2/values/written.ts";

/** The CDK's `UserPoolClient` construct, whose options differ from the API's members. */
export const cdkL2 = semanticHost(cdkLibrary, model => {
  const clients = userPoolClientsIn(model);
  const isOpen = clients.length > 0 && hasStrayEscapeHatch(clients, model);
  return clients.map(client => withRelatedResources(appClient(client, isOpen, model), client.call, model));
});

function spelledFlag(property: Property, value: string, { version, spell }: UserPoolClient): string | undefined {
  const flag = flagFor(property, value, version);
  return flag === undefined ? undefined : spell(flag);
}

function appClient(client: UserPoolClient, isOpen: boolean, model: SemanticModel): ProgramClient {
  const overrides = new Overrides(client, isOpen, model);
  const { at, range } = client;
  const { spell = unchanged } = model;
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
    host: "cdk-l2",
    at,
    operation: "create",
    // Values that bypass the construct are checked by the service alone.
    checksLifetime: property => !overrides.touch(property),
    range,
    required: requiredMembers.resource,
    exists: at.exists(everything),
    nameOf: property => overrides.nameOf(property) ?? (optionPath(property).map(spell).join(".") || property),
    spell: (property, value) =>
      (overrides.nameOf(property) === undefined && spelledFlag(property, value, client)) || value,
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
    // In TypeScript, the compiler reports it.
    ...((model.hasTypes === false || model.spell) && {
      options: (scenario: Scenario) => writtenOptions(client, scenario),
    }),
    refusals: scenario => refusalsOf(client, scenario),
    // JavaScript ignores unknown options. With the right name, the option would take effect for the first time.
    isOnlySuggested: edit => edit.kind === "rename-option" && model.spell === undefined,
    render: (edit, scenario) => renderOptionEdit(edit, client, overrides, model, scenario),
  };
}
