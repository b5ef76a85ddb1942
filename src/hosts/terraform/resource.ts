import type { Attribute, Block, Scope } from "../../languages/configuration.ts";
import type { RelatedResource } from "../../model/related-resources.ts";
import type { MapExpression } from "../../model/value.ts";
import { Instances } from "./instances.ts";

/** A managed resource of a configuration. */
export class Resource {
  readonly type: string;
  readonly name: string;
  readonly block: Block;
  readonly #scopeOf: (resource?: Resource) => Scope;
  #instances: Instances | undefined;
  #attributes: ReadonlyMap<string, Attribute> | undefined;
  #body: MapExpression | undefined;
  #commonBody: MapExpression | undefined;

  /** @param scopeOf - what names refer to in the block of a resource, or of one without a known instance */
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

  /** How it is represented as a resource related to an app client. */
  get asRelated(): RelatedResource {
    return { name: this.address, range: this.block.nameRange };
  }

  /** Whether there is always exactly one of it, so that references have no index. */
  get isOne(): boolean {
    return !this.block.isBroken && !this.attribute("count") && !this.attribute("for_each");
  }

  get instances(): Instances {
    const valueOf = (name: string) => this.attribute(name)?.evaluate(this.#scopeOf());
    this.#instances ??= new Instances(valueOf("count"), valueOf("for_each"));
    return this.#instances;
  }

  /** The content of its block, for each of its instances. */
  get body(): MapExpression {
    this.#body ??= this.block.read(this.#scopeOf(this));
    return this.#body;
  }

  /** The content of its block that all of its instances share. */
  get commonBody(): MapExpression {
    this.#commonBody ??= this.isOne ? this.body : this.block.read(this.#scopeOf());
    return this.#commonBody;
  }

  attribute(name: string): Attribute | undefined {
    this.#attributes ??= new Map(this.block.attributes.map(attribute => [attribute.name, attribute]));
    return this.#attributes.get(name);
  }
}
