import type { Attribute, Block, ConfigurationText, Reference, Scope } from "../../languages/configuration.ts";
import type { Variable } from "../../model/condition.ts";
import { memberAt } from "../../model/members.ts";
import type { Expression, InstanceExpression } from "../../model/value.ts";
import type { Mentions } from "../shared/dependencies.ts";
import { callFunction } from "./functions/functions.ts";
import { NamedValues, type NamedValue } from "./named-values.ts";
import { Resource } from "./resource.ts";
import { inputVariable, type InputVariable } from "./variables.ts";

/** Attributes whose references are not dependencies. */
const withoutDependencies: ReadonlySet<string> = new Set(["ignore_changes", "provider", "providers"]);

/** References that name no other part of the module. */
const withoutAddress: ReadonlySet<unknown> = new Set(["count", "each", "path", "self", "terraform", "var"]);

/** The address at the start of a reference. */
function addressIn([root, ...rest]: Reference["path"]): string | undefined {
  return withoutAddress.has(root) ? undefined : [root, ...rest.slice(0, root === "data" ? 2 : 1)].join(".");
}

function addressOf({ name, labels }: Block): string {
  return name === "resource" ? labels.join(".") : [name, ...labels].join(".");
}

/** A single file of a Terraform module: its resources, local values and input variables. */
export class Configuration {
  readonly #file: ConfigurationText;
  readonly #blocks: readonly Block[];
  readonly #byType = new Map<string, Block[]>();
  readonly #named = new Map<string, ReadonlyMap<string | undefined, Block>>();
  readonly #ofTypes = new Map<ReadonlySet<string>, readonly Resource[]>();
  readonly #resources = new Map<string, Resource | undefined>();
  readonly #values = new NamedValues(name => this.#namedValue(name));
  readonly #inputs = new Map<string, InputVariable>();
  #variables: ReadonlyMap<string | undefined, Block> | undefined;
  #locals: ReadonlyMap<string, Attribute> | undefined;
  #holders: ReadonlyMap<string, Block> | undefined;

  /** @param file - the file that contains the blocks, in HCL or JSON */
  constructor(blocks: readonly Block[], file: ConfigurationText) {
    this.#file = file;
    this.#blocks = blocks;
    for (const block of blocks) {
      const [type] = block.labels;
      if (block.name === "resource" && type !== undefined) {
        const others = this.#byType.get(type);
        if (others) {
          others.push(block);
        } else {
          this.#byType.set(type, [block]);
        }
      }
    }
  }

  get text(): string {
    return this.#file.text;
  }

  /** The resource with an address: `aws_cognito_user_pool.main`. */
  resource(address: string): Resource | undefined {
    if (!this.#resources.has(address)) {
      const [type = "", name = ""] = address.split(".");
      const block = this.#namedOf(type).get(name);
      this.#resources.set(address, block && new Resource(type, name, block, of => this.#scopeOf(of)));
    }
    return this.#resources.get(address);
  }

  /** The addresses of the modules that the file calls: `module.network`. */
  get modules(): readonly string[] {
    return this.#blocks.filter(({ name }) => name === "module").map(addressOf);
  }

  /** The resources of some types, in source order. */
  ofTypes(types: ReadonlySet<string>): readonly Resource[] {
    const known = this.#ofTypes.get(types);
    if (known) {
      return known;
    }
    const resources = [...types]
      .flatMap(type => this.#byType.get(type) ?? [])
      .flatMap(({ labels: [type, name] }) => this.resource(`${type}.${name}`) ?? []);
    this.#ofTypes.set(types, resources);
    return resources;
  }

  /** The resources of a type by their names, of which the last one of each counts. */
  #namedOf(type: string): ReadonlyMap<string | undefined, Block> {
    let named = this.#named.get(type);
    if (!named) {
      named = new Map(this.#byType.get(type)?.map(block => [block.labels[1], block]));
      this.#named.set(type, named);
    }
    return named;
  }

  /**
   * What a resource, local value, module or data source directly depends on. The dependencies of objects in other files
   * of the module are unknown.
   *
   * @param name - its address: `aws_cognito_user_pool.main`, `local.scopes`, `module.google`, `data.aws_region.current`
   */
  mentionsOf(name: string): Mentions {
    const holder = this.#holderOf(name);
    if (!holder || holder.isBroken) {
      return { names: new Set(), complete: false };
    }
    const mentioned = holder.references
      .filter(({ attribute }) => !withoutDependencies.has(attribute))
      .flatMap(({ path }) => addressIn(path) ?? []);
    // A module also has the dependencies of its own resources.
    return { names: new Set(mentioned), complete: !name.startsWith("module.") };
  }

  /** What names refer to, in the block of a resource or in any other. */
  #scopeOf(owner?: Resource): Scope {
    return {
      valueOf: reference => this.#valueOf(reference, owner),
      variable: reference => this.#variableFor(reference, owner),
      call: callFunction,
    };
  }

  #valueOf(reference: Reference, owner: Resource | undefined): Expression | undefined {
    const [root, name, ...rest] = reference.path;
    const site = { range: reference.range };
    switch (root) {
      case "var": {
        const { value } = this.#inputOf(String(name));
        return value && memberAt(value, rest, site);
      }
      case "each": {
        const value = name === "key" || name === "value" ? owner?.instances.each(name) : undefined;
        return value && memberAt(value, rest, site);
      }
      default:
        return this.#valueOfName(reference) ?? this.#instanceOf(reference);
    }
  }

  #valueOfName(reference: Reference): Expression | undefined {
    const named = this.#nameOf(reference);
    const value = named && this.#values.get(named.name);
    return value && memberAt(value, named.rest, { range: reference.range });
  }

  /** An attribute of a resource that is not written in its block. */
  #instanceOf({ path: [type, name, ...rest], range }: Reference): InstanceExpression | undefined {
    const resource = this.resource(`${type}.${name}`);
    const [index, ...behind] = resource?.isOne ? [undefined, ...rest] : rest;
    const path = behind.filter(step => typeof step === "string");
    if (!resource || path.length < behind.length || (index === undefined && !resource.isOne)) {
      return undefined;
    }
    const id = index === undefined ? resource.address : `${resource.address}[${index}]`;
    return { kind: "instance", name: { module: "", path: [resource.type, resource.name] }, id, path, site: { range } };
  }

  #variableFor({ path }: Reference, owner: Resource | undefined): Variable {
    const id = path.join(".");
    const [root, name, ...rest] = path;
    if (root === "var" && rest.length === 0) {
      return this.#inputOf(String(name)).variable;
    }
    const isOfOwner = root === "each" || root === "count" || root === "self";
    return this.#file.variableFor(isOfOwner ? `${id} of ${owner?.address}` : id, id);
  }

  #inputOf(name: string): InputVariable {
    let input = this.#inputs.get(name);
    if (!input) {
      this.#variables ??= new Map(
        this.#blocks.filter(block => block.name === "variable").map(block => [block.labels[0], block]),
      );
      input = inputVariable(`var.${name}`, this.#variables.get(name), this.#file);
      this.#inputs.set(name, input);
    }
    return input;
  }

  /** The name of the value that a reference starts with, and the rest of the reference. */
  #nameOf({ path }: Reference): { readonly name: string; readonly rest: Reference["path"] } | undefined {
    const [root, name, attribute, ...rest] = path;
    if (root === "local") {
      return { name: `local.${name}`, rest: path.slice(2) };
    }
    const resource = this.resource(`${root}.${name}`);
    // With several instances, it is unknown which one is meant and whether it exists.
    return typeof attribute === "string" && resource?.isOne
      ? { name: `${resource.address}.${attribute}`, rest }
      : undefined;
  }

  #namedValue(name: string): NamedValue | undefined {
    const [root, key = "", attribute = ""] = name.split(".");
    const owner = root === "local" ? undefined : this.resource(`${root}.${key}`);
    const value = root === "local" ? this.#local(key) : owner?.attribute(attribute);
    return (
      value && {
        needs: new Set(value.references.flatMap(reference => this.#nameOf(reference)?.name ?? [])),
        evaluate: () => value.evaluate(this.#scopeOf(owner)),
      }
    );
  }

  #local(name: string): Attribute | undefined {
    this.#locals ??= new Map(
      this.#blocks
        .filter(block => block.name === "locals")
        .flatMap(block => block.attributes)
        .map(attribute => [attribute.name, attribute]),
    );
    return this.#locals.get(name);
  }

  /** The block with an address of its own, and its references. */
  #holderOf(address: string): Pick<Block, "isBroken" | "references"> | undefined {
    const [root, name = ""] = address.split(".");
    if (root === "local") {
      const local = this.#local(name);
      return local && { isBroken: false, references: local.references.map(of => ({ ...of, attribute: name })) };
    }
    this.#holders ??= new Map(this.#blocks.map(block => [addressOf(block), block]));
    return this.#holders.get(address);
  }
}
