import type { TSESTree } from "@typescript-eslint/utils";
import { absent, literal, spread, unknown } from "../../../model/expressions.ts";
import { placedIn, withoutPlaces } from "../../../model/places.ts";
import type { Signature } from "../../../model/qualified-name.ts";
import type { DelimitedContainer, Site } from "../../../model/site.ts";
import type { Arguments, Expression, Spread } from "../../../model/value.ts";
import type { ProgramTree } from "./program-tree.ts";
import { argumentsForm } from "../style.ts";
import type { Node } from "../syntax/syntax-tree.ts";

type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** The arguments of a call or `new`, which JavaScript tells apart by their places alone. */
export class CallArguments implements Arguments {
  readonly #call: CallNode;
  readonly #file: ProgramTree;
  readonly #isShared: boolean;

  /**
   * @param isShared - whether what the call gives is used at several places, so that editing an argument would change
   * all of them
   */
  constructor(call: CallNode, file: ProgramTree, isShared = false) {
    this.#call = call;
    this.#file = file;
    this.#isShared = isShared;
  }

  get({ parameters }: Signature, name: string): Expression {
    const index = parameters.indexOf(name);
    return index < 0 ? absent(this.#site) : this.#at(index, node => this.#placed(node, index));
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
    const upTo = this.#call.arguments.slice(0, index + 1);
    if (upTo.some(({ type }) => type === "SpreadElement")) {
      return unknown(this.#site);
    }
    const node = upTo[index];
    return node ? read(node) : absent(this.#site);
  }

  #read(node: Node): Expression {
    const value = this.#file.read(node);
    return this.#isShared ? withoutPlaces(value) : value;
  }

  /** An argument with its place among the others. */
  #placed(node: Node, index: number): Expression {
    const value = this.#read(node);
    const container = this.#isShared ? undefined : this.#container;
    return container ? placedIn({ container, index }, value, this.#file.rangeOf(node)) : value;
  }

  /** The parentheses as a list, unless a comment hides where they open. */
  get #container(): DelimitedContainer | undefined {
    const { arguments: given, callee, typeArguments, range } = this.#call;
    const [first] = given;
    const before = typeArguments ?? callee;
    const between = first && this.#file.text.slice(before.range[1], first.range[0]);
    return between?.trim() === "("
      ? {
          layout: "delimited",
          form: argumentsForm,
          range: [before.range[1] + between.indexOf("("), range[1]],
          items: given.map(argument => this.#file.rangeOf(argument)),
        }
      : undefined;
  }
}

/** What a tag of a template literal is given: the strings and the values in between, in turn, as its rest. */
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
