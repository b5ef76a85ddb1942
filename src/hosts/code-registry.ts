import type { FoundAppClient } from "./host.ts";
import { alchemy, alchemyEffect } from "./alchemy/alchemy.ts";
import { amplifyAuth } from "./amplify/auth.ts";
import { amplifyBackend } from "./amplify/backend.ts";
import { overriddenClients } from "./amplify/override.ts";
import { isInsideAssertion } from "../languages/javascript/flow/assertions.ts";
import { cdkL1 } from "./cdk/l1/l1.ts";
import { cdkL2 } from "./cdk/l2/l2.ts";
import { cdkMixin } from "./cdk/mixin.ts";
import { cdktf, cdktfAwscc, cdktfManaged } from "./terraform/cdktf.ts";
import { cfnResource } from "./cdk/cfn-resource.ts";
import { CodeFile, type ParsedCode } from "../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "./shared/code-host.ts";
import { inlineTemplate } from "./cdk/inline-template.ts";
import { pulumiAws, pulumiAwsManaged, pulumiAwsNative } from "./pulumi/pulumi.ts";
import { cdkSdkCall } from "./cdk/sdk-call.ts";
import { sdkV2 } from "./aws-sdk/sdk-v2.ts";
import { sdkV3 } from "./aws-sdk/sdk-v3.ts";
import { sst } from "./sst/sst.ts";

const hosts: readonly CodeHost[] = [
  ...[sdkV3, sdkV2],
  ...[cdkL2, cdkL1, cdkMixin, cfnResource, cdkSdkCall, inlineTemplate, amplifyAuth, amplifyBackend],
  ...[pulumiAws, pulumiAwsManaged, pulumiAwsNative, sst],
  ...[cdktf, cdktfManaged, cdktfAwscc, alchemy, alchemyEffect],
];

/** The app clients that a file of code configures, in the order of the text, and those that it is given to change. */
export function findCodeClients(code: ParsedCode): readonly FoundAppClient[] {
  const file = new CodeFile(code);
  const clients: FoundAppClient[] = [];
  const seen = new Set<string>();
  for (const node of file.candidates) {
    for (const host of hosts) {
      const client = host.find(node, file);
      const key = client && keyOf(client);
      if (!client || (key !== undefined && seen.has(key)) || isInsideAssertion(node, file)) {
        continue;
      }
      clients.push(client);
      if (key !== undefined) {
        seen.add(key);
      }
    }
  }
  return [...clients, ...overriddenClients(file)];
}

function keyOf({ operation, definition }: CodeClient): string | undefined {
  return definition && `${operation} ${definition.range[0]}`;
}
