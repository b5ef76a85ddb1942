import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** What a rule says of itself. Its name, words, schema and presets have tests of their own. */
const meta = {
  shouldIgnore(path) {
    const isOfRule = path.isObjectProperty() && path.parentPath.parent.callee?.name === "createRule";
    return isOfRule && ["name", "meta"].includes(path.node.key.name) ? "What a rule says of itself" : undefined;
  },
};

/** `return undefined` at the end of a function, also in the last case of a `switch`: without it nothing is returned either. */
const noResult = {
  shouldIgnore(path) {
    return endsFunction(path) && isReturnOfUndefined(path.node) ? "No result" : undefined;
  },
};

/** Whether a node is the body of a function, or a default case with which one ends. */
function endsFunction(path) {
  if (path.isBlockStatement()) {
    return path.parentPath.isFunction();
  }
  const body = path.parentPath?.parentPath;
  return path.isSwitchCase({ test: null }) && body.parentPath?.isFunction() && body.node.body?.at(-1) === path.parent;
}

function isReturnOfUndefined({ body, consequent = body }) {
  const [statement, ...others] = consequent;
  return statement?.type === "ReturnStatement" && statement.argument?.name === "undefined" && others.length === 0;
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "meta", meta),
  declareValuePlugin(PluginKind.Ignore, "no result", noResult),
];
