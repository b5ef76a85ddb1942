import type { Program } from "../languages/language.ts";
import { alchemy } from "./alchemy/alchemy.ts";
import { amplifyAuth } from "./amplify/auth.ts";
import { amplifyBackend } from "./amplify/backend.ts";
import { amplifyOverride } from "./amplify/override.ts";
import { boto3 } from "./aws-sdk/boto3.ts";
import { paws } from "./aws-sdk/paws.ts";
import { sdkV2 } from "./aws-sdk/sdk-v2.ts";
import { sdkV3 } from "./aws-sdk/sdk-v3.ts";
import { cfnResource } from "./cdk/cfn-resource.ts";
import { inlineTemplate } from "./cdk/inline-template.ts";
import { cdkL1 } from "./cdk/l1/l1.ts";
import { cdkL2 } from "./cdk/l2/l2.ts";
import { cdkMixin } from "./cdk/mixin.ts";
import { cdkSdkCall } from "./cdk/sdk-call.ts";
import type { FoundAppClient } from "./host.ts";
import { pulumi } from "./pulumi/pulumi.ts";
import { pulumiPython } from "./pulumi/python.ts";
import { isExpected } from "./shared/expectations.ts";
import { mergeLibraries } from "./shared/library.ts";
import type { ProgramClient, ProgramHost } from "./shared/program-host.ts";
import { sstConstructs } from "./sst/constructs.ts";
import { sst } from "./sst/sst.ts";
import { cdktf } from "./terraform/cdktf.ts";

/** Every host that reads programs. A new one adds a row; which languages have it is not its business. */
export const hosts: readonly ProgramHost[] = [
  ...[sdkV3, sdkV2, boto3, paws],
  ...[cdkL2, cdkL1, cdkMixin, cfnResource, cdkSdkCall, inlineTemplate],
  ...[amplifyAuth, amplifyBackend, amplifyOverride],
  ...[pulumi, pulumiPython, sst, cdktf, alchemy],
];

/** What is known of the names of all their libraries. */
export const library = mergeLibraries([...hosts.flatMap(host => host.library ?? []), sstConstructs]);

/**
 * The app clients that a program configures, in the order of the text, each of them once: several calls can be given the
 * same options. What a test expects is none.
 */
export function findClients(program: Program, by: readonly ProgramHost[] = hosts): readonly FoundAppClient[] {
  const seen = new Set<string>();
  const found = by.flatMap(host => host.find(program)).sort(byPlace);
  return found.filter(({ at, operation, identity }) => {
    const key = identity === undefined ? undefined : `${operation} ${identity}`;
    const isNew = (key === undefined || !seen.has(key)) && !isExpected(at);
    if (isNew && key !== undefined) {
      seen.add(key);
    }
    return isNew;
  });
}

/** By where they begin; what holds another comes first. */
function byPlace({ at: { site: a } }: ProgramClient, { at: { site: b } }: ProgramClient): number {
  return a.range[0] - b.range[0] || b.range[1] - a.range[1];
}
