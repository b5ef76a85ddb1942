/**
 * A member of a module, as the file imports it: `aws-cdk-lib/aws-cognito` and `["UserPool"]`, `aws_cdk` and
 * `["aws_cognito", "UserPool"]`. A global of the language or tool has the module `""`: `["aws", "cognito", "UserPool"]`
 * in SST, `["aws_cognito_user_pool_client"]` in Terraform, `["aws", "cognito-idp", "create-user-pool-client"]` in the
 * AWS CLI.
 */
export interface QualifiedName {
  readonly module: string;
  readonly path: readonly string[];
}

/**
 * The names of a callable's parameters. `options` tells that everything else forms a single structure: an object after
 * the parameters in JavaScript, keyword arguments in Python and R, the body of a block in HCL, the options of a
 * command.
 */
export interface Signature {
  readonly parameters: readonly string[];
  readonly options?: boolean;
  /** Whether any number of arguments follows, each of which is an item: `withCustomAttributes(...names)`. */
  readonly rest?: boolean;
}

/** Whether two names are identical. */
export function isSameName(a: QualifiedName, b: QualifiedName): boolean {
  return (
    a.module === b.module && a.path.length === b.path.length && a.path.every((name, index) => name === b.path[index])
  );
}
