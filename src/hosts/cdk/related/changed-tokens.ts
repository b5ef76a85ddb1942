import { perObject } from "../../../model/per-object.ts";
import type { Call, SemanticModel } from "../../../languages/language.ts";
import type { UsageError } from "../../../model/app-client.ts";
import type { Range } from "../../../model/site.ts";
import { idOf, type Construct } from "./construct.ts";
import { constructsIn, type Constructs } from "./constructs.ts";
import { methodNameOf } from "./dependency-calls.ts";
import { callsMatching } from "../../shared/calls-named.ts";
import { cdkPath, isCdkModule } from "../library/names.ts";
import { camelCase } from "../library/spelling.ts";

/** String methods that change every letter, including those of a token. */
const casing = /^(?:to(?:Locale)?(?:Lower|Upper)Case|capitalize|casefold|lower|swapcase|title|upper)$/u;

/** String methods that cut a token, or search it for text that only its value contains. */
const cutting: ReadonlySet<string> = new Set([
  "charAt",
  "replace",
  "replaceAll",
  "slice",
  "split",
  "substr",
  "substring",
]);

/**
 * Members of constructs that are known only at deployment, and are tokens until then, whatever the construct's options.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/tokens.html
 */
const attributes: ReadonlySet<string> = new Set([
  ...["apiEndpoint", "bucketArn", "bucketDomainName", "bucketName", "bucketRegionalDomainName"],
  ...["bucketWebsiteDomainName", "bucketWebsiteUrl", "defaultDomain", "distributionDomainName", "distributionId"],
  ...["functionArn", "functionName", "httpApiId", "loadBalancerArn", "loadBalancerDnsName", "loadBalancerFullName"],
  ...["queueUrl", "restApiId", "userPoolArn", "userPoolClientId", "userPoolId", "userPoolProviderName"],
  ...["userPoolProviderUrl", "valueAsString", "vpcId"],
]);

function isToken(className: string, member: string): boolean {
  return (
    attributes.has(member) ||
    (/^Cfn[A-Z]/u.test(className) && /^(?:ref$|attr[A-Z])/u.test(member)) ||
    (/(?:Api|FunctionUrl)$/u.test(className) && member === "url") ||
    (className === "Distribution" && member === "domainName")
  );
}

/** Functions of `Fn` whose results are tokens, whatever they are given. */
const tokenFunctions: ReadonlySet<string> = new Set(["base64", "findInMap", "importValue", "join", "ref", "sub"]);

/** A reference to a token, and the method that is called on it, if any. */
interface Mention {
  readonly range: Range;
  readonly method: string | undefined;
}

/** The string methods that break tokens in the options of an app client. */
export function changedTokensOf(call: Call | undefined, model: SemanticModel): readonly UsageError[] {
  const constructs = constructsIn(model);
  const client = call && constructs.madeBy(call);
  return client
    ? changesIn(model)
        .filter(change => reachesClient(change, client, constructs))
        .map(change => ({
          kind: "changed-token",
          property: undefined,
          range: change.nameSite.range,
          text: methodNameOf(change) ?? "",
          meant: undefined,
        }))
    : [];
}

/** The calls of a file that change tokens. */
const changesIn = perObject((model: SemanticModel): readonly Call[] => {
  const calls = callsMatching(name => {
    const method = camelCase(name);
    return casing.test(method) || cutting.has(method);
  }, model);
  if (calls.length === 0) {
    return calls;
  }
  const mentions = constructsIn(model).all.flatMap(mentionsOf);
  const results = model.calls.filter(givesToken).map(({ site }) => site.range);
  return calls.filter(
    call =>
      mentions.some(mention => changes(call, mention)) ||
      changesPseudoParameter(call) ||
      results.some(result => changesResult(call, result)),
  );
});

/** `Fn.importValue(…)` */
function givesToken({ callee }: Call): boolean {
  const [className, member = "", ...others] = callee.kind === "name" ? (cdkPath(callee.name) ?? []) : [];
  return className === "Fn" && tokenFunctions.has(member) && others.length === 0;
}

/** `Aws.STACK_NAME.toLowerCase()`, or a text in which there is nothing else that is unknown. */
function changesPseudoParameter(call: Call): boolean {
  const { callee } = call;
  const method = methodNameOf(call) ?? "";
  switch (callee.kind) {
    case "name": {
      const [className, ...path] = cdkPath(callee.name) ?? [];
      return className === "Aws" && path.length === 2;
    }
    case "method": {
      const { value } = callee.receiver;
      const isToken = value.kind === "text" && value.hasWords === true && value.parts.includes(undefined);
      return isToken && (casing.test(method) || value.parts.length === 1);
    }
    default:
      return false;
  }
}

function changesResult(call: Call, [start, end]: Range): boolean {
  const value = call.callee.kind === "method" ? call.callee.receiver.value : undefined;
  const [from = NaN, to = NaN] = (value?.site.definition ?? value?.site)?.range ?? [];
  const isInText = value?.kind === "text" && casing.test(methodNameOf(call) ?? "") && from <= start && end <= to;
  return isInText || (from === start && to === end);
}

function mentionsOf({ call: { callee }, isOfCdk, instance }: Construct): readonly Mention[] {
  const className = callee.kind === "name" && isOfCdk ? (callee.name.path.at(-1) ?? "") : "";
  return className === ""
    ? []
    : instance.events().flatMap(({ path: [member, method, ...others], exact, kind, site }) => {
        const isValue = kind !== "argument" && kind !== "write" && others.length === 0;
        return exact && isValue && member !== undefined && isToken(className, member)
          ? [{ range: site.range, method }]
          : [];
      });
}

function changes(call: Call, { range: [start, end], method }: Mention): boolean {
  const from = call.site.range[0];
  const to = call.nameSite.range[0];
  if (method !== undefined) {
    return start === from && end === call.nameSite.range[1];
  }
  // In a longer text, the other methods may apply to the rest.
  const value = call.callee.kind === "method" ? call.callee.receiver.value : undefined;
  const isText = value?.kind === "text" && casing.test(methodNameOf(call) ?? "");
  const [definedFrom = NaN, definedTo = NaN] = value?.site.definition?.range ?? [];
  return isText && ((from <= start && end <= to) || (definedFrom <= start && end <= definedTo));
}

function reachesClient(change: Call, client: Construct, constructs: Constructs): boolean {
  const reached = constructs.model.reaches(change.result, client.instance, (call, via) => {
    const made = constructs.madeBy(call);
    const { callee } = call;
    // In Python, a structure of options is a call of a class, too: `OAuthSettings(callback_urls=…)`. It has no id.
    const isConstruct = made !== undefined && idOf(made).kind !== "absent";
    const isPassedOn = via === "receiver" || (callee.kind === "name" && isCdkModule(callee.name.module));
    return { result: isConstruct ? made === client : isPassedOn, into: [], escapes: false };
  });
  return reached === true;
}
