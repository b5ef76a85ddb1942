import type { PoolReference } from "../../../model/neighbours.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression, Value } from "../../../model/value.ts";
import { userPoolType } from "../../../spec/user-pools.ts";

/*
 * The model has no constructs. One that a file makes is a map whose key cannot be that of an option, with the place
 * where it is made: { "aws-cdk-lib.construct": "120:185" }. So the reader follows it through names and conditions.
 */
const PLACE = "aws-cdk-lib.construct";
const MEMBER = "aws-cdk-lib.member";

/** A construct that a value is, or one of its members: `userPoolId`, `node.defaultChild`. */
export interface ConstructReference {
  readonly place: string;
  /** `undefined` for the construct itself. */
  readonly member: string | undefined;
}

export function referenceTo({ place, member }: ConstructReference, site: Site): Expression {
  const entries = member === undefined ? { [PLACE]: place } : { [PLACE]: place, [MEMBER]: member };
  const { range } = site;
  const members = Object.entries(entries).map(([key, value]) => {
    return { key, keyRange: range, range, value: { kind: "literal", value, site } } as const;
  });
  // It has members of which the file does not tell.
  return { kind: "map", members, complete: false, site };
}

export function referenceIn(value: Expression): ConstructReference | undefined {
  const place = stringAt(PLACE, value);
  return place === undefined ? undefined : { place, member: stringAt(MEMBER, value) };
}

function stringAt(key: string, value: Expression | Value): string | undefined {
  const members = value.kind === "map" ? value.members : [];
  const member = members.find(candidate => "key" in candidate && candidate.key === key);
  const text = member && "value" in member && member.value.kind === "literal" ? member.value.value : undefined;
  return typeof text === "string" ? text : undefined;
}

/** What a reference to a construct of the Cognito module stands for in the template. */
export function deployedAs(
  cognitoClass: string,
  member: string | undefined,
): Pick<PoolReference, "type" | "attribute"> | undefined {
  const type = typeOfClass(cognitoClass);
  if (member === undefined || idMembers.has(member) || member === idMemberOf[cognitoClass]) {
    return { type, attribute: undefined };
  }
  const attribute = poolAttributes.get(member);
  return attribute !== undefined && type === userPoolType ? { type, attribute } : undefined;
}

/** The type of the resource that a class makes: `CfnUserPool` and `UserPool` make one type. */
function typeOfClass(cognitoClass: string): string {
  const name = cognitoClass.startsWith("Cfn") ? cognitoClass.slice("Cfn".length) : cognitoClass;
  return `AWS::Cognito::${name.replace(/^(?<base>UserPoolIdentityProvider).*$/u, "$<base>")}`;
}

/** Members that give what `Ref` gives. */
const idMembers: ReadonlySet<string> = new Set(["ref", "userPoolRef.userPoolId"]);

const idMemberOf: Readonly<Record<string, string>> = {
  UserPool: "userPoolId",
  UserPoolClient: "userPoolClientId",
  UserPoolResourceServer: "userPoolResourceServerId",
};

/** Members that give attributes of a pool. */
const poolAttributes: ReadonlyMap<string, string> = new Map([
  ["attrUserPoolId", "UserPoolId"],
  ["attrArn", "Arn"],
  ["attrProviderName", "ProviderName"],
  ["attrProviderUrl", "ProviderURL"],
  ["userPoolArn", "Arn"],
  ["userPoolProviderName", "ProviderName"],
  ["userPoolProviderUrl", "ProviderURL"],
]);
