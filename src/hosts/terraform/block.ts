import type { HclAttribute } from "../../languages/hcl/file.ts";
import type { BlockReference } from "../../languages/hcl/references.ts";
import type { Scope } from "../../languages/hcl/scope.ts";
import type { Range } from "../../model/site.ts";
import type { MapExpression } from "../../model/value.ts";

/** A block at the top of a configuration, in HCL or in JSON. */
export interface TerraformBlock {
  /** `resource`, `variable`, `locals` */
  readonly name: string;
  readonly labels: readonly string[];
  /** Of its last label. */
  readonly nameRange: Range;
  /** Whether it cannot be read, so that it seems to be empty. */
  readonly isBroken: boolean;
  /** Everything that it refers to. */
  readonly references: readonly BlockReference[];
  readonly attributes: readonly HclAttribute[];
  /** The types of the blocks in it. */
  readonly nestedTypes: ReadonlySet<string>;
  read(scope: Scope): MapExpression;
}
