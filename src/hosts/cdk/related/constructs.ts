import { perObject } from "../../../model/per-object.ts";
import type { Call, SemanticModel } from "../../../languages/language.ts";
import type { Range, Site } from "../../../model/site.ts";
import type { Expression, HostValue } from "../../../model/value.ts";
import { constructAt, type Construct } from "./construct.ts";

/** The constructs of a file. */
export const constructsIn = perObject((model: SemanticModel): Constructs => new Constructs(model));

/** A construct, or something that is read from it. */
export interface ConstructReference {
  readonly construct: Construct;
  /** The member that is read: `userPoolId`, `node.defaultChild`. `undefined` for the construct itself. */
  readonly member: string | undefined;
  readonly memberRange: Range | undefined;
  readonly site: Site;
}

export class Constructs {
  readonly model: SemanticModel;
  /** In source order. */
  readonly all: readonly Construct[];
  readonly #byId: ReadonlyMap<string, Construct>;
  readonly #byCall: ReadonlyMap<Call, Construct>;

  constructor(model: SemanticModel) {
    this.model = model;
    this.all = model.calls.flatMap(call => constructAt(call) ?? []);
    this.#byId = new Map(this.all.map(construct => [construct.instance.id ?? "", construct]));
    this.#byCall = new Map(this.all.map(construct => [construct.call, construct]));
  }

  /** The construct that a call creates. */
  madeBy(call: Call): Construct | undefined {
    return this.#byCall.get(call);
  }

  /**
   * The construct that an expression always refers to, directly or through its resource: `client.node.defaultChild`.
   */
  at(expression: Expression): Construct | undefined {
    const { construct, member } =
      expression.kind === "instance" ? (this.#reference(expression, expression.site) ?? {}) : {};
    return member === undefined || member === "node.defaultChild" ? construct : undefined;
  }

  /**
   * The construct that a value refers to, and the member that is read from it.
   *
   * @param reader - the place that reads it, where there may be several instances of one construct
   */
  referenceIn(value: HostValue, reader: Site): ConstructReference | undefined {
    return value.kind === "instance" ? this.#reference(value, reader) : undefined;
  }

  #reference(
    {
      id,
      path,
      memberRange,
      site,
    }: Pick<Extract<HostValue, { kind: "instance" }>, "id" | "path" | "memberRange" | "site">,
    reader: Site,
  ): ConstructReference | undefined {
    const construct = id === undefined ? undefined : this.#byId.get(id);
    return construct && this.model.isOneAt(reader, construct.instance)
      ? { construct, member: path.length === 0 ? undefined : path.join("."), memberRange, site }
      : undefined;
  }
}
