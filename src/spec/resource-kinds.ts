import { properties } from "./properties/app-client.ts";
import { identityProviderProperties } from "./properties/identity-provider.ts";
import { managedLoginBrandingProperties } from "./properties/managed-login-branding.ts";
import { resourceServerProperties } from "./properties/resource-server.ts";
import { stepsOf, type NameIn, type PathIn, type PathStep, type PropertyTable } from "./properties/table.ts";
import { userPoolDomainProperties } from "./properties/user-pool-domain.ts";
import { userPoolProperties } from "./properties/user-pool.ts";
import { userPoolType } from "./user-pools.ts";

/** The kinds of resources that rules can be about, each with its properties and its type in CloudFormation. */
export const resourceKinds = {
  "app client": { properties, type: "AWS::Cognito::UserPoolClient" },
  "user pool": { properties: userPoolProperties, type: userPoolType },
  "identity provider": { properties: identityProviderProperties, type: "AWS::Cognito::UserPoolIdentityProvider" },
  "resource server": { properties: resourceServerProperties, type: "AWS::Cognito::UserPoolResourceServer" },
  "user pool domain": { properties: userPoolDomainProperties, type: "AWS::Cognito::UserPoolDomain" },
  "managed login branding": {
    properties: managedLoginBrandingProperties,
    type: "AWS::Cognito::ManagedLoginBranding",
  },
} as const satisfies Record<string, ResourceFacts>;

interface ResourceFacts {
  readonly properties: PropertyTable;
  readonly type: `AWS::Cognito::${string}`;
}

export type ResourceKind = keyof typeof resourceKinds;

type TableOf<Kind extends ResourceKind> = (typeof resourceKinds)[Kind]["properties"];

/** A property that occurs once in a resource of a kind. */
export type PropertyOf<Kind extends ResourceKind> = NameIn<TableOf<Kind>>;

/** A property of a resource of a kind, with the index of each item and the key of each member of a map. */
export type PathOf<Kind extends ResourceKind> = PathIn<TableOf<Kind>>;

/** A member of a structure in a list, by its name in the table: `Schema.*.Name`. */
export type ItemMemberOf<Kind extends ResourceKind> = Extract<keyof TableOf<Kind> & string, `${string}.*.${string}`>;

/** Where a path leads: a property that there is once, and the steps from there. */
export interface Address<Kind extends ResourceKind> {
  readonly property: PropertyOf<Kind>;
  readonly steps: readonly PathStep[];
}

const noSteps: readonly PathStep[] = [];

export function addressOf<Kind extends ResourceKind>(kind: Kind, path: PathOf<Kind>): Address<Kind> {
  const table: PropertyTable = resourceKinds[kind].properties;
  const steps = Object.hasOwn(table, path) ? noSteps : stepsOf(path, table);
  const first = steps.findIndex(({ name }) => name.endsWith(".*"));
  const property: string = steps[first - 1]?.name ?? path;
  return { property: property as PropertyOf<Kind>, steps: first === -1 ? noSteps : steps.slice(first) };
}
