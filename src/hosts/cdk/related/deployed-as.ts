import type { PoolReference } from "../../../model/related-resources.ts";
import { userPoolType } from "../../../spec/user-pools.ts";

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
