import type { Attribute, Block, Scope } from "../../languages/configuration.ts";
import type { RelatedResource } from "../../model/related-resources.ts";
import type { MapExpression } from "../../model/value.ts";
import { Instances } from "./instances.ts";

/** A resource that a configuration manages. */
export class Resource {
  readonly type: string;
  readonly name: string;
  readonly block: Block;
  readonly #scopeOf: (resource?: Resource) => Scope;
  #instances: Instances | undefined;
  #attributes: ReadonlyMap<string, Attribute> | undefined;
  #body: MapExpression | undefined;
  #commonBody: MapExpression | undefined;

  /** @param scopeOf - what names stand for in the block of a resource, or in one of which no instance is known */
  constructor(type: string, name: string, block: Block, scopeOf: (resource?: Resource) => Scope) {
    this.type = type;
    this.name = name;
    this.block = block;
    this.#scopeOf = scopeOf;
  }

  /** `aws_cognito_user_pool.main` */
  get address(): string {
    return `${this.type}.${this.name}`;
  }

  /** What stands for it where it is related to an app client. */
  get asRelated(): RelatedResource {
    return { name: this.address, range: this.block.nameRange };
  }

  /** Whether there is always one of it, and so no index in what refers to it. */
  get isOne(): boolean {
    return !this.block.isBroken && !this.attribute("count") && !this.attribute("for_each");
  }

  get instances(): Instances {
    const valueOf = (name: string) => this.attribute(name)?.evaluate(this.#scopeOf());
    this.#instances ??= new Instances(this.address, valueOf("count"), valueOf("for_each"));
    return this.#instances;
  }

  /** What stands in its block, for each of its instances. */
  get body(): MapExpression {
    this.#body ??= this.block.read(this.#scopeOf(this));
    return this.#body;
  }

  /** What stands in its block and is the same for all of its instances. */
  get commonBody(): MapExpression {
    this.#commonBody ??= this.isOne ? this.body : this.block.read(this.#scopeOf());
    return this.#commonBody;
  }

  attribute(name: string): Attribute | undefined {
    this.#attributes ??= new Map(this.block.attributes.map(attribute => [attribute.name, attribute]));
    return this.#attributes.get(name);
  }
}
