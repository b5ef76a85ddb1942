import { isSpread, spread } from "./expressions.ts";
import type { Arguments, Expression, InstanceExpression } from "./value.ts";

/** An instance with its arguments and receiver replaced on demand. */
export function mapInstance(
  instance: InstanceExpression,
  replace: (value: Expression) => Expression,
): InstanceExpression {
  const { arguments: given, receiver } = instance;
  return {
    ...instance,
    ...(given && { arguments: mapArguments(given, replace) }),
    ...(receiver && { receiver: replace(receiver) }),
  };
}

function mapArguments(given: Arguments, replace: (value: Expression) => Expression): Arguments {
  return {
    get: (signature, name) => replace(given.get(signature, name)),
    options: signature => replace(given.options(signature)),
    rest: signature => given.rest(signature).map(item => (isSpread(item) ? spread(replace(item.of)) : replace(item))),
    identity: signature => given.identity(signature),
  };
}
