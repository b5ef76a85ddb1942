import type { LibraryCall } from "../../languages/language.ts";
import type { QualifiedName } from "../../model/qualified-name.ts";
import type { Expression } from "../../model/value.ts";
import type { LibraryPart } from "../shared/library.ts";

const module = "@aws-amplify/backend";

/** What is known of `defineBackend({ auth, data })` and of the resources in what it makes. */
export const amplifyLibrary: LibraryPart = {
  canonical: name => (name.module === module ? name : undefined),
  call: ({ name, arguments: given, site, instanceId }: LibraryCall): Expression | undefined =>
    name.path.join(".") === "defineBackend"
      ? {
          kind: "instance",
          name,
          arguments: given,
          path: [],
          site,
          ...(instanceId !== undefined && { id: instanceId }),
        }
      : undefined,
  typeOf,
};

/** `backend.auth.resources.userPool` is a construct of the CDK. */
function typeOf({ path }: QualifiedName): QualifiedName | undefined {
  const [first, part, resources, name, ...rest] = path;
  if (first !== "defineBackend" && first !== "Backend") {
    return undefined;
  }
  if (resources !== undefined && resources !== "resources") {
    return undefined;
  }
  return name === undefined
    ? { module, path: ["Backend", ...[part, resources].filter(key => key !== undefined)] }
    : name === "userPool" && rest.length === 0
      ? { module: "aws-cdk-lib/aws-cognito", path: ["UserPool"] }
      : undefined;
}

/** Whether a value is a resource in a part of a backend, or a part of one. */
export function isAmplifyResource(value: Expression): boolean {
  return (
    value.kind === "instance" &&
    value.name.module === module &&
    value.name.path.join(".") === "defineBackend" &&
    value.path[1] === "resources"
  );
}
