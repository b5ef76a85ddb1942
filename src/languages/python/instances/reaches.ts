import type { Call as LibraryCall, Flow } from "../../language.ts";
import { FlowTrace } from "../../shared/flow-trace.ts";
import type { Symbols } from "../symbols/symbols.ts";
import { functionAround } from "../scope/function-calls.ts";
import { localFunctionOf, parameterOf } from "../scope/local-functions.ts";
import { attributesOf } from "../syntax/attributes.ts";
import type { Assign, Attribute, Call, Expression, Name, Node } from "../syntax/nodes.ts";
import { castAround } from "../symbols/casts.ts";
import { PythonInstance } from "./instance.ts";

/** The data flow of a call, for an instance that is its receiver or an argument. */
export type FlowOf = (call: LibraryCall, via: "receiver" | "argument") => Flow;

/** What is needed of the file to trace a value. */
export interface FlowContext {
  readonly file: Symbols;
  readonly flow: FlowOf;
  callAt(node: Call): LibraryCall;
}

/** Whether anything derived from one instance reaches another. `"maybe"`: it escapes first. */
export function reaches(from: PythonInstance, to: PythonInstance, context: FlowContext): boolean | "maybe" {
  return new ExpressionTrace(to.made, context).from(from.made);
}

/** Expressions that are derived from each of their parts. */
const derived: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  ...(["Attribute", "Await", "BinaryOperation", "BooleanOperation", "Comparison", "Conditional", "Dict"] as const),
  ...(["FormattedString", "List", "Set", "Starred", "Subscript", "Tuple"] as const),
]);

const ends: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>(["ExpressionStatement", "If", "UnaryOperation"]);

class ExpressionTrace extends FlowTrace<Expression> {
  readonly #context: FlowContext;

  constructor(goal: Expression, context: FlowContext) {
    super(goal);
    this.#context = context;
  }

  protected step(node: Expression): void {
    const { parent } = node;
    if (!parent || ends.has(parent.kind)) {
      return;
    }
    if (derived.has(parent.kind)) {
      this.follow(parent as Expression);
      return;
    }
    switch (parent.kind) {
      case "Call":
        this.#intoCall(parent, node);
        return;
      case "Assign":
        if (parent.value === node) {
          this.#intoTargets(parent.targets);
        }
        return;
      case "NamedExpression":
        this.#intoName(parent.target);
        this.follow(parent);
        return;
      case "Loop":
        this.#intoTargets(parent.targets);
        return;
      case "With":
        this.#intoTargets(parent.items.flatMap(({ context, target }) => (context === node && target ? [target] : [])));
        return;
      case "Comprehension":
        this.#intoTargets(parent.targets);
        this.follow(parent);
        return;
      case "Return":
        this.#intoCallsAround(node);
        return;
      default:
        this.escape();
    }
  }

  /** Continues with the assigned names and fields. */
  #intoTargets(targets: Assign["targets"]): void {
    for (const target of targets) {
      switch (target.kind) {
        case "Name":
          this.#intoName(target);
          break;
        case "List":
        case "Tuple":
          this.#intoTargets(target.items);
          break;
        case "Attribute":
          this.followAll(this.#accessesOf(target.name));
          break;
        default:
          this.escape();
      }
    }
  }

  #intoName(name: Name): void {
    const binding = this.#context.file.scopes.bindingOf(name);
    if (binding) {
      this.followAll(binding.references);
    } else {
      this.escape();
    }
  }

  /** Continues with the calls of the function that returns the value. */
  #intoCallsAround(result: Node): void {
    const around = functionAround(result);
    const { file } = this.#context;
    this.followSome(around ? [...file.callsOf(around), ...this.#accessesOf(around.name.id)] : []);
  }

  /** The attributes of a name, regardless of the object. */
  #accessesOf(name: string): readonly Attribute[] {
    return attributesOf(this.#context.file.module).mentioned.get(name) ?? [];
  }

  #intoCall(call: Call, node: Expression): void {
    const { file, flow } = this.#context;
    const cast = castAround(node, file);
    const argument = call.arguments.find(({ value }) => value === node);
    const local = argument && localFunctionOf(call.callee, file.scopes);
    const parameter = local && parameterOf(argument, call, local);
    if (cast) {
      this.follow(call);
      return;
    }
    if (parameter) {
      this.#intoName(parameter.name);
      this.follow(call);
      return;
    }
    this.throughCall(
      call,
      flow(this.#context.callAt(call), call.callee === node ? "receiver" : "argument"),
      instance => (instance instanceof PythonInstance ? instance.made : undefined),
    );
  }
}
