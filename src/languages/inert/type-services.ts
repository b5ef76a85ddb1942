// Only what a function declaration or expression creates can be called both with and without `new`.
function nothing(): undefined {
  return undefined;
}

/** Returns itself for every access and call: rules look up their helpers before they see a node. */
const anything: object = new Proxy(nothing, {
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
 * Type services like those of typescript-eslint's parser, for a program without files. Otherwise, typed rules that
 * apply to every file would abort the whole run with "You have used a rule which requires type information".
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
