import { rules } from "../rules/index.ts";
import { createConfigs } from "./configs.ts";
import { inventory } from "./inventory/inventory.ts";
import { packageInfo } from "./package-info.ts";
import { cloudformation } from "./processors/cloudformation.ts";
import { namespace } from "./processors/messages.ts";

const base = {
  meta: { ...packageInfo, namespace },
  rules,
  processors: { cloudformation },
};

const plugin = Object.assign(base, createConfigs(base));

const { python, r, scripts, templates, terraform } = plugin;

export { plugin as default, plugin as "module.exports", inventory, python, r, scripts, templates, terraform };
export type {
  AppClientRecord,
  ClientKind,
  Origin,
  Position,
  ProfileCase,
  PropertyCase,
  PropertyRecord,
  RecordedValue,
  SourceLocation,
} from "./inventory/app-client-record.ts";
