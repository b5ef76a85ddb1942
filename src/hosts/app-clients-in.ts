import type { SourceCode } from "eslint";
import { javascript } from "../languages/registry.ts";
import { memoized } from "../model/memoize.ts";
import { perObject } from "../model/per-object.ts";
import { noteOnFile } from "./shared/current-file.ts";
import type { FoundAppClient } from "./shared/host.ts";
import { mayHoldCodeClients } from "./shared/prefilter.ts";
import { clientsInProgram } from "./on-demand.ts";
import { readers } from "./readers.ts";
import { filePathOf, treeKindOf, type TreeKind } from "./shared/tree-kind.ts";

const none: readonly FoundAppClient[] = [];

/** The app clients of a file. Cached, because every rule asks. */
export const appClientsIn = perObject((sourceCode: SourceCode): readonly FoundAppClient[] => {
  const tree = treeKindOf(sourceCode);
  const clients = findAppClients(sourceCode, tree).map(memoized);
  noteOnFile(tree === "code" ? { tree } : { tree, clients });
  return clients;
});

/** Templates and other documents are read from their text, regardless of the parser that built the tree. */
function findAppClients(sourceCode: SourceCode, tree: TreeKind): readonly FoundAppClient[] {
  switch (tree) {
    case "code":
      return mayHoldCodeClients(sourceCode.text)
        ? clientsInProgram(library => javascript.open(sourceCode, library))
        : none;
    case "json-as-code":
    case "template":
      return readers.document.clientsIn(sourceCode.text);
    case "other":
      return none;
    default:
      return readers[tree].clientsIn(sourceCode.text, filePathOf(sourceCode));
  }
}
