import { describe, expect, it } from "vitest";
import { FlowTrace } from "../../src/languages/shared/flow-trace.ts";
import type { Instance } from "../../src/languages/language.ts";

/** What a trace does at a node. */
type Step = (trace: GraphTrace, node: string) => void;

class GraphTrace extends FlowTrace<string> {
  readonly steps: string[] = [];
  readonly #graph: Readonly<Record<string, Step>>;

  constructor(goal: string, graph: Readonly<Record<string, Step>>) {
    super(goal);
    this.#graph = graph;
  }

  protected override step(node: string): void {
    this.steps.push(node);
    this.#graph[node]?.(this, node);
  }

  to(...nodes: readonly string[]): void {
    this.followAll(nodes);
  }

  toSome(...nodes: readonly string[]): void {
    this.followSome(nodes);
  }

  leave(): void {
    this.escape();
  }

  call(node: string, result: boolean, escapes: boolean, ...made: readonly (string | undefined)[]): void {
    const instances = made.map(name => [{} as Instance, name] as const);
    const names = new Map(instances);
    this.throughCall(node, { result, escapes, into: [...names.keys()] }, instance => names.get(instance));
  }
}

const to =
  (...nodes: readonly string[]): Step =>
  trace => {
    trace.to(...nodes);
  };

const leave: Step = trace => {
  trace.leave();
};

describe("a value reaches the goal", () => {
  it.each<[string, Readonly<Record<string, Step>>, boolean | "maybe"]>([
    ["by the shortest way", { a: to("goal") }, true],
    ["by several steps", { a: to("b"), b: to("c"), c: to("goal") }, true],
    ["on one of two ways", { a: to("b", "c"), b: to("goal") }, true],
    ["although it escapes, too", { a: to("b", "c"), c: leave, b: to("goal") }, true],
    ["not where there is no way", { a: to("b"), c: to("goal") }, false],
    ["not in a circle", { a: to("b"), b: to("a", "b") }, false],
    ["perhaps if it escapes", { a: to("b"), b: leave }, "maybe"],
    [
      "by one of some nodes",
      {
        a: trace => {
          trace.toSome("b", "goal");
        },
      },
      true,
    ],
    [
      "not by some nodes that lead nowhere",
      {
        a: trace => {
          trace.toSome("b");
        },
      },
      false,
    ],
    [
      "perhaps if there is no node at all",
      {
        a: trace => {
          trace.toSome();
        },
      },
      "maybe",
    ],
    [
      "perhaps if it has escaped before",
      {
        a: trace => {
          trace.leave();
          trace.toSome("b");
          trace.call("b", false, false);
        },
      },
      "maybe",
    ],
    [
      "by the result of a call",
      {
        a: trace => {
          trace.call("b", true, false);
        },
        b: to("goal"),
      },
      true,
    ],
    [
      "not by a result that is not made of it",
      {
        a: trace => {
          trace.call("b", false, false);
        },
        b: to("goal"),
      },
      false,
    ],
    [
      "perhaps if a call lets it escape",
      {
        a: trace => {
          trace.call("b", false, true);
        },
      },
      "maybe",
    ],
    [
      "by an instance that a call passes it to",
      {
        a: trace => {
          trace.call("b", false, false, "c");
        },
        c: to("goal"),
      },
      true,
    ],
    [
      "not by an instance that leads nowhere",
      {
        a: trace => {
          trace.call("b", false, false, "c");
        },
      },
      false,
    ],
    [
      "perhaps by an instance that is made elsewhere",
      {
        a: trace => {
          trace.call("b", false, false, undefined);
        },
      },
      "maybe",
    ],
  ])("%s", (_, graph, reached) => {
    expect(new GraphTrace("goal", graph).from("a")).toBe(reached);
  });

  it("at once if it starts there", () => {
    const trace = new GraphTrace("a", {});
    expect(trace.from("a")).toBe(true);
    expect(trace.steps).toEqual([]);
  });

  it("without going any further", () => {
    const trace = new GraphTrace("goal", { a: to("b", "goal") });
    expect(trace.from("a")).toBe(true);
    expect(trace.steps).toEqual(["a"]);
  });

  it("after each node has been visited once", () => {
    const trace = new GraphTrace("goal", { a: to("b", "c"), b: to("c", "a"), c: to("b") });
    expect(trace.from("a")).toBe(false);
    expect(trace.steps.toSorted()).toEqual(["a", "b", "c"]);
  });
});
