import { isSpread } from "../../../model/expressions.ts";
import type { Expression } from "../../../model/value.ts";
import type { Call } from "../../../languages/language.ts";
import { camelCase } from "../spelling.ts";
import type { Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";

/** `client.node.addDependency(provider)`, and how it is written of resources. */
export interface DependencyCall {
  readonly call: Call;
  /** What is waited for, and the construct that it is, if the file makes it. */
  readonly targets: readonly DependencyTarget[];
}

export interface DependencyTarget {
  /** `undefined`: there may be several, which are spread. */
  readonly value: Expression | undefined;
  readonly construct: Construct | undefined;
}

const methods: ReadonlySet<string> = new Set([
  ...["addDependency", "addDependsOn", "addResourceDependency"],
  ...["replaceDependency", "replaceResourceDependency"],
]);

/** The calls of a file that put resources in an order. */
export function dependencyCallsIn(constructs: Constructs): readonly DependencyCall[] {
  return constructs.model.calls.filter(isDependencyCall).map(call => ({
    call,
    targets: call.arguments
      .rest({ parameters: [] })
      .map(argument =>
        isSpread(argument)
          ? { value: undefined, construct: undefined }
          : { value: argument, construct: constructs.at(argument) },
      ),
  }));
}

export function isDependencyCall(call: Call): boolean {
  return methods.has(methodNameOf(call) ?? "");
}

/** The last name of what is called, as the CDK has it. */
export function methodNameOf(call: Call): string | undefined {
  const name = lastNameOf(call);
  return name === undefined ? undefined : camelCase(name);
}

function lastNameOf({ callee }: Call): string | undefined {
  switch (callee.kind) {
    case "method":
      return callee.method;
    case "name":
      return callee.name.path.at(-1);
    default:
      return callee.kind === "local" ? callee.name : undefined;
  }
}

/** What waits after `construct.node.addDependency(…)`, if the file makes it. */
export function waiterOf({ callee }: Call, constructs: Constructs): Construct | undefined {
  const holder = callee.kind === "method" ? callee.receiver.value : undefined;
  if (holder?.kind !== "instance") {
    return undefined;
  }
  const { path } = holder;
  return constructs.at(path.at(-1) === "node" ? { ...holder, path: path.slice(0, -1) } : holder);
}
