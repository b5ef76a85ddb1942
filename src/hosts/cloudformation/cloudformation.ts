import type { DocumentFile, Tree } from "../../languages/documents.ts";
import type { FoundAppClient } from "../shared/host.ts";
import { scanTemplate } from "./block-scan.ts";
import { dependenciesAmong } from "./related/dependencies.ts";
import { ResourcesAround } from "./related/resources-around.ts";
import { resourceClient } from "./resource-client.ts";
import { Resources } from "./resources.ts";
import { templateScope } from "./template-scope.ts";
import { appClientType, readTemplate } from "./template.ts";
import { UserPools } from "./related/user-pools.ts";

/** The app clients in a CloudFormation, SAM or Serverless Framework file, YAML or JSON. */
export function findTemplateClients(file: DocumentFile): readonly FoundAppClient[] {
  if (!file.text.includes(appClientType)) {
    return [];
  }
  const tree = scanTemplate(file) ?? file.read();
  return tree ? templateClients(tree, file.text) : [];
}

/** The app clients in a tree that was read from a text. */
export function templateClients({ root, style, readMember }: Tree, text: string): readonly FoundAppClient[] {
  const { clients, resources: members, sections, isRewritten } = readTemplate(root, text);
  const scope = templateScope(sections);
  const resources = new Resources(members, text, readMember);
  const pools = new UserPools({ resources, dependencies: dependenciesAmong(resources), scope, text });
  return clients.map(({ key, keyRange, value }) =>
    resourceClient(value, {
      text,
      style,
      scope,
      range: keyRange,
      isRewritten,
      ...(!isRewritten && { related: new ResourcesAround(key, pools) }),
    }),
  );
}
