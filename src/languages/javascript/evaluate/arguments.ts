import type { TSESTree } from "@typescript-eslint/utils";
import { absent, literal, spread, unknown } from "../../../model/expressions.ts";
import { placedIn, withoutPlaces } from "../../../model/places.ts";
import type { Signature } from "../../../model/qualified-name.ts";
import type { DelimitedContainer, Site } from "../../../model/site.ts";
import type { Arguments, Expression, Spread } from "../../../model/value.ts";
import type { ProgramTree } from "./program-tree.ts";
import { argumentsForm } from "../style.ts";
import { isShifted, type CallNode, type Node } from "../syntax/syntax-tree.ts";

/** The arguments of a call or `new`. In JavaScript, all of them are positional. */
export class CallArguments implements Arguments {
  readonly #call: CallNode;
  readonly #file: ProgramTree;
  readonly #isShared: boolean;

  /**
   * @param isShared - whether the result is used in several places, so that editing an argument would change all of
   *   them
   */
  constructor(call: CallNode, file: ProgramTree, isShared = false) {
    this.#call = call;
    this.#file = file;
    this.#isShared = isShared;
  }

  get({ parameters }: Signature, name: string): Expression {
    // No argument is at the index of a name that the signature does not have.
    const index = parameters.indexOf(name);
    return this.#at(index, node => this.#placed(node, index));
  }

  options({ parameters }: Signature): Expression {
    return this.#at(parameters.length, node => this.#read(node));
  }

  rest({ parameters, options }: Signature): readonly (Expression | Spread)[] {
    const start = parameters.length + (options ? 1 : 0);
    return this.#call.arguments
      .slice(start)
      .map((node, index) =>
        node.type === "SpreadElement" ? spread(this.#read(node.argument)) : this.#placed(node, start + index),
      );
  }

  identity({ parameters }: Signature): string | undefined {
    const node = this.#call.arguments[parameters.length];
    return node && node.type !== "SpreadElement" ? `@${this.#file.definitionOf(node).range[0]}` : undefined;
  }

  get #site(): Site {
    return this.#file.siteOf(this.#call);
  }

  #at(index: number, read: (node: Node) => Expression): Expression {
    const { arguments: given } = this.#call;
    if (isShifted(given, index)) {
      return unknown(this.#site);
    }
    const node = given[index];
    return node ? read(node) : absent(this.#site);
  }

  #read(node: Node): Expression {
    const value = this.#file.read(node);
    return this.#isShared ? withoutPlaces(value) : value;
  }

  /** An argument with its slot in the argument list. */
  #placed(node: Node, index: number): Expression {
    const value = this.#read(node);
    const container = this.#isShared ? undefined : this.#container;
    return container ? placedIn({ container, index }, value, this.#file.rangeOf(node)) : value;
  }

  /** The argument list as a container. `undefined`: a comment hides where it opens. */
  get #container(): DelimitedContainer | undefined {
    const { arguments: given, callee, typeArguments, range } = this.#call;
    const items = given.map(argument => this.#file.rangeOf(argument));
    const before = typeArguments ?? callee;
    const [first] = items.flat();
    const between = this.#file.text.slice(before.range[1], first);
    return between.trim() === "("
      ? {
          layout: "delimited",
          form: argumentsForm,
          range: [before.range[1] + between.indexOf("("), range[1]],
          items,
        }
      : undefined;
  }
}

/** The arguments of a template tag: the strings and the interpolated values alternate in the rest parameter. */
export class TemplateArguments implements Arguments {
  readonly #template: TSESTree.TemplateLiteral;
  readonly #file: ProgramTree;

  constructor(template: TSESTree.TemplateLiteral, file: ProgramTree) {
    this.#template = template;
    this.#file = file;
  }

  get(): Expression {
    return unknown(this.#file.siteOf(this.#template));
  }

  options(): Expression {
    return unknown(this.#file.siteOf(this.#template));
  }

  rest(): readonly Expression[] {
    const { quasis, expressions } = this.#template;
    return quasis.flatMap((quasi, index): Expression[] => {
      const text = literal(quasi.value.cooked, this.#file.siteOf(quasi));
      const inner = expressions[index];
      return inner ? [text, this.#file.read(inner)] : [text];
    });
  }

  identity(): undefined {
    return undefined;
  }
}
