import type { DocumentFile, Tree } from "../../languages/documents.ts";
import type { ResourceKind } from "../../spec/resource-kinds.ts";
import type { FoundAppClient, FoundResource } from "../shared/host.ts";
import { scanTemplate } from "./template/block-scan.ts";
import { dependenciesAmong } from "./related/dependencies.ts";
import { TemplateIndex } from "./related/template-index.ts";
import { resourceClient } from "./resource-client.ts";
import { Resources } from "./template/resources.ts";
import { templateScope } from "./conditions/template-scope.ts";
import { appClientType, readTemplate } from "./template/template.ts";

/** The app clients in a CloudFormation, SAM or Serverless Framework file, YAML or JSON. */
export function findTemplateClients(file: DocumentFile): readonly FoundAppClient[] {
  if (!file.text.includes(appClientType)) {
    return [];
  }
  const tree = scanTemplate(file);
  return (tree ? [tree] : treesIn(file)).flatMap(whole => templateClients(whole, file.text));
}

/** The templates of a file. Few tools take a file of several, but each of them is one. */
function treesIn(file: DocumentFile): readonly Tree[] {
  const { documents, isJson } = file;
  const several = isJson || documents.length < 2 ? [file] : documents.filter(({ text }) => text.includes("Resources"));
  return several.flatMap(document => document.read() ?? []);
}

/** The app clients in a tree that was read from a text. */
export function templateClients(tree: Tree, text: string): readonly FoundAppClient[] {
  const { clients, scope, isRewritten, index } = indexOf(tree, text);
  return clients.map(({ key, keyRange, value }) =>
    resourceClient(value, {
      text,
      style: tree.style,
      scope,
      range: keyRange,
      isRewritten,
      ...(!isRewritten && { related: index.around(key) }),
    }),
  );
}

/** The resources of a kind in a template, whether it has app clients or not. */
export function findTemplateResources<Kind extends ResourceKind>(
  kind: Kind,
  file: DocumentFile,
): readonly FoundResource<Kind>[] {
  return treesIn(file).flatMap(tree => {
    const { isRewritten, index } = indexOf(tree, file.text);
    return isRewritten ? [] : index.ofKind(kind);
  });
}

function indexOf({ root, style, readMember }: Tree, text: string) {
  const { resources: members, hasAllResources, sections, ...template } = readTemplate(root, text);
  const scope = templateScope(sections);
  const resources = new Resources(members, text, hasAllResources, readMember);
  const index = new TemplateIndex({ resources, dependencies: dependenciesAmong(resources), scope, text, style });
  return { ...template, scope, index };
}
