import type { Call, Occurrence } from "../../../languages/language.ts";
import type { Range } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import type { CdkVersion } from "../library/names.ts";
import type { NameConversion } from "../library/spelling.ts";

/** A `UserPoolClient` as a file creates it. */
export interface UserPoolClient {
  readonly at: Occurrence;
  /** The call that creates it. `undefined`: the file only describes its options. */
  readonly call: Call | undefined;
  readonly version: CdkVersion;
  readonly spell: NameConversion;
  /** The name of the class, or of the pool's method. */
  readonly range: Range;
  readonly options: Expression;
  /** The pool that `addClient` is called on. Otherwise the pool is an option. */
  readonly userPool: Expression | undefined;
  /** Whether the pool certainly has no identity providers of its own when the client is created. */
  readonly isWithoutProviders: boolean;
}
