import { dirname, join } from "node:path";

/** The folder of the site's sources. */
export const site = dirname(import.meta.dirname);

/** The root of the repository. */
export const repository = dirname(site);

/** The output folder. */
export const output = join(site, "dist");
