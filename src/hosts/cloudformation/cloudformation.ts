import type { FoundAppClient } from "../host.ts";
import { scanTemplate } from "./block-scan.ts";
import { dependenciesAmong } from "./related/dependencies.ts";
import { Neighbourhood } from "./related/neighbours.ts";
import { looksLikeJson } from "../../languages/json/text.ts";
import { resourceClient } from "./resource-client.ts";
import { Resources } from "./resources.ts";
import { templateScope } from "./template-scope.ts";
import { appClientType, readTemplate } from "./template.ts";
import { readTree, type Tree } from "../../languages/document/tree.ts";
import { UserPools } from "./related/user-pools.ts";

/** The app clients in the text of a CloudFormation, SAM or Serverless Framework file, YAML or JSON. */
export function findTemplateClients(text: string): readonly FoundAppClient[] {
  if (!text.includes(appClientType)) {
    return [];
  }
  const tree = scanTemplate(text) ?? readWhole(text);
  return tree ? templateClients(tree, text) : [];
}

/** Text that begins as only JSON does is not read as YAML: half-typed JSON may be that, but means something else. */
export function readWhole(text: string): Tree | undefined {
  const tree = readTree(text, [0, text.length], looksLikeJson(text) ? "json" : undefined);
  return tree === "needs-whole" ? undefined : tree;
}

/** The app clients in what was read of a text. */
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
      ...(!isRewritten && { neighbourhood: new Neighbourhood(key, pools) }),
    }),
  );
}
