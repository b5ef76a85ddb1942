import type { LibraryCall } from "../../languages/language.ts";
import type { QualifiedName } from "../../model/qualified-name.ts";
import type { Expression } from "../../model/value.ts";
import type { LibraryPart } from "../shared/library.ts";

const module = "@aws-amplify/backend";

/** The modules of Amplify's exports, some of which are separate packages. */
const modules: ReadonlySet<string> = new Set([module, "@aws-amplify/auth-construct", "@aws-amplify/backend-auth"]);

/** What is known about `defineBackend({ auth, data })` and the resources in its result. */
export const amplifyLibrary: LibraryPart = {
  canonical: ({ module: from, path }) => (modules.has(from) ? { module, path } : undefined),
  call: ({ name, arguments: given, site }: LibraryCall): Expression | undefined =>
    name.path.join(".") === "defineBackend" ? { kind: "instance", name, arguments: given, path: [], site } : undefined,
  typeOf,
};

/** `backend.auth.resources.userPool` is a CDK construct. */
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

/** Whether a name is that of a function or class of Amplify Gen 2. */
export function isAmplifyMember(name: QualifiedName, member: string): boolean {
  return name.module === module && name.path.join(".") === member;
}
