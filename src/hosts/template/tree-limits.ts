/** How deep a template may be nested: deeper than any real one, and far from the end of anybody's stack. */
export const MAX_DEPTH = 200;

/** How many nodes all aliases of a file together may stand for. */
export const MAX_ALIASED_NODES = 10_000;
