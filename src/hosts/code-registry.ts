import type { FoundAppClient } from "./host.ts";
import { alchemy, alchemyEffect } from "./alchemy/alchemy.ts";
import { amplifyAuth } from "./amplify/auth.ts";
import { amplifyBackend } from "./amplify/backend.ts";
import { overriddenClients } from "./amplify/override.ts";
import { cdkMixin } from "./cdk/mixin.ts";
import { cdktf, cdktfAwscc, cdktfManaged } from "./terraform/cdktf.ts";
import { cfnResource } from "./cdk/cfn-resource.ts";
import { CodeFile, type ParsedCode } from "../languages/javascript/semantic-model.ts";
import type { CodeHost } from "./shared/code-host.ts";
import { inlineTemplate } from "./cdk/inline-template.ts";
import { pulumiAws, pulumiAwsManaged, pulumiAwsNative } from "./pulumi/pulumi.ts";
import { foundIn, library, withoutRepeated } from "./registry.ts";
import type { ProgramClient } from "./shared/program-host.ts";
import { modelOf } from "../languages/javascript/semantic/model.ts";
import { NodeOccurrence } from "../languages/javascript/semantic/occurrence.ts";
import { sst } from "./sst/sst.ts";

const hosts: readonly CodeHost[] = [
  ...[cdkMixin, cfnResource, inlineTemplate, amplifyAuth, amplifyBackend],
  ...[pulumiAws, pulumiAwsManaged, pulumiAwsNative, sst],
  ...[cdktf, cdktfManaged, cdktfAwscc, alchemy, alchemyEffect],
];

/** The app clients that a file of code configures, in the order of the text, and those that it is given to change. */
export function findCodeClients(code: ParsedCode): readonly FoundAppClient[] {
  const file = new CodeFile(code, library);
  return [...withoutRepeated([...foundAtNodes(file), ...foundIn(modelOf(file))]), ...overriddenClients(file)];
}

/** What hosts find that look at the syntax tree themselves. */
function foundAtNodes(file: CodeFile): readonly ProgramClient[] {
  return file.candidates.flatMap(node =>
    hosts.flatMap((host): readonly ProgramClient[] => {
      const { definition, ...client } = host.find(node, file) ?? {};
      const at = new NodeOccurrence(node, file);
      return "host" in client ? [{ ...client, at, identity: definition && `@${definition.range[0]}` }] : [];
    }),
  );
}
