import { rules } from "../rules/index.ts";
import { createConfigs } from "./configs.ts";
import { packageInfo } from "./package-info.ts";
import { cloudformation } from "./processors/cloudformation.ts";
import { namespace } from "./processors/messages.ts";

const base = {
  meta: { ...packageInfo, namespace },
  rules,
  processors: { cloudformation },
};

const plugin = Object.assign(base, createConfigs(base));

const { templates } = plugin;

export { plugin as default, plugin as "module.exports", templates };
