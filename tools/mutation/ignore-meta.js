import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** What a rule says of itself. Its name, words, schema and presets have tests of their own. */
function shouldIgnore(path) {
  const isOfRule = path.isObjectProperty() && path.parentPath.parent.callee?.name === "createRule";
  return isOfRule && ["name", "meta"].includes(path.node.key.name) ? "What a rule says of itself" : undefined;
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "meta", { shouldIgnore })];
