import type { Expression } from "../../../model/value.ts";
import { changesOf, type Changes } from "./changes.ts";
import type { Construct, Constructs } from "./constructs.ts";

/** What there is to know of the resource of a construct. */
export interface Facts {
  readonly construct: Construct;
  readonly options: Expression;
  /** Whether the class is one of those that have the names of CloudFormation. */
  readonly isOfL1: boolean;
  readonly changes: Changes;
  /** The text of the whole file. */
  readonly text: string;
}

export function factsOf(construct: Construct, constructs: Constructs): Facts {
  return {
    construct,
    options: constructs.optionsOf(construct),
    isOfL1: construct.cognitoClass?.startsWith("Cfn") === true,
    changes: changesOf(construct, constructs),
    text: constructs.file.text,
  };
}

/** `AttributeMapping` as `attributeMapping`: how the CDK writes the name of a resource's property. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
