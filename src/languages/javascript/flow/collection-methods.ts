/** Functions and methods whose results share the items or members of a list or object. */
export const sharingMethods: ReadonlySet<string> = new Set([
  ..."concat filter flat slice toReversed toSorted toSpliced with".split(" "),
  ..."entries from fromEntries of values".split(" "),
  // Of promises.
  ..."all allSettled any race".split(" "),
]);

/** List methods whose result is an item. */
export const itemMethods: ReadonlySet<string> = new Set("at find findLast".split(" "));

/** Those that take an item out of a list, or out of another collection. */
export const takingMethods: ReadonlySet<string> = new Set("get pop shift".split(" "));

/** Methods that put their arguments into the object that they are methods of. */
export const keepingMethods: ReadonlySet<string> = new Set("push unshift splice set add".split(" "));

/** Methods whose result is the list or collection that they are called on. */
export const chainingMethods: ReadonlySet<string> = new Set("add copyWithin fill reverse set sort".split(" "));

/** Methods that call a function for the items of a list, and the number of parameters that may be items. */
export const iteratingMethods: ReadonlyMap<string, number> = new Map([
  ..."every filter find findIndex findLast findLastIndex flatMap forEach map some"
    .split(" ")
    .map(name => [name, 1] as const),
  ..."reduce reduceRight sort toSorted".split(" ").map(name => [name, 2] as const),
]);
