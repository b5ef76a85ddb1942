import type { Program } from "../languages/language.ts";
import { boto3 } from "./aws-sdk/boto3.ts";
import { sdkV2 } from "./aws-sdk/sdk-v2.ts";
import { sdkV3 } from "./aws-sdk/sdk-v3.ts";
import { amplifyLibrary } from "./amplify/library.ts";
import { cdkL1 } from "./cdk/l1/l1.ts";
import { cdkL2 } from "./cdk/l2/l2.ts";
import { cdkSdkCall } from "./cdk/sdk-call.ts";
import { pulumiPython } from "./pulumi/python.ts";
import { isExpected } from "./shared/expectations.ts";
import { mergeLibraries } from "./shared/library.ts";
import type { ProgramClient, ProgramHost } from "./shared/program-host.ts";

/** Every host that reads programs. A new one adds a row; which languages have it is not its business. */
export const hosts: readonly ProgramHost[] = [sdkV3, sdkV2, boto3, pulumiPython, cdkL2, cdkL1, cdkSdkCall];

/** What is known of the names of all their libraries. */
export const library = mergeLibraries([...hosts.flatMap(host => host.library ?? []), amplifyLibrary]);

/** What the hosts find in a program, in no particular order. */
export function foundIn(program: Program): readonly ProgramClient[] {
  return hosts.flatMap(host => host.find(program));
}

/**
 * The clients in the order of the text, each of them once: several calls can be given the same options. What a test
 * expects is none.
 */
export function withoutRepeated(clients: readonly ProgramClient[]): readonly ProgramClient[] {
  const seen = new Set<string>();
  return clients.toSorted(byPlace).filter(({ at, operation, identity }) => {
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
