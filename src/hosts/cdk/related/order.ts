import type { Call, Flow, SemanticModel } from "../../../languages/language.ts";
import { isCdkModule } from "../library/names.ts";
import type { Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";
import {
  dependencyCallsIn,
  isDependencyCall,
  methodNameOf,
  dependentOf,
  type DependencyCall,
} from "./dependency-calls.ts";
import { escapes, escapesThroughCall, isPublished, onlyReads } from "./escapes.ts";
import { areInOneStack, ancestorsOf, contains } from "./stacks.ts";

/** The order in which a file's constructs are deployed. */
export class Order {
  readonly #constructs: Constructs;
  readonly #answers = new Map<Construct, Map<Construct, boolean | "maybe">>();
  /** Whether the file may order constructs without naming them. */
  readonly #isImplicit: boolean;
  #calls: readonly DependencyCall[] | undefined;

  constructor(constructs: Constructs) {
    this.#constructs = constructs;
    this.#isImplicit = ordersImplicitly(constructs.model);
  }

  /** Whether one construct is deployed after another; `"maybe"` if something on the way is unknown. */
  follows(later: Construct, earlier: Construct): boolean | "maybe" {
    const answers = this.#answers.get(later) ?? new Map<Construct, boolean | "maybe">();
    const answer = answers.get(earlier) ?? this.#trace(later, earlier);
    answers.set(earlier, answer);
    this.#answers.set(later, answers);
    return answer;
  }

  #trace(later: Construct, earlier: Construct): boolean | "maybe" {
    const constructs = this.#constructs;
    this.#calls ??= dependencyCallsIn(constructs);
    if (
      !areInOneStack(later, earlier, constructs) ||
      this.#isImplicit ||
      this.#mayBeOrderedElsewhere(later, earlier) ||
      this.#calls.some(call => this.#isOpen(call, earlier))
    ) {
      return "maybe";
    }
    const { model } = constructs;
    const flow = (call: Call, via: "receiver" | "argument") => flowThrough(call, via, constructs);
    // A dependency on a construct includes everything in it.
    const awaiting = this.#calls.filter(({ targets }) =>
      targets.some(({ construct }) => construct && contains(construct, earlier, constructs)),
    );
    const answers = [
      model.reaches(earlier.instance, later.instance, flow),
      ...awaiting.map(({ call }) => this.#reachesFromDependent(call, later, flow)),
    ];
    return answers.includes(true) || (answers.includes("maybe") ? "maybe" : false);
  }

  /** Whether the later construct escapes to unknown code that may add the dependency. */
  #mayBeOrderedElsewhere(later: Construct, earlier: Construct): boolean {
    const constructs = this.#constructs;
    const events = later.instance.events();
    // A caller that gets only one of the two cannot relate them.
    return (
      escapesThroughCall(events, constructs) ||
      (escapes(events, constructs) &&
        constructsLeadingTo(earlier, constructs)
          .map(({ instance }) => instance.events())
          .some(seen => isPublished(seen, constructs) || escapes(seen, constructs)))
    );
  }

  #reachesFromDependent(
    call: Call,
    later: Construct,
    flow: (call: Call, via: "receiver" | "argument") => Flow,
  ): boolean | "maybe" {
    const dependent = dependentOf(call, this.#constructs);
    return dependent ? this.#constructs.model.reaches(dependent.instance, later.instance, flow) : "maybe";
  }

  /** Whether a call may add a dependency on a construct that it does not name. */
  #isOpen({ targets }: DependencyCall, earlier: Construct): boolean {
    return targets.some(
      ({ value, construct }) =>
        construct?.isOfCdk !== true && !(value && this.#constructs.model.isOlder(value, earlier.instance)),
    );
  }
}

/**
 * A construct, its ancestors and all pools, which list their providers: code with access to one of them may find the
 * construct.
 */
function constructsLeadingTo(construct: Construct, constructs: Constructs): readonly Construct[] {
  const pools = constructs.all.filter(({ cognitoClass }) => cognitoClass === "UserPool");
  return [construct, ...ancestorsOf(construct, constructs), ...pools];
}

/** Names that order constructs without naming them, besides aspects: by searching the tree or a pool. */
const implicitOrderings: readonly string[] = [
  ...["Dependable", "DependencyGroup", "findAll", "findChild", "identityProviders", "tryFindChild"],
];

function ordersImplicitly(model: SemanticModel): boolean {
  return (
    implicitOrderings.some(name => model.mentions(name)) ||
    model.accessesTo(["node", "children"]).length > 0 ||
    model.mapsWith("DependsOn").length > 0 ||
    model.calls.some(call => overridesDependsOn(call) || isAspect(call))
  );
}

function isAspect({ callee }: Call): boolean {
  return callee.kind === "name" && callee.name.path.slice(-2).join(".") === "Aspects.of";
}

function overridesDependsOn(call: Call): boolean {
  if (!/^add(?:Deletion)?Override$/u.test(methodNameOf(call) ?? "")) {
    return false;
  }
  const path = call.arguments.get({ parameters: ["path"] }, "path");
  return path.kind !== "literal" || String(path.value).startsWith("DependsOn");
}

/** The data flow of a call, on the way to a construct. */
function flowThrough(call: Call, via: "receiver" | "argument", constructs: Constructs): Flow {
  const construct = constructs.madeBy(call);
  if (construct && !construct.pool) {
    return { result: true, into: [], escapes: !construct.isOfCdk };
  }
  if (construct || via === "receiver") {
    return { result: true, into: [], escapes: false };
  }
  if (isDependencyCall(call)) {
    // The receiver of `receiver.node.addDependency(…)` becomes dependent, and with it everything inside it or derived
    // from it.
    const dependent = dependentOf(call, constructs);
    return { result: false, into: dependent ? [dependent.instance] : [], escapes: !dependent };
  }
  // A pool's list of providers affects only clients without a list of their own.
  if (methodNameOf(call) === "registerIdentityProvider") {
    return { result: false, into: [], escapes: false };
  }
  const { callee } = call;
  return {
    result: true,
    into: [],
    escapes: callee.kind !== "name" || !(isCdkModule(callee.name.module) || onlyReads(callee.name)),
  };
}
