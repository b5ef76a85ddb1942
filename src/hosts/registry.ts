import type { DocumentFile } from "../languages/documents.ts";
import type { Program } from "../languages/language.ts";
import { languages, type LanguageName, type TextLanguage } from "../languages/registry.ts";
import type { ResourceKind } from "../spec/resource-kinds.ts";
import { alchemy } from "./alchemy/alchemy.ts";
import { amplifyAuth } from "./amplify/auth.ts";
import { amplifyBackend } from "./amplify/backend.ts";
import { amplifyOverride } from "./amplify/override.ts";
import { findCommandClients } from "./aws-cli/aws-cli.ts";
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
import { findTemplateClients, findTemplateResources } from "./cloudformation/cloudformation.ts";
import { kubernetes } from "./kubernetes/kubernetes.ts";
import { pulumi } from "./pulumi/pulumi.ts";
import { pulumiPython } from "./pulumi/python.ts";
import { pulumiYaml } from "./pulumi/yaml.ts";
import { clientsOfDocuments } from "./shared/documents/document-clients.ts";
import type { DocumentHost } from "./shared/documents/document-host.ts";
import type { FoundAppClient, FoundResource } from "./shared/host.ts";
import { mergeLibraries } from "./shared/library.ts";
import {
  documentWords,
  hasWords,
  pythonWords,
  rWords,
  shellWords,
  terraformWords,
  type Words,
} from "./shared/prefilter.ts";
import { clientsOfProgram } from "./shared/program-clients.ts";
import type { ProgramHost } from "./shared/program-host.ts";
import { sstConstructs } from "./sst/constructs.ts";
import { sst } from "./sst/sst.ts";
import { cdktf } from "./terraform/cdktf.ts";
import { terraformJson } from "./terraform/json.ts";
import { findTerraformClients } from "./terraform/terraform.ts";

/** Every host that reads programs. A new one adds a row; hosts do not depend on languages. */
export const hosts: readonly ProgramHost[] = [
  ...[sdkV3, sdkV2, boto3, paws],
  ...[cdkL2, cdkL1, cdkMixin, cfnResource, cdkSdkCall, inlineTemplate],
  ...[amplifyAuth, amplifyBackend, amplifyOverride],
  ...[pulumi, pulumiPython, sst, cdktf, alchemy],
];

/** Every kind of YAML or JSON document with app clients other than CloudFormation templates. A new one adds a row. */
const documentHosts: readonly DocumentHost[] = [requests, describeResponses, terraformJson, kubernetes, pulumiYaml];

/** What all hosts know about their libraries' names. */
export const library = mergeLibraries([...hosts.flatMap(host => host.library ?? []), sstConstructs]);

export function findClients(program: Program): readonly FoundAppClient[] {
  return clientsOfProgram(program, hosts);
}

/** The resources of a kind that a program creates, for hosts that find more than app clients. */
export function findResources<Kind extends ResourceKind>(kind: Kind, program: Program): readonly FoundResource<Kind>[] {
  return hosts.flatMap(host => host.resources?.(kind, program) ?? []);
}

/** A template is read as one, even if it also looks like another kind of document. */
function findDocumentClients(file: DocumentFile): readonly FoundAppClient[] {
  const inTemplate = findTemplateClients(file);
  return inTemplate.length > 0 ? inTemplate : clientsOfDocuments(file, documentHosts);
}

/** How app clients are found in the files of a language. */
export interface Reader {
  /** Matches in every part of a file that creates or updates a client. */
  readonly pattern: RegExp;
  /** Whether a file can contain an app client at all. Everything else happens only after this test. */
  readonly mayHoldClients: (text: string) => boolean;
  /** The clients in a file. Its path is the one that ESLint passed to the parser. */
  readonly clientsIn: (text: string, filePath?: string) => readonly FoundAppClient[];
  /** The resources of a kind in a file. */
  readonly resourcesIn: <Kind extends ResourceKind>(kind: Kind, text: string) => readonly FoundResource<Kind>[];
}

/** The reader for each language that the plugin reads itself. A new language adds a row. */
export const readers: Readonly<Record<LanguageName, Reader>> = {
  document: reader(languages.document, documentWords, findDocumentClients, findTemplateResources),
  shell: reader(languages.shell, shellWords, findCommandClients),
  hcl: reader(languages.hcl, terraformWords, findTerraformClients),
  python: reader(languages.python, pythonWords, findClients, findResources),
  r: reader(languages.r, rWords, findClients, findResources),
};

function reader<File>(
  language: TextLanguage<File>,
  words: Words,
  find: (file: File, filePath?: string) => readonly FoundAppClient[],
  findOfKind: <Kind extends ResourceKind>(kind: Kind, file: File) => readonly FoundResource<Kind>[] = () => [],
): Reader {
  const mayHoldClients = (text: string) => hasWords(words, text);
  return {
    pattern: words[0],
    mayHoldClients,
    clientsIn: (text, filePath) => (mayHoldClients(text) ? find(language.open(text, library), filePath) : []),
    resourcesIn: (kind, text) => findOfKind(kind, language.open(text, library)),
  };
}
