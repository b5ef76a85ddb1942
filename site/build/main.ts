import { buildSite } from "./build.ts";
import { serve } from "./serve.ts";

/** Builds the site and, with `--serve`, serves it locally. */
await buildSite();
if (process.argv.includes("--serve")) {
  const { url } = await serve(Number(process.env["PORT"] ?? 4173));
  console.log(`The site is at ${url}`);
}
