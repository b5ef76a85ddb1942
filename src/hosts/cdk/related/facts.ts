import type { Neighbour } from "../../../model/neighbours.ts";
import type { Expression } from "../../../model/value.ts";
import type { Use } from "../../../languages/javascript/flow/references.ts";
import { instancesIn } from "../../../languages/javascript/instances/calls.ts";
import { changesOf, type Changes } from "./changes.ts";
import type { Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";
import { isGivenAway, isPublished } from "./given-away.ts";
import { nameOf } from "./names.ts";

/** What there is to know of the resource of a construct, each of which is looked for once. */
export class Facts {
  readonly construct: Construct;
  readonly #constructs: Constructs;
  #neighbour: Neighbour | undefined;
  #options: Expression | undefined;
  #uses: readonly Use[] | undefined;
  #changes: Changes | undefined;
  #isGivenAway: boolean | undefined;
  #isReachableElsewhere: boolean | undefined;

  constructor(construct: Construct, constructs: Constructs) {
    this.construct = construct;
    this.#constructs = constructs;
  }

  /** Whether the class is one of those that have the names of CloudFormation. */
  get isOfL1(): boolean {
    return this.construct.cognitoClass?.startsWith("Cfn") === true;
  }

  /** The text of the whole file. */
  get text(): string {
    return this.#constructs.file.text;
  }

  get neighbour(): Neighbour {
    this.#neighbour ??= {
      name: nameOf(this.construct, this.#constructs),
      range: this.#constructs.file.rangeOf(this.construct.callee),
    };
    return this.#neighbour;
  }

  get options(): Expression {
    this.#options ??= this.#constructs.optionsOf(this.construct);
    return this.#options;
  }

  get changes(): Changes {
    this.#changes ??= changesOf(
      this.construct,
      instancesIn(this.#constructs.file).madeAt(this.construct.node).events(),
      this.text,
    );
    return this.#changes;
  }

  /** Whether code that cannot be seen gets hold of the construct, and may do anything with it. */
  get isGivenAway(): boolean {
    this.#isGivenAway ??= isGivenAway(this.#allUses, this.#constructs);
    return this.#isGivenAway;
  }

  /** Whether other files may make things that belong to the construct, as they can name it. */
  get isReachableElsewhere(): boolean {
    this.#isReachableElsewhere ??= this.isGivenAway || isPublished(this.#allUses, this.#constructs);
    return this.#isReachableElsewhere;
  }

  get #allUses(): readonly Use[] {
    this.#uses ??= this.#constructs.file.usesOf(this.construct.node);
    return this.#uses;
  }
}

/** `AttributeMapping` as `attributeMapping`: how the CDK writes the name of a resource's property. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
