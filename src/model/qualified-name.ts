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

/** Whether two names are one, letter by letter. */
export function isSameName(a: QualifiedName, b: QualifiedName): boolean {
  return (
    a.module === b.module && a.path.length === b.path.length && a.path.every((name, index) => name === b.path[index])
  );
}
