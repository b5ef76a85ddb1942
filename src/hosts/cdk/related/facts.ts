import type { RelatedResource } from "../../../model/related-resources.ts";
import { unknown } from "../../../model/expressions.ts";
import { Resource } from "../../../model/resource.ts";
import type { Scenario } from "../../../model/scenario.ts";
import type { Expression, Value } from "../../../model/value.ts";
import type { ResourceKind } from "../../../spec/resource-kinds.ts";
import { valueIn } from "../../shared/resource-values.ts";
import { tableSource, type ResourceTable, type Spelling } from "../../shared/table-resource.ts";
import type { InstanceEvent } from "../../../languages/language.ts";
import { unchanged } from "../library/spelling.ts";
import { changedValue, changesOf, isKept, pathsTo, type Changes } from "./changes.ts";
import { optionsOf, type Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";
import { escapes, isExtensibleById, isPublished } from "./escapes.ts";
import { nameOf } from "./names.ts";

/** The facts about a construct's resource. Each is computed once. */
export class Facts {
  readonly construct: Construct;
  readonly #constructs: Constructs;
  #asRelated: RelatedResource | undefined;
  #options: Expression | undefined;
  #changes: Changes | undefined;
  #escapes: boolean | undefined;
  #isReachableElsewhere: boolean | undefined;
  #isExtensible: boolean | undefined;

  constructor(construct: Construct, constructs: Constructs) {
    this.construct = construct;
    this.#constructs = constructs;
  }

  /** Whether the class is an L1 construct, with CloudFormation's names. */
  get isOfL1(): boolean {
    return this.construct.cognitoClass?.startsWith("Cfn") === true;
  }

  get constructs(): Constructs {
    return this.#constructs;
  }

  /** How it is represented as a resource related to an app client. */
  get asRelated(): RelatedResource {
    this.#asRelated ??= {
      name: nameOf(this.construct, this.#constructs),
      range: this.construct.call.nameSite.range,
    };
    return this.#asRelated;
  }

  get options(): Expression {
    this.#options ??= optionsOf(this.construct, this.#constructs.model);
    return this.#options;
  }

  get changes(): Changes {
    this.#changes ??= changesOf(this.construct, this.#events, this.#constructs.model);
    return this.#changes;
  }

  /** How a property's name is spelled in the options: `userPoolId`, or `UserPoolId` in a `CfnResource`. */
  get spell(): Spelling {
    return this.construct.generic ? unchanged : camelCase;
  }

  /** The value of an option, unless the property of the same name is changed later. */
  keptValue(property: string, scenario: Scenario): Value {
    const value = valueIn(this.options, property, scenario);
    return isKept(camelCase(property), this.changes) ? value : { kind: "unknown", site: value.site };
  }

  /** The resource of an L1 construct, by its properties. */
  table<Kind extends ResourceKind>(kind: Kind): ResourceTable<Kind> {
    return {
      kind,
      range: this.asRelated.range,
      exists: this.construct.call.exists(this.options),
      spell: this.spell,
      valueOf: (key, scenario) => this.keptValue(key, scenario),
    };
  }

  /** The same resource in a scenario. */
  in<Kind extends ResourceKind>(kind: Kind, scenario: Scenario): Resource<Kind> {
    return new Resource(kind, tableSource(this.table(kind)), scenario);
  }

  /** The value of a property with a plain value, from its option and later changes in the file. */
  valueOf(property: string, option: Expression): Expression {
    return this.changes === "any"
      ? unknown(option.site)
      : changedValue(property, option, pathsTo(this.construct.cognitoClass, this.#events));
  }

  /** Whether the construct escapes to unknown code, which may do anything with it. */
  get escapes(): boolean {
    this.#escapes ??= escapes(this.#events, this.#constructs);
    return this.#escapes;
  }

  /** Whether other files can access the construct, and may add resources to it. */
  get isReachableElsewhere(): boolean {
    this.#isReachableElsewhere ??= this.escapes || isPublished(this.#events, this.#constructs);
    return this.#isReachableElsewhere;
  }

  /** Whether something that the file does not show may add resources to the pool that it creates. */
  get isExtensible(): boolean {
    this.#isExtensible ??= this.isReachableElsewhere || isExtensibleById(this.#events, this.#constructs);
    return this.#isExtensible;
  }

  get #events(): readonly InstanceEvent[] {
    return this.construct.instance.events();
  }
}

/** A resource property's name as the CDK spells it: `attributeMapping` for `AttributeMapping`. */
function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
