import type { Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";
import { dependencyCallsIn, isOlderThan, type DependencyCall } from "./dependency-calls.ts";
import { isGivenAway } from "./given-away.ts";
import { areInOneStack, holds } from "./stacks.ts";
import { Trace } from "./trace.ts";

/**
 * What orders constructs without naming them: aspects, looking for them in the tree of constructs or in the list of a
 * pool, an overridden `DependsOn`.
 */
const blindOrders =
  /\b(?:Aspects\.of|Dependable|DependencyGroup|findAll|findChild|identityProviders|tryFindChild)\b|\.node\.children\b|["'`]DependsOn\b/u;

/** What the constructs of a file wait for. */
export class Order {
  readonly #constructs: Constructs;
  readonly #answers = new Map<Construct, Map<Construct, boolean | "maybe">>();
  /** Whether something in the file may put any constructs in an order. */
  readonly #isBlind: boolean;
  #calls: readonly DependencyCall[] | undefined;

  constructor(constructs: Constructs) {
    this.#constructs = constructs;
    this.#isBlind = blindOrders.test(constructs.file.text);
  }

  /** Whether one construct is deployed before another: `"maybe"` when something on the way cannot be read. */
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
      this.#isBlind ||
      isGivenAway(constructs.file.usesOf(later.node), constructs) ||
      this.#calls.some(call => this.#isOpen(call, earlier))
    ) {
      return "maybe";
    }
    const trace = new Trace(later, constructs);
    trace.from(earlier.node);
    // Whoever waits for a construct waits for what is in it.
    for (const { node, targets } of this.#calls) {
      if (targets.some(({ construct }) => construct && holds(construct, earlier, constructs))) {
        trace.throughDependencyCall(node);
      }
    }
    return trace.result();
  }

  /** Whether a call may make something wait for a construct that it does not name. */
  #isOpen({ targets }: DependencyCall, earlier: Construct): boolean {
    return targets.some(
      ({ node, construct }) => construct?.isOfCdk !== true && !isOlderThan(earlier, node, this.#constructs),
    );
  }
}
