import type { LibraryCall } from "../../languages/language.ts";
import { combine, isSpread } from "../../model/expressions.ts";
import { withoutPlaces } from "../../model/places.ts";
import type { QualifiedName } from "../../model/qualified-name.ts";
import type { Site } from "../../model/site.ts";
import { concatenate } from "../../model/text.ts";
import type { Expression } from "../../model/value.ts";
import type { LibraryPart } from "../shared/library.ts";

const core = "@pulumi/pulumi";

/** What Pulumi's names and calls evaluate to, including its globals in an SST app. */
export const pulumiLibrary: LibraryPart = { canonical, constant, call };

/** Functions of Pulumi's core as globals of SST. */
const globals: ReadonlyMap<string, string> = new Map([
  ["$concat", "concat"],
  ["$interpolate", "interpolate"],
  ["$output", "output"],
]);

/** The provider and the path of a file in it: `@pulumi/aws/cognito/userPoolClient.js`. */
const providerModule = /^(@pulumi\/aws(?:-native)?)(?:\/(.+?))??(?:\/index)?(?:\.js)?$/u;

function canonical({ module, path }: QualifiedName): QualifiedName | undefined {
  if (module === "") {
    const [first = ""] = path;
    const name = path.length === 1 ? globals.get(first) : undefined;
    return name !== undefined ? { module: core, path: [name] } : first === "aws" ? { module, path } : undefined;
  }
  if (module === core || module === `${core}/output`) {
    return { module: core, path };
  }
  const [, provider, file] = providerModule.exec(module) ?? [];
  return provider === undefined ? undefined : { module: provider, path: [...namespacesOf(file), ...path] };
}

/** The namespaces of a provider's file. A resource's own file is not a namespace. */
function namespacesOf(file: string | undefined): readonly string[] {
  const folders = file?.split("/") ?? [];
  return folders[0] === "cognito" ? ["cognito"] : folders;
}

/** Members of `types.enums.cognito.UserPoolClientRefreshTokenRotationFeature` of `@pulumi/aws-native`. */
const features: ReadonlyMap<string, string> = new Map([
  ["Disabled", "DISABLED"],
  ["Enabled", "ENABLED"],
]);

function constant(name: QualifiedName, site: Site): Expression | undefined {
  if (name.module === "") {
    // A class, rather than one of the namespaces around it.
    return name.path.length < 3 ? undefined : { kind: "instance", name, path: [], site };
  }
  const [type, member = ""] = name.path.slice(-2);
  const isFeature = name.module === "@pulumi/aws-native" && type === "UserPoolClientRefreshTokenRotationFeature";
  const value = isFeature ? features.get(member) : undefined;
  return value === undefined ? undefined : { kind: "literal", value, site };
}

/** Outputs that are composed of values in the file: `pulumi.interpolate`, `pulumi.concat`. */
function call({ name, arguments: args, site }: LibraryCall): Expression | undefined {
  switch (name.module === core ? name.path.join(".") : undefined) {
    case "concat":
    case "interpolate": {
      const given = args.rest({ parameters: [] });
      const values = given.filter(value => !isSpread(value));
      return values.length < given.length ? undefined : combine(values, site, parts => concatenate(parts, site));
    }
    case "output":
    case "secret": {
      const value = args.get({ parameters: ["value"] }, "value");
      return value.kind === "absent" ? undefined : withoutPlaces(value);
    }
    default:
      return undefined;
  }
}
