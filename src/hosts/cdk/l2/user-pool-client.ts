import type { Call, Occurrence } from "../../../languages/language.ts";
import type { Range } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import type { CdkVersion } from "../names.ts";
import type { NameConversion } from "../spelling.ts";

/** A `UserPoolClient` as a file makes it. */
export interface UserPoolClient {
  readonly at: Occurrence;
  /** The call that makes it. `undefined`: the file only describes its options. */
  readonly call: Call | undefined;
  readonly version: CdkVersion;
  readonly spell: NameConversion;
  /** The name of the class, or of the method of the pool. */
  readonly range: Range;
  readonly options: Expression;
  /** The pool on which `addClient` is called. Elsewhere the pool is an option. */
  readonly userPool: Expression | undefined;
  /** Whether the pool is sure to have no identity providers of its own when the client is made. */
  readonly isWithoutProviders: boolean;
}
