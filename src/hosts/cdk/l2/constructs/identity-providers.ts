import type { Expression } from "../../../../model/value.ts";
import type { InstanceEvent, SemanticModel } from "../../../../languages/language.ts";
import { cognitoClassOf, isCdkModule } from "../../library/names.ts";

/**
 * Whether a pool certainly has no identity providers: it is created in this file, and nothing in the file registers one
 * with it.
 */
export function isPoolWithoutProviders(pool: Expression | undefined, model: SemanticModel): boolean {
  switch (pool?.kind) {
    case "choice":
      return pool.options.every(({ then }) => isPoolWithoutProviders(then, model));
    case "instance": {
      const { id, path, name } = pool;
      const instance = id !== undefined && path.length === 0 ? model.instanceWithId(id) : undefined;
      return cognitoClassOf(name) === "UserPool" && instance?.events().some(mayRegister) === false;
    }
    default:
      return false;
  }
}

const registry: ReadonlySet<string> = new Set(["identityProviders", "registerIdentityProvider"]);

function mayRegister(event: InstanceEvent): boolean {
  const [member] = event.path;
  return member === undefined ? !event.exact || isEscape(event) : registry.has(member);
}

/**
 * Whether the pool escapes to unknown code. Constructs of the CDK get it too, but only providers register themselves.
 */
function isEscape(event: InstanceEvent): boolean {
  switch (event.kind) {
    case "argument": {
      const { callee, isNew } = event.call;
      const [name = ""] =
        callee.kind === "name" && isNew !== false && isCdkModule(callee.name.module) ? callee.name.path : [];
      return name === "" || name.startsWith("UserPoolIdentityProvider");
    }
    case "escape":
      return true;
    default:
      return false;
  }
}
