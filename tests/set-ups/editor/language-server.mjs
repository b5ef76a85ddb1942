import { once } from "node:events";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const program = fileURLToPath(
  new URL("node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server", import.meta.url),
);

/** What the ESLint extension of Visual Studio Code sends when its user has set nothing but `eslint.validate`. */
function settingsFor(folder) {
  return {
    validate: "on",
    packageManager: "npm",
    useESLintClass: true,
    useFlatConfig: true,
    experimental: { useFlatConfig: false },
    codeAction: {
      disableRuleComment: { enable: true, location: "separateLine", commentStyle: "line" },
      showDocumentation: { enable: true },
    },
    codeActionOnSave: { mode: "all" },
    format: false,
    quiet: false,
    onIgnoredFiles: "off",
    options: {},
    rulesCustomizations: [],
    run: "onType",
    problems: { shortenToSingleLine: false },
    nodePath: null,
    workingDirectory: { mode: "location" },
    workspaceFolder: { name: "workspace", uri: pathToFileURL(folder).href },
  };
}

/** Starts the language server that editors use for ESLint, for the files of a folder. */
export async function startServer(folder) {
  const child = spawn(process.execPath, [program, "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const complaints = [];
  let appliedEdit;

  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => settingsFor(folder)));
  connection.onRequest("workspace/applyEdit", ({ edit }) => {
    appliedEdit = edit;
    return { applied: true };
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.onRequest((method, params) => {
    complaints.push({ method, ...params });
    return null;
  });
  connection.onNotification("eslint/status", params => {
    if (params.state !== 1) {
      complaints.push({ method: "eslint/status", ...params });
    }
  });
  connection.onNotification("window/logMessage", params => {
    if (params.type === 1) {
      complaints.push(params);
    }
  });
  connection.listen();

  const uri = pathToFileURL(folder).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ name: "workspace", uri }],
    capabilities: {
      workspace: { applyEdit: true, configuration: true, workspaceFolders: true },
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } } },
        diagnostic: {},
      },
    },
  });
  await connection.sendNotification("initialized", {});

  return {
    /** What went wrong, such as an error that a rule threw. */
    complaints,

    async open(name, languageId, text) {
      const document = { uri: pathToFileURL(join(folder, name)).href, languageId, version: 1, text };
      await connection.sendNotification("textDocument/didOpen", { textDocument: document });
      return openDocument(connection, document, () => appliedEdit);
    },

    async stop() {
      await connection.sendRequest("shutdown");
      const exit = once(child, "exit");
      await connection.sendNotification("exit");
      await exit;
      connection.dispose();
    },
  };
}

/** One file that the editor has open. */
function openDocument(connection, { uri, languageId, version, text }, appliedEdit) {
  const textDocument = { uri };
  const inEditor = TextDocument.create(uri, languageId, version, text);

  return {
    /** The user types: the document has this text now. */
    async change(to) {
      TextDocument.update(inEditor, [{ text: to }], inEditor.version + 1);
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: inEditor.version },
        contentChanges: [{ text: to }],
      });
    },

    /** What is underlined. */
    async diagnostics() {
      const { items } = await connection.sendRequest("textDocument/diagnostic", { textDocument });
      return items;
    },

    /** What the light bulb offers at a diagnostic. */
    async actions(diagnostic) {
      const context = { diagnostics: [diagnostic], triggerKind: 1 };
      return connection.sendRequest("textDocument/codeAction", { textDocument, range: diagnostic.range, context });
    },

    /** What "fix all" does when the file is saved. */
    async fixAll() {
      const context = { diagnostics: [], only: ["source.fixAll.eslint"], triggerKind: 2 };
      const range = { start: inEditor.positionAt(0), end: inEditor.positionAt(0) };
      const [action] = await connection.sendRequest("textDocument/codeAction", { textDocument, range, context });
      return this.textAfter(action);
    },

    /** The text that an action makes of the document, which stays as it is. */
    async textAfter({ edit, command }) {
      if (!edit) {
        await connection.sendRequest("workspace/executeCommand", command);
      }
      const { documentChanges } = edit ?? appliedEdit();
      const edits = documentChanges.flatMap(change => change.edits);
      return TextDocument.applyEdits(inEditor, edits);
    },

    async close() {
      await connection.sendNotification("textDocument/didClose", { textDocument });
    },
  };
}
