import type { Call, Instance, SemanticModel } from "../../languages/language.ts";
import { memberOf } from "../../model/members.ts";
import { perObject } from "../../model/per-object.ts";
import { isSameName, type QualifiedName } from "../../model/qualified-name.ts";
import type { RelatedResources } from "../../model/related-resources.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Range } from "../../model/site.ts";
import { withChange } from "../../model/updates.ts";
import type { Expression, MapExpression } from "../../model/value.ts";
import { cfnChangesBy, nameInChanges } from "../cdk/l1/changes.ts";
import { genericClient } from "../cdk/cfn-resource.ts";
import { cfnPropertyPath } from "../cloudformation/class-names.ts";
import { callsNamed } from "../shared/calls-named.ts";
import type { FoundAppClient } from "../shared/host.ts";
import { readReferences } from "../shared/read-references.ts";
import { semanticHost, type ProgramClient } from "../shared/program-host.ts";
import { tableClient } from "../shared/table-client.ts";
import { AddedResources, additionSignature } from "./added-resources.ts";

const module = "@aws-amplify/cli-extensibility-helper";

/** The types of the resources that an override is passed. */
const templateTypes: readonly QualifiedName[] = ["AmplifyAuthCognitoStackTemplate", "AmplifyRootStackTemplate"].map(
  name => ({ module, path: [name] }),
);

/** The clients that every Amplify Gen 1 stack has, by their names among its resources. */
const clientNames = ["userPoolClient", "userPoolClientWeb"];

/**
 * The app clients of Amplify Gen 1, where the function `override` changes them. They are generated from the answers to
 * a questionnaire, so only their units are known, which are always the same.
 *
 * @see https://docs.amplify.aws/gen1/javascript/tools/cli/auth/override/
 * @see
 *   https://github.com/aws-amplify/amplify-cli/tree/dev/packages/amplify-category-auth/src/provider-utils/awscloudformation/auth-stack-builder
 */
export const amplifyOverride = semanticHost(
  { canonical: name => (name.module === module ? name : undefined) },
  model => [
    ...overridesIn(model).flatMap(override => clientNames.flatMap(name => changedClient(name, override, model) ?? [])),
    ...callsNamed(["addCfnResource"], model).flatMap(call => addedClient(call, model) ?? []),
  ],
);

/** What an override is passed, and what it adds. */
interface Override {
  readonly resources: Instance;
  readonly added: AddedResources;
}

const overridesIn = perObject((model: SemanticModel): readonly Override[] =>
  templateTypes
    .flatMap(type => model.externalInstances(type))
    .filter(given => given.function === "override")
    .map(({ instance }) => ({ resources: instance, added: new AddedResources(instance, model) })),
);

/** Whether a type is that of the resources that an override is passed. */
function isTemplate(name: QualifiedName | undefined): boolean {
  return name !== undefined && templateTypes.some(type => isSameName(type, name));
}

/** The client that `resources.addCfnResource(props, id)` adds, with the other resources added to the same pool. */
function addedClient(call: Call, model: SemanticModel): ProgramClient | undefined {
  const { callee } = call;
  const isAddition = callee.kind === "method" && isTemplate(callee.receiver.type);
  const created = isAddition ? genericClient(call, additionSignature, model) : undefined;
  if (!created) {
    return undefined;
  }
  const { client, properties } = created;
  const added = overridesIn(model).find(override => override.added.areAddedBy(call))?.added;
  return added?.isOwnPool(memberOf(properties, "UserPoolId", properties.site)) === true
    ? { ...client, relatedResources: scenario => relatedBy(added, client, scenario) }
    : client;
}

function relatedBy(added: AddedResources, client: FoundAppClient, scenario: Scenario): RelatedResources {
  return added.around(scenario, () => {
    readReferences(client, scenario);
  });
}

function changedClient(
  clientName: string,
  { resources, added }: Override,
  { text, style }: SemanticModel,
): ProgramClient | undefined {
  const prefix = [clientName];
  const mention = resources.mentionOf(prefix);
  const later = cfnChangesBy([{ events: resources.events(), prefix, since: true }]);
  const root = mention && later.changes.reduce(withChange, untouched(mention.range));
  if (!mention || root?.kind !== "map" || later.changes.every(({ kind }) => kind === "havoc")) {
    return undefined;
  }
  const client = tableClient({
    host: "amplify-override",
    operation: "create",
    range: mention.range,
    exists: true,
    text,
    style,
    root,
    path: cfnPropertyPath,
    dropsUnknownMembers: true,
    nameOf: property => nameInChanges(property, later),
  });
  return {
    ...client,
    at: { site: mention, enclosing: [], exists: () => true },
    relatedResources: scenario => relatedBy(added, client, scenario),
  };
}

/** A client before the file changes it. */
function untouched(range: Range): Expression {
  const site = { range };
  const holding = (key: string, value: Expression, complete: boolean): MapExpression => ({
    kind: "map",
    members: [{ key, keyRange: range, range, value }],
    complete,
    site,
  });
  const units = holding("refreshToken", { kind: "literal", value: "days", site }, true);
  return holding("tokenValidityUnits", units, false);
}
