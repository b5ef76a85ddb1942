import { isSpread } from "../../../model/expressions.ts";
import type { Expression } from "../../../model/value.ts";
import type { Call } from "../../../languages/language.ts";
import { callsMatching, lastNameOf } from "../../shared/calls-named.ts";
import { camelCase } from "../library/spelling.ts";
import type { Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";

/** `client.node.addDependency(provider)`, or the equivalent for resources. */
export interface DependencyCall {
  readonly call: Call;
  /** The dependencies, with their constructs if the file creates them. */
  readonly targets: readonly DependencyArgument[];
}

interface DependencyArgument {
  /** `undefined`: a spread, which may be several. */
  readonly value: Expression | undefined;
  readonly construct: Construct | undefined;
}

const methods: ReadonlySet<string> = new Set([
  ...["addDependency", "addDependsOn", "addResourceDependency"],
  ...["replaceDependency", "replaceResourceDependency"],
]);

/** The calls of a file that add dependencies. */
export function dependencyCallsIn(constructs: Constructs): readonly DependencyCall[] {
  return callsMatching(name => methods.has(camelCase(name)), constructs.model).map(call => ({
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

/** The last part of a callee's name, in the CDK's spelling. */
export function methodNameOf(call: Call): string | undefined {
  const name = lastNameOf(call);
  return name === undefined ? undefined : camelCase(name);
}

/** The construct that `construct.node.addDependency(…)` makes dependent, if the file creates it. */
export function dependentOf({ callee }: Call, constructs: Constructs): Construct | undefined {
  const holder = callee.kind === "method" ? callee.receiver.value : undefined;
  if (holder?.kind !== "instance") {
    return undefined;
  }
  const { path } = holder;
  return constructs.at(path.at(-1) === "node" ? { ...holder, path: path.slice(0, -1) } : holder);
}
