import type { Program } from "../../languages/language.ts";
import { callsNamed } from "../shared/calls-named.ts";

/**
 * Functions and objects that are globals only in an SST app.
 *
 * @see https://sst.dev/docs/reference/global/
 */
const globals = ["sst", "$app", "$concat", "$config", "$dev", "$interpolate", "$resolve", "$transform"];

/** Whether a program is part of an SST app, where `aws` is Pulumi's provider. */
export function isSstApp(program: Program): boolean {
  return (
    [...program.modules].some(module => module.endsWith(".sst/platform/config.d.ts")) ||
    globals.some(name => program.mentions(name))
  );
}

/** Pulumi's name for the type of an app client. */
const resourceType = "aws:cognito/userPoolClient:UserPoolClient";

/**
 * Whether a program may change app clients in any file: `$transform(aws.cognito.UserPoolClient, …)`, or a
 * transformation that checks for their type.
 */
export function transformsClients(program: Program): boolean {
  return (
    program.mentions(resourceType) ||
    callsNamed(["$transform"], program).some(({ callee, arguments: given }) => {
      const isTransform = callee.kind === "name" && callee.name.module === "" && callee.name.path[0] === "$transform";
      const resource = isTransform ? given.get({ parameters: ["resource"] }, "resource") : undefined;
      return resource?.kind === "instance" && resource.name.path[1] === "cognito";
    })
  );
}
