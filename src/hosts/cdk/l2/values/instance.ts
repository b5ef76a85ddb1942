import type { Signature } from "../../../../model/qualified-name.ts";
import type { HostValue, ResolvedInstance } from "../../../../model/value.ts";
import { cdkPath } from "../../library/names.ts";

/** How an instance is created: by `method` of its class or of another instance of it. `new` counts as a method. */
export interface InstanceCall {
  /** A static constant counts as a method without arguments. */
  readonly method: string;
  readonly instance: ResolvedInstance;
}

/** The call that created a value, if the value is an instance of this class and not a part of one. */
export function callOf(cdkClass: string, value: HostValue): InstanceCall | undefined {
  if (value.kind !== "instance" || value.path.length > 0) {
    return undefined;
  }
  const [className, method = "new"] = cdkPath(value.name) ?? [];
  return className === cdkClass ? { method, instance: value } : undefined;
}

/** An argument of the call that created an instance. `undefined`: it is not passed. */
export function argumentOf({ instance }: InstanceCall, signature: Signature, name: string): HostValue | undefined {
  const value = instance.argument(signature, name);
  return value.kind === "absent" ? undefined : value;
}
