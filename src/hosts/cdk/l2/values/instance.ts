import type { Signature } from "../../../../model/qualified-name.ts";
import type { HostValue, ResolvedInstance } from "../../../../model/value.ts";
import { cdkPath } from "../../names.ts";

/** How an instance came to be: by `method`, of the class or of another instance of it. `new` is a method here. */
export interface InstanceCall {
  /** A static member that is no method counts as one without arguments. */
  readonly method: string;
  readonly instance: ResolvedInstance;
}

/** What made a value, if it is an instance of this class and no part of one. */
export function callOf(cdkClass: string, value: HostValue): InstanceCall | undefined {
  const [className, method = "new", ...rest] =
    value.kind === "instance" && value.path.length === 0 ? (cdkPath(value.name) ?? []) : [];
  return value.kind === "instance" && className === cdkClass && rest.length === 0
    ? { method, instance: value }
    : undefined;
}

/** An argument of the call that made an instance, unless none is given. */
export function argumentOf({ instance }: InstanceCall, signature: Signature, name: string): HostValue | undefined {
  const value = instance.argument(signature, name);
  return value.kind === "absent" ? undefined : value;
}
