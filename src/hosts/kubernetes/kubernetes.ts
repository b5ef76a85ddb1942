import type { Expression, MapExpression } from "../../model/value.ts";
import { camelNames, terraformNames } from "../shared/camel-names.ts";
import { terraformValue } from "../terraform/values.ts";
import { memberOf, stringOfExpression } from "../shared/static-members.ts";
import { allItemsOf } from "../../model/entries.ts";
import type { DocumentClient, DocumentHost } from "../shared/documents/document-host.ts";
import { nameRange } from "../shared/documents/identity.ts";
import { mapsIn } from "../shared/documents/maps-in.ts";
import { isSpread } from "../../model/expressions.ts";

/** An operator that creates app clients from objects of the kind `UserPoolClient`. */
interface Operator extends Pick<DocumentClient, "host" | "path" | "coerce" | "listsOfOne"> {
  /** Its API group: the part of `apiVersion` before the version. */
  readonly group: RegExp;
  /** Whether the client's members are in `spec.forProvider` rather than in `spec`. */
  readonly isCrossplane: boolean;
}

const inCapitals = {
  ClientId: undefined,
  ClientSecret: undefined,
  ApplicationId: "applicationID",
  ApplicationArn: "applicationARN",
  RoleArn: "roleARN",
  ExternalId: "externalID",
};

const operators: readonly Operator[] = [
  {
    host: "ack",
    group: /^cognitoidentityprovider\.services\.k8s\.aws\//u,
    path: camelNames({ ...inCapitals, UserPoolId: "userPoolID", ClientName: "name" }),
    isCrossplane: false,
  },
  {
    host: "crossplane",
    group: /^cognitoidp\.aws\.(?:m\.)?upbound\.io\//u,
    path: terraformNames,
    coerce: terraformValue,
    listsOfOne: true,
    isCrossplane: true,
  },
  {
    host: "crossplane",
    group: /^cognitoidentityprovider\.aws\.crossplane\.io\//u,
    path: camelNames({
      ...inCapitals,
      RefreshTokenRotation: undefined,
      "RefreshTokenRotation.Feature": undefined,
      "RefreshTokenRotation.RetryGracePeriodSeconds": undefined,
    }),
    isCrossplane: true,
  },
];

/** Members that refer to a pool created by another object. */
const poolReferences = ["userPoolRef", "userPoolIdRef", "userPoolIdSelector"];
const otherKeys: ReadonlySet<string> = new Set([...poolReferences, "region"]);

/** Kubernetes objects of AWS Controllers for Kubernetes and of Crossplane's providers, also in a `List`. */
export const kubernetes: DocumentHost = {
  word: "UserPoolClient",
  matches: keys => keys.has("kind") && keys.has("apiVersion"),

  clientsIn(document) {
    const objects = allItemsOf(memberOf(document, "items")) ?? [document];
    return objects.filter(object => stringAt(object, "kind") === "UserPoolClient").flatMap(clientsOf);
  },
};

function clientsOf(object: Expression): readonly DocumentClient[] {
  const operator = operators.find(({ group }) => group.test(stringAt(object, "apiVersion") ?? ""));
  const spec = memberOf(object, "spec");
  if (!operator || (operator.isCrossplane && isOnlyObserved(spec))) {
    return [];
  }
  const { host, path, coerce, listsOfOne = false, isCrossplane } = operator;
  return mapsIn(isCrossplane ? memberOf(spec, "forProvider") : spec).map(client => ({
    host,
    operation: "create",
    range: nameRange(mapsIn(memberOf(object, "metadata"))[0] ?? client, "name"),
    root: withoutReferences(client),
    path,
    otherKeys,
    listsOfOne,
    ...(coerce && { coerce }),
    isPartial: !isWhole(client, path) || memberOf(spec, "initProvider").kind !== "absent",
  }));
}

/** Whether the object is complete rather than a patch: it identifies its pool and client. */
function isWhole(client: Expression, path: DocumentClient["path"]): boolean {
  const has = (keys: readonly string[] = []) => keys.some(key => memberOf(client, key).kind !== "absent");
  return has(path("ClientName")) && has([...(path("UserPoolId") ?? []), ...poolReferences]);
}

/** Whether the client is created elsewhere, and the object only reflects it. */
function isOnlyObserved(spec: Expression): boolean {
  const policies = allItemsOf(memberOf(spec, "managementPolicies"));
  return policies?.every(policy => !/^(?:\*|Create|Update)$/u.test(stringOfExpression(policy) ?? "*")) ?? false;
}

/** A member that another object supplies, as in `roleArnRef`, is unknown, and so is the whole structure around it. */
function withoutReferences(client: MapExpression): MapExpression {
  const members = client.members.map(member =>
    !isSpread(member) && mapsIn(member.value).some(hasReference)
      ? { ...member, value: { kind: "unknown" as const, site: { range: member.value.site.range } } }
      : member,
  );
  return { ...client, members };
}

function hasReference({ members }: MapExpression): boolean {
  return members.some(member => !isSpread(member) && /(?:Ref|Selector)$/u.test(member.key));
}

function stringAt(object: Expression, key: string): string | undefined {
  return stringOfExpression(memberOf(object, key));
}
