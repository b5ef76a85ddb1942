/** Answers whatever is asked of a type checker with itself: rules look up their helpers before they see a node. */
const anything: object = new Proxy(() => undefined, {
  get: (_, key) => (key === "then" ? undefined : key === Symbol.toPrimitive ? () => "" : anything),
  apply: () => anything,
  construct: () => anything,
});

const program = {
  getCompilerOptions: () => ({ strict: true, strictNullChecks: true }),
  getTypeChecker: () => anything,
  getSourceFile: () => anything,
  getSourceFiles: () => [],
};

/**
 * Type services as typescript-eslint's parser gives them, of a program without files. Typed rules that are on for every
 * file would otherwise end the whole run with "You have used a rule which requires type information".
 */
export const inertTypeServices = {
  program,
  esTreeNodeToTSNodeMap: new WeakMap(),
  tsNodeToESTreeNodeMap: new WeakMap(),
  emitDecoratorMetadata: false,
  experimentalDecorators: false,
  isolatedDeclarations: false,
  getTypeAtLocation: () => anything,
  getSymbolAtLocation: () => undefined,
  getContextualType: () => undefined,
};
