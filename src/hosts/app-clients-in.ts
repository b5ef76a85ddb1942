import type { SourceCode } from "eslint";
import { openJavaScript } from "../languages/javascript/semantic/model.ts";
import { PythonModel } from "../languages/python/semantic-model.ts";
import { RProgram } from "../languages/r/program.ts";
import { scriptOf } from "../languages/shell/script.ts";
import { remembered } from "../model/remembered.ts";
import { findCommandClients } from "./aws-cli/aws-cli.ts";
import { noteOnFile } from "./current-file.ts";
import { findDocumentClients } from "./document-registry.ts";
import type { FoundAppClient } from "./host.ts";
import { findClients, library } from "./registry.ts";
import { findTerraformClients } from "./terraform/terraform.ts";
import { filePathOf, treeKindOf, type TreeKind } from "./tree-kind.ts";
import {
  mayHoldCodeClients,
  mayHoldDocumentClients,
  mayHoldPythonClients,
  mayHoldRClients,
  mayHoldShellClients,
  mayHoldTerraformClients,
} from "./prefilter.ts";

const found = new WeakMap<SourceCode, readonly FoundAppClient[]>();
const none: readonly FoundAppClient[] = [];

/** The app clients of a file. They are looked for once, whatever the number of rules that ask. */
export function appClientsIn(sourceCode: SourceCode): readonly FoundAppClient[] {
  let clients = found.get(sourceCode);
  if (!clients) {
    const tree = treeKindOf(sourceCode);
    clients = findAppClients(sourceCode, tree).map(remembered);
    noteOnFile(tree === "code" ? { tree } : { tree, clients });
    found.set(sourceCode, clients);
  }
  return clients;
}

/** Templates and other documents are read from their text, so it does not matter who made the tree. */
function findAppClients(sourceCode: SourceCode, tree: TreeKind): readonly FoundAppClient[] {
  switch (tree) {
    case "code":
      return mayHoldCodeClients(sourceCode.text) ? findClients(openJavaScript(sourceCode, library)) : none;
    case "json-as-code":
    case "template":
    case "inert":
      return mayHoldDocumentClients(sourceCode.text) ? findDocumentClients(sourceCode.text) : none;
    case "shell":
      return mayHoldShellClients(sourceCode.text) ? findCommandClients(scriptOf(sourceCode.text)) : none;
    case "terraform":
      return mayHoldTerraformClients(sourceCode.text)
        ? findTerraformClients(sourceCode.text, filePathOf(sourceCode))
        : none;
    case "python":
      return mayHoldPythonClients(sourceCode.text) ? findClients(new PythonModel(sourceCode.text, library)) : none;
    case "r":
      return mayHoldRClients(sourceCode.text) ? findClients(new RProgram(sourceCode.text, library)) : none;
    case "other":
      return none;
  }
}
