import type { Program } from "../../languages/language.ts";

/**
 * Functions and objects that only files of an SST app have as globals.
 *
 * @see https://sst.dev/docs/reference/global/
 */
const globals = ["sst", "$app", "$concat", "$config", "$dev", "$interpolate", "$resolve", "$transform"];

/** Whether a program is part of an SST app, in which `aws` is the provider of Pulumi. */
export function isSstApp(program: Program): boolean {
  return (
    [...program.modules].some(module => module.endsWith(".sst/platform/config.d.ts")) ||
    globals.some(name => program.mentions(name))
  );
}

/** How Pulumi calls the type of an app client. */
const resourceType = "aws:cognito/userPoolClient:UserPoolClient";

/**
 * Whether a program changes app clients behind their backs, whichever file they are in:
 * `$transform(aws.cognito.UserPoolClient, …)`, or a transformation that asks for their type.
 */
export function transformsClients(program: Program): boolean {
  return (
    program.mentions(resourceType) ||
    program.calls.some(({ callee, arguments: given }) => {
      const isTransform = callee.kind === "name" && callee.name.module === "" && callee.name.path[0] === "$transform";
      const resource = isTransform ? given.get({ parameters: ["resource"] }, "resource") : undefined;
      return resource?.kind === "instance" && resource.name.path[1] === "cognito";
    })
  );
}
