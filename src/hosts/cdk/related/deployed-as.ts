import type { PoolReference } from "../../../model/related-resources.ts";
import type { Call } from "../../../languages/language.ts";
import { isCdkModule } from "../library/names.ts";
import type { Construct } from "./construct.ts";
import { userPoolType } from "../../../spec/user-pools.ts";

type Deployed = Pick<PoolReference, "type" | "typeName" | "attribute">;

/** What a reference to a construct becomes in the template. */
export function deployedAs({ cognitoClass, call }: Construct, member: string | undefined): Deployed | undefined {
  if (cognitoClass === undefined) {
    return member === "ref" || member === "attrArn" ? otherResource(call, poolAttributes.get(member)) : undefined;
  }
  const type = typeOfClass(cognitoClass);
  if (member === undefined || idMembers.has(member) || member === idMemberOf[cognitoClass]) {
    return { type, attribute: undefined };
  }
  const attribute = poolAttributes.get(member);
  return attribute !== undefined && type === userPoolType ? { type, attribute } : undefined;
}

/** An L1 construct of another service's module, which is named like its resource type. */
function otherResource({ callee }: Call, attribute: string | undefined): Deployed | undefined {
  const { module = "", path = [] } = callee.kind === "name" ? callee.name : {};
  const [, service] = /\/aws-(?<service>[a-z\d]+)$/u.exec(module) ?? [];
  const [, name] = (path.length === 1 && /^Cfn(?<name>[A-Z]\w*)$/u.exec(path[0] ?? "")) || [];
  // Custom resources and nested stacks may return the id of a pool.
  const isKnown = service !== undefined && name !== undefined && isCdkModule(module) && !makesAnything.has(service);
  return isKnown ? { type: `AWS::${service}::${name}`, typeName: `Cfn${name}`, attribute } : undefined;
}

const makesAnything: ReadonlySet<string> = new Set(["cloudformation", "cognito", "sam", "servicecatalog"]);

/** The type of the resource that a class creates: the same for `CfnUserPool` and `UserPool`. */
function typeOfClass(cognitoClass: string): string {
  const name = cognitoClass.startsWith("Cfn") ? cognitoClass.slice("Cfn".length) : cognitoClass;
  return `AWS::Cognito::${name.replace(/^(?<base>UserPoolIdentityProvider).*$/u, "$<base>")}`;
}

/** Members with the value that `Ref` returns. */
const idMembers: ReadonlySet<string> = new Set(["ref", "userPoolRef.userPoolId"]);

const idMemberOf: Readonly<Record<string, string>> = {
  UserPool: "userPoolId",
  UserPoolClient: "userPoolClientId",
  UserPoolResourceServer: "userPoolResourceServerId",
};

/** Members that are attributes of a pool. */
const poolAttributes: ReadonlyMap<string, string> = new Map([
  ["attrUserPoolId", "UserPoolId"],
  ["attrArn", "Arn"],
  ["attrProviderName", "ProviderName"],
  ["attrProviderUrl", "ProviderURL"],
  ["userPoolArn", "Arn"],
  ["userPoolProviderName", "ProviderName"],
  ["userPoolProviderUrl", "ProviderURL"],
]);
