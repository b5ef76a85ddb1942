import { alchemy } from "./alchemy/alchemy.ts";
import { amplifyAuth } from "./amplify/auth.ts";
import { amplifyBackend } from "./amplify/backend.ts";
import { amplifyOverride } from "./amplify/override.ts";
import { boto3 } from "./aws-sdk/boto3.ts";
import { describeResponses } from "./aws-sdk/describe-responses.ts";
import { paws } from "./aws-sdk/paws.ts";
import { requests } from "./aws-sdk/requests.ts";
import { sdkV2 } from "./aws-sdk/sdk-v2.ts";
import { sdkV3 } from "./aws-sdk/sdk-v3.ts";
import { cfnResource } from "./cdk/cfn-resource.ts";
import { inlineTemplate } from "./cdk/inline-template.ts";
import { cdkL1 } from "./cdk/l1.ts";
import { cdkL2 } from "./cdk/l2.ts";
import { cdkMixin } from "./cdk/mixin.ts";
import { cdkSdkCall } from "./cdk/sdk-call.ts";
import { kubernetes } from "./kubernetes/kubernetes.ts";
import { pulumi } from "./pulumi/pulumi.ts";
import { pulumiPython } from "./pulumi/python.ts";
import { pulumiYaml } from "./pulumi/yaml.ts";
import type { DocumentHost } from "./shared/documents/document-host.ts";
import { mergeLibraries } from "./shared/library.ts";
import type { ProgramHost } from "./shared/program-host.ts";
import { sstConstructs } from "./sst/constructs.ts";
import { sst } from "./sst/sst.ts";
import { cdktf } from "./terraform/cdktf.ts";
import { terraformJson } from "./terraform/json.ts";

/** Every host that reads programs. A new one adds a row; hosts do not depend on languages. */
export const hosts: readonly ProgramHost[] = [
  ...[sdkV3, sdkV2, boto3, paws],
  ...[cdkL2, cdkL1, cdkMixin, cfnResource, cdkSdkCall, inlineTemplate],
  ...[amplifyAuth, amplifyBackend, amplifyOverride],
  ...[pulumi, pulumiPython, sst, cdktf, alchemy],
];

/** Every kind of YAML or JSON document with app clients other than CloudFormation templates. A new one adds a row. */
export const documentHosts: readonly DocumentHost[] = [
  requests,
  describeResponses,
  terraformJson,
  kubernetes,
  pulumiYaml,
];

/** What all hosts know about their libraries' names. */
export const library = mergeLibraries([...hosts.flatMap(host => host.library ?? []), sstConstructs]);
