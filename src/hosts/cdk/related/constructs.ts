import { perObject } from "../../../model/per-object.ts";
import type { Call, Instance, SemanticModel } from "../../../languages/language.ts";
import type { Range, Site } from "../../../model/site.ts";
import type { Expression, HostValue } from "../../../model/value.ts";
import { constructAt, mayCreateConstruct, type Construct } from "./construct.ts";

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
  readonly #byInstance: ReadonlyMap<Instance, Construct>;

  constructor(model: SemanticModel) {
    this.model = model;
    this.all = model.calls
      .filter(mayCreateConstruct)
      .map(constructAt)
      .filter(construct => construct !== undefined);
    this.#byInstance = new Map(this.all.map(construct => [construct.instance, construct]));
  }

  /** The construct that a call creates. */
  madeBy(call: Call): Construct | undefined {
    return this.#byInstance.get(call.result);
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
    const instance = id === undefined ? undefined : this.model.instanceWithId(id);
    const construct = instance && this.#byInstance.get(instance);
    return construct && this.model.isOneAt(reader, construct.instance)
      ? { construct, member: path.length === 0 ? undefined : path.join("."), memberRange, site }
      : undefined;
  }
}
