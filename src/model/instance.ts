import type { Range, Site } from "./site.ts";
import type { Expression, Spread } from "./value.ts";

/**
 * A member of a module, as the file imports it: `aws-cdk-lib/aws-cognito` and `["UserPool"]`, `aws_cdk` and
 * `["aws_cognito", "UserPool"]`. A global of the language or tool has the module `""`: `["aws", "cognito", "UserPool"]`
 * of SST, `["aws_cognito_user_pool_client"]` of Terraform, `["aws", "cognito-idp", "create-user-pool-client"]`.
 */
export interface QualifiedName {
  readonly module: string;
  readonly path: readonly string[];
}

/**
 * The names of a callable's parameters. `options` says that what is not a parameter is the members of one structure: an
 * object behind the parameters in JavaScript, keyword arguments in Python and R, the body of a block in HCL, the options
 * of a command.
 */
export interface Signature {
  readonly parameters: readonly string[];
  readonly options?: boolean;
  /** Whether any number of arguments follows, each of which is an item: `withCustomAttributes(...names)`. */
  readonly rest?: boolean;
}

/** The arguments of a call, each of which is evaluated when it is asked for. */
export interface Arguments {
  /** By place or by keyword. `absent`: it is not given. `unknown`: something that is spread before it may be it. */
  get(signature: Signature, name: string): Expression;
  /**
   * The options as one map. `absent` where the language needs an argument for them and there is none; then its site's
   * slot says where one can be written.
   */
  options(signature: Signature): Expression;
  /** The arguments behind the parameters. */
  rest(signature: Signature): readonly (Expression | Spread)[];
}

/**
 * An object that a call or a static member of a library is, and what is read from it: `new UserPool(…)`,
 * `OAuthScope.OPENID`, `pool.userPoolId`. Rules never see one.
 */
export interface InstanceExpression {
  readonly kind: "instance";
  /** Of the class, function or constant that it comes from: canonical. */
  readonly name: QualifiedName;
  readonly arguments?: Arguments;
  /** The value on which the method was called. */
  readonly receiver?: Expression;
  /** Equal ids are one instance. */
  readonly id?: string;
  /** The members that are read from it, outermost first. */
  readonly path: readonly string[];
  /** Of the last member that is read. */
  readonly memberRange?: Range;
  readonly site: Site;
  readonly defaulted?: true;
}
