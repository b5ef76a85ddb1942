import { perObject } from "../../model/per-object.ts";
import type { Call, InstanceEvent, Program } from "../../languages/language.ts";
import {
  MAX_RELATED_RESOURCES,
  noRelatedResources,
  type RelatedResource,
  type RelatedResources,
  type PoolReference,
  type UserPool,
} from "../../model/related-resources.ts";
import { Resource } from "../../model/resource.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Range } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import type { ResourceKind } from "../../spec/resource-kinds.ts";
import { userPoolType } from "../../spec/user-pools.ts";
import {
  attributesIn,
  identityProviderIn,
  inSnakeCase,
  mayAddAttributes,
  resourceServerIn,
  valueIn,
} from "../shared/resource-values.ts";
import { tableSource } from "../shared/table-resource.ts";
import { argumentsOfResource, optionsOfResource } from "./python-resource.ts";

/** The CloudFormation types of both providers' resources, by class name. */
const cloudFormationTypes: ReadonlyMap<string, string> = new Map([
  ["IdentityPool", "AWS::Cognito::IdentityPool"],
  ["IdentityProvider", "AWS::Cognito::UserPoolIdentityProvider"],
  ["ResourceServer", "AWS::Cognito::UserPoolResourceServer"],
  ["UserGroup", "AWS::Cognito::UserPoolGroup"],
  ["UserPool", userPoolType],
  ["UserPoolClient", "AWS::Cognito::UserPoolClient"],
  ["UserPoolDomain", "AWS::Cognito::UserPoolDomain"],
  ["UserPoolGroup", "AWS::Cognito::UserPoolGroup"],
  ["UserPoolIdentityProvider", "AWS::Cognito::UserPoolIdentityProvider"],
  ["UserPoolResourceServer", "AWS::Cognito::UserPoolResourceServer"],
]);

/** The outputs that are a pool's id. */
const idOutputs: ReadonlySet<string> = new Set(["id", "user_pool_id"]);

/** Whether a class of a provider's package creates a resource that is read as related to a client. */
export function isRelatedResource(path: readonly string[]): boolean {
  const [namespace, name = "", ...rest] = path;
  return namespace === "cognito" && rest.length === 0 && cloudFormationTypes.has(name);
}

/** A key for a call. */
export function placeOf([start, end]: Range): string {
  return `${start}-${end}`;
}

/** A resource that the file creates. */
interface PulumiResource {
  readonly call: Call;
  readonly type: string;
  readonly args: Expression;
  readonly resource: RelatedResource;
}

/** The resources of a program, by the keys of their calls. */
const resourcesIn = perObject((program: Program): ReadonlyMap<string, PulumiResource> => {
  return new Map(program.calls.flatMap(call => resourceAt(call) ?? []).map(one => [placeOf(one.call.site.range), one]));
});

function resourceAt(call: Call): PulumiResource | undefined {
  const { callee, result, nameSite } = call;
  const type =
    callee.kind === "name" &&
    isRelatedResource(callee.name.path) &&
    /^pulumi_aws(?:_native)?$/u.test(callee.name.module)
      ? cloudFormationTypes.get(callee.name.path[1] ?? "")
      : undefined;
  if (type === undefined || callee.kind !== "name") {
    return undefined;
  }
  const name = result.label ?? callee.name.path[1] ?? "";
  return { call, type, args: argumentsOfResource(call), resource: { name, range: nameSite.range } };
}

/** The resources around an app client. */
export function relatedResourcesOf(
  client: Call,
  args: Expression,
  program: Program,
  scenario: Scenario,
): RelatedResources {
  const resources = resourcesIn(program);
  const poolReference = referenceIn(args, resources, scenario);
  const pool = poolReference?.type === userPoolType ? poolReference.pool : undefined;
  if (!pool || resources.size > MAX_RELATED_RESOURCES) {
    return { ...noRelatedResources, poolReference };
  }
  const together = createdWith(pool);
  const members = together.has(placeOf(client.site.range))
    ? [...resources.values()].filter(
        ({ call, args: given }) =>
          together.has(placeOf(call.site.range)) &&
          !isChangedElsewhere(call) &&
          referenceIn(given, resources, scenario)?.pool === pool,
      )
    : [];
  return {
    poolReference,
    userPool: readPool(pool, program, scenario),
    identityProviders: members
      .filter(isProvider)
      .map(provider => identityProviderIn(inScenario("identity provider", provider, scenario), provider.resource)),
    resourceServers: members
      .filter(isServer)
      .map(server => resourceServerIn(inScenario("resource server", server, scenario), server.resource)),
    precedesClient({ range }) {
      const member = members.find(({ resource }) => resource.range === range);
      return member && !mayHaveDependencies(client) && member.call.result.events().every(isHarmless) ? false : "maybe";
    },
  };
}

function isProvider({ type }: PulumiResource): boolean {
  return type === "AWS::Cognito::UserPoolIdentityProvider";
}

function isServer({ type }: PulumiResource): boolean {
  return type === "AWS::Cognito::UserPoolResourceServer";
}

/** What `user_pool_id` refers to, if that is a resource of the file. */
function referenceIn(
  args: Expression,
  resources: ReadonlyMap<string, PulumiResource>,
  scenario: Scenario,
): (PoolReference & { readonly pool: PulumiResource }) | undefined {
  const value = scenario.resolveForHost(scenario.member(args, ["user_pool_id"]));
  const target = value.kind === "instance" && value.id !== undefined ? resources.get(value.id) : undefined;
  const [output, ...others] = value.kind === "instance" ? value.path : [];
  // Every resource of a pool passes on the id that it was given.
  const isPassedThrough = target?.type !== userPoolType && output === "user_pool_id";
  return target && output !== undefined && others.length === 0 && !isPassedThrough
    ? {
        pool: target,
        target: target.resource,
        type: target.type,
        attribute: idOutputs.has(output) ? undefined : output,
      }
    : undefined;
}

/** The keys of the calls that take an output of a pool, and that are made whenever the pool is. */
function createdWith({ call }: PulumiResource): ReadonlySet<string> {
  return new Set(
    call.result
      .events()
      .flatMap(event => (event.kind === "argument" && event.when === true ? [placeOf(event.call.site.range)] : [])),
  );
}

/** Options with which a resource may differ from its arguments. */
const changingOptions = ["id", "ignore_changes", "import_", "transformations", "transforms", "urn"];

function isChangedElsewhere(call: Call): boolean {
  return mayHaveOption(call, changingOptions);
}

/** Whether a client may have explicit dependencies. One on a component includes the component's children. */
function mayHaveDependencies(client: Call): boolean {
  return mayHaveOption(client, ["depends_on"]);
}

function mayHaveOption(call: Call, names: readonly string[]): boolean {
  const options = optionsOfResource(call.arguments);
  return options.kind === "map"
    ? !options.complete || options.members.some(member => !("key" in member) || names.includes(member.key))
    : options.kind !== "absent";
}

/** Whether an event cannot make a resource's outputs reach the client's arguments. */
function isHarmless(event: InstanceEvent): boolean {
  switch (event.kind) {
    case "argument": {
      const { callee } = event.call;
      return callee.kind === "name" && callee.name.module === "pulumi" && callee.name.path.at(-1) === "export";
    }
    case "publish":
    case "read":
      return event.path.length === 0;
    default:
      return false;
  }
}

function readPool(pool: PulumiResource, program: Program, scenario: Scenario): UserPool {
  const isChanged = isChangedElsewhere(pool.call);
  const read = inScenario("user pool", pool, scenario);
  return {
    ...pool.resource,
    tier: isChanged ? { kind: "unknown", site: pool.args.site } : read.get("UserPoolTier"),
    attributes: isChanged || mayAddAttributes(program.text) ? undefined : attributesIn(read),
    // Other files of the program may create some too.
    hasAllProviders: false,
  };
}

function inScenario<Kind extends ResourceKind>(
  kind: Kind,
  { call, args, resource }: PulumiResource,
  scenario: Scenario,
): Resource<Kind> {
  const isOfTerraform = call.callee.kind === "name" && call.callee.name.module === "pulumi_aws";
  const source = tableSource({
    kind,
    range: resource.range,
    exists: call.exists(args),
    // Repeated blocks in Terraform have plural names here.
    spell: name => (name === "Schema" && isOfTerraform ? "schemas" : inSnakeCase(name)),
    valueOf: (key, inScenario) => valueIn(args, key, inScenario),
  });
  return new Resource(kind, source, scenario);
}
